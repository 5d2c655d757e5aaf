/**
 * The margin engine: a book under a compiled schedule, in exact integers.
 *
 * <p>Promises the advice that the schedule's steps ask for, each charge as small as its lines allow, and from it every slack and
 * output; the same numbers for one book, for a pool in any number of threads, and after any series of ticks. It works from the
 * matrices alone; {@code org.plimsoll.prover.explain} works from the formulas alone. Does not promise that a schedule's
 * prices are fair, nor that a book is real. What is made from a book is secret and redacts {@code toString}; a plan is public.
 */
@NullMarked
package org.plimsoll.prover.margin;

import org.jspecify.annotations.NullMarked;
