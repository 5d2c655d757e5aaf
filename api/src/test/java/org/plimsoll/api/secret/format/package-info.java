/** Tests of {@code org.plimsoll.api.secret.format}. */
@NullMarked
package org.plimsoll.api.secret.format;

import org.jspecify.annotations.NullMarked;
