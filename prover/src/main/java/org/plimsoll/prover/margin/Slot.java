package org.plimsoll.prover.margin;

import org.plimsoll.api.secret.format.WitnessFormat;

/**
 * One slot of a book: so many lots on one row of a compiled schedule. Secret.
 *
 * @param row of the compiled schedule, 0 or more
 * @param quantity lots, 0 to 2^40 − 1
 */
public record Slot(int row, long quantity) {
    /** What fills the slots that a book leaves over. */
    public static final Slot EMPTY = new Slot(0, 0);

    public Slot {
        if (row < 0 || quantity < 0 || quantity >= WitnessFormat.QUANTITY_LIMIT) {
            throw new IllegalArgumentException("a slot needs a row from 0 and a quantity from 0 to below 2^40");
        }
    }

    @Override
    public String toString() {
        return "Slot[redacted]";
    }
}
