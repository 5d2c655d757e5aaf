/** Tests of {@code org.plimsoll.schedule.compile}. */
@NullMarked
package org.plimsoll.schedule.compile;

import org.jspecify.annotations.NullMarked;
