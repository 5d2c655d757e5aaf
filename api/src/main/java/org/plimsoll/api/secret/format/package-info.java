/**
 * Fixed byte encodings of private things, {@code docs/formats.md} sections 9 and 10.
 *
 * <p>Promises: every range is checked, and a refusal names a field and a rule, never a value. Does not promise to wipe
 * memory. Nothing on the verifier's side may use this package.
 */
@NullMarked
package org.plimsoll.api.secret.format;

import org.jspecify.annotations.NullMarked;
