/**
 * The margin engine: a book under a compiled schedule, in exact integers, and every number behind the verdict.
 *
 * <p>Promises the tightest advice, the slack of every inequality and the outputs, rounded nowhere except where the
 * schedule's own numbers are floored, and that is against the holder. Does not promise that a schedule's prices are fair,
 * nor that a book is real. Everything here is secret: types redact {@code toString}, and only
 * {@code org.plimsoll.prover.report} writes it out, for the owner.
 */
@NullMarked
package org.plimsoll.prover.margin;

import org.jspecify.annotations.NullMarked;
