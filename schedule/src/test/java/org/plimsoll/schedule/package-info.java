/** Tests of {@code org.plimsoll.schedule}. */
@NullMarked
package org.plimsoll.schedule;

import org.jspecify.annotations.NullMarked;
