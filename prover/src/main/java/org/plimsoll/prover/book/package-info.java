/**
 * The readable book file: what an account holds, in whole lots.
 *
 * <p>Promises that a book is well formed: every line names something once, quantities are in range. Does not promise that
 * a schedule lists what is held, nor that anybody really holds it. Everything here is secret: types redact
 * {@code toString}, and a refusal names file, line and field, never a value.
 */
@NullMarked
package org.plimsoll.prover.book;

import org.jspecify.annotations.NullMarked;
