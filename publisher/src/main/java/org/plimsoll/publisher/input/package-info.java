/**
 * The two files that a schedule is published from: read, checked, and their numbers as exact decimals.
 *
 * <p>Promises: what is here keeps every rule of {@code docs/formats.md} section 13 that one file can break; a refusal names
 * file, line, field and rule. Does not promise that market and methodology fit each other.
 */
@NullMarked
package org.plimsoll.publisher.input;

import org.jspecify.annotations.NullMarked;
