package org.plimsoll.prover.margin;

import org.plimsoll.api.secret.format.WitnessFormat;

/** How a book stands against a schedule at a level. */
public enum Standing {
    /** Every slack is at least zero and every number is in the range that a proof covers. */
    ADEQUATE,
    /** A slack is below zero; no proof exists, except perhaps with spreads that the engine did not look for. */
    SHORT,
    /** A number is outside the range that a proof covers, and no slack is below zero or the numbers are too large to tell. */
    OUT_OF_RANGE;

    private static final long HIGH_LIMIT = 1L << (WitnessFormat.UNSIGNED_BITS - Long.SIZE);

    /** Outputs need no check: 128 bits are inside their range. */
    static Standing of(MarginPlan plan, MarginState state) {
        long highs = 0;
        for (int place = 0; place < plan.firstOutput(); place += Wide.WORDS) {
            highs |= state.sums[place];
        }
        if (highs < 0) {
            return state.saturated() ? OUT_OF_RANGE : SHORT;
        }
        for (int place = 0; place < state.advice.length; place += Wide.WORDS) {
            highs |= state.advice[place];
        }
        return highs < HIGH_LIMIT ? ADEQUATE : OUT_OF_RANGE;
    }
}
