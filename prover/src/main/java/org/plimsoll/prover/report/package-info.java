/**
 * Writes a margin explanation for the owner of a book: a table for terminals, JSON for programs.
 *
 * <p>Promises that what is required is rounded up and what is held is rounded down in tables, and that JSON is exact. Its
 * output shows the book: call it only where the owner asked for it, and never send it to a log.
 */
@NullMarked
package org.plimsoll.prover.report;

import org.jspecify.annotations.NullMarked;
