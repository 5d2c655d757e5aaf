/**
 * Engine, compiled lines and formulas held against each other on random books, and both against what is published.
 *
 * <p>The formulas here are maxima and sums, written from {@code docs/compiler.md} without its lines; they share nothing with
 * the compiler, the engine or the explanation.
 */
@NullMarked
package org.plimsoll.prover.agreement;

import org.jspecify.annotations.NullMarked;
