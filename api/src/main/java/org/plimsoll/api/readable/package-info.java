/**
 * YAML files that people write and whose schema is a protobuf message: schedules, books, policies.
 *
 * <p>Promises: a file means exactly one message or is refused; every refusal names file, line, column and field and says
 * what to do; no refusal quotes a value, because books are secret. Does not promise that the message makes sense: ranges
 * and relations are checked by whoever asked for it, with {@link org.plimsoll.api.readable.Locator} for the place.
 *
 * <p>Bounds: 64 MiB and 4,194,304 values to a file, a value being a scalar, a list, a map or the key of one; lists and maps
 * nested 16 deep. That is room for 16,384 instruments, the rows of the largest profile, with 240 scenarios each, and keeps
 * what a file costs to read in proportion to its length.
 */
@NullMarked
package org.plimsoll.api.readable;

import org.jspecify.annotations.NullMarked;
