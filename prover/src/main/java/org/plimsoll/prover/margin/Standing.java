package org.plimsoll.prover.margin;

/** How a book stands against a schedule at a level. */
public enum Standing {
    /** Every slack is at least zero and every number is in the range that a proof covers. */
    ADEQUATE,
    /** A slack is below zero; no proof exists. */
    SHORT,
    /** Adequate, but a number is outside the range that a proof covers; split the book or use coarser lots. */
    OUT_OF_RANGE
}
