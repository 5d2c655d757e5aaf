/**
 * The fixed byte encodings of {@code docs/formats.md}: what is hashed, signed and handed to the native library.
 *
 * <p>Promises: one encoding per value; every writer refuses what is outside the ranges of that page; a refusal names a
 * field and a rule, never a value. Does not promise: that a statement is true, that a proof or signature is valid, or
 * that a digest is one anybody should trust.
 */
@NullMarked
package org.plimsoll.api.format;

import org.jspecify.annotations.NullMarked;
