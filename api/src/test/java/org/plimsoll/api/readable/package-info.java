/** Tests of {@code org.plimsoll.api.readable}. */
@NullMarked
package org.plimsoll.api.readable;

import org.jspecify.annotations.NullMarked;
