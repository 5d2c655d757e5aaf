/**
 * Explains a margin verdict to the owner of a book.
 *
 * <p>Everything here comes from the formulas of {@code docs/compiler.md} in exact fractions, without the compiled matrices and
 * without advice, so that it is a second opinion on compiler and engine. Promises exact amounts unless a name or comment says
 * estimate. Does not decide whether a proof can be made: the engine does, and it rounds against the holder. Everything here is
 * secret: {@code toString} is redacted, and only the package {@code report} writes amounts.
 */
@NullMarked
package org.plimsoll.prover.explain;

import org.jspecify.annotations.NullMarked;
