/**
 * YAML files that people write and whose schema is a protobuf message: schedules, books, policies.
 *
 * <p>Promises: a file means exactly one message or is refused; every refusal names file, line, column and field and says
 * what to do; no refusal quotes a value, because books are secret. Does not promise that the message makes sense: ranges
 * and relations are checked by whoever asked for it, with {@link org.plimsoll.api.readable.Locator} for the place.
 */
@NullMarked
package org.plimsoll.api.readable;

import org.jspecify.annotations.NullMarked;
