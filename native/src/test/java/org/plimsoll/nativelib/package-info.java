/** Tests of the loader and of the entries. */
@NullMarked
package org.plimsoll.nativelib;

import org.jspecify.annotations.NullMarked;
