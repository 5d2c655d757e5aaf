package org.plimsoll.prover.margin;

import java.util.List;
import org.plimsoll.schedule.compile.Step;

/** A spread that may be formed in one direction or the other. Public knowledge. */
final class SpreadStep {
    private final int forward;
    private final int opposite;
    private final SparseColumn forwardColumn;
    private final SparseColumn oppositeColumn;
    private final List<Step.LegRows> legs;

    SpreadStep(Step.Spread step, SparseColumn forwardColumn, SparseColumn oppositeColumn) {
        forward = step.forward();
        opposite = step.opposite();
        this.forwardColumn = forwardColumn;
        this.oppositeColumn = oppositeColumn;
        legs = step.legs();
    }

    /** Whether the positions hold one spread at least, in either direction. */
    boolean possible(BookSlots book) {
        return most(book, 1) > 0 || most(book, -1) > 0;
    }

    /**
     * How many the positions hold.
     *
     * @param direction 1 forward, −1 opposite
     */
    long most(BookSlots book, int direction) {
        long most = Long.MAX_VALUE;
        for (Step.LegRows leg : legs) {
            long held = book.onRow(direction * Long.signum(leg.lots()) > 0 ? leg.longRow() : leg.shortRow());
            most = Math.min(most, held / Math.abs(leg.lots()));
        }
        return most;
    }

    /** Forms so many, negative for the opposite direction. */
    void form(MarginState state, long count) {
        state.set(forward, forwardColumn, 0, Math.max(count, 0));
        state.set(opposite, oppositeColumn, 0, Math.max(-count, 0));
    }
}
