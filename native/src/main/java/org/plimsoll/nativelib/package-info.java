/**
 * The way into the native library: {@link org.plimsoll.nativelib.NativeLibrary} finds, checks and loads it,
 * {@link org.plimsoll.nativelib.NativeBinding} gives its calls types.
 *
 * <p>Promises: a library that does not have its digest, this jar's version or the expected circuits is never called; no
 * failure text holds private data; what the library returns is checked for length before it is read.
 *
 * <p>Does not promise that the process survives: see {@link org.plimsoll.nativelib.NativeBinding}. Services and the
 * command line use {@link org.plimsoll.nativelib.worker} instead.
 */
@NullMarked
package org.plimsoll.nativelib;

import org.jspecify.annotations.NullMarked;
