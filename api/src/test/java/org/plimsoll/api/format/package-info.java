/** Tests of {@code org.plimsoll.api.format}. */
@NullMarked
package org.plimsoll.api.format;

import org.jspecify.annotations.NullMarked;
