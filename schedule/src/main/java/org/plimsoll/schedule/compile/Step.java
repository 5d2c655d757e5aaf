package org.plimsoll.schedule.compile;

import java.util.List;

/**
 * How an honest prover finds advice, in the order of {@link Layout#steps}: each step uses rows and the advice of earlier steps
 * only. Nothing here reaches a verifier; a prover that does otherwise only makes its book look worse. Lines are numbers of
 * inequalities.
 */
public sealed interface Step {
    /**
     * The smallest value, zero or more, at which no defining line is below zero.
     *
     * @param advice column of B
     * @param lines where the advice has the positive coefficient that is divided by; one or more
     */
    record Charge(int advice, List<Integer> lines) implements Step {
        public Charge {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The threshold of an expected shortfall, plus − minus: of what the lines are short of zero (negative when they are above),
     * the {@code rank}-th largest, divided by the positive coefficient that plus has in the line.
     *
     * @param lines the tail's lines, before their own advice is known
     * @param rank 1 is the largest
     */
    record Threshold(int plus, int minus, List<Integer> lines, int rank) implements Step {
        public Threshold {
            lines = List.copyOf(lines);
        }
    }

    /**
     * How many of a spread to form, in one direction or the other. Any numbers are sound; the engine looks for good ones among
     * those that the positions in the legs allow.
     *
     * @param forward takes out {@code legs}
     * @param opposite takes out the opposite
     */
    record Spread(int forward, int opposite, List<LegRows> legs) implements Step {
        public Spread {
            legs = List.copyOf(legs);
        }
    }

    /**
     * One leg of a spread.
     *
     * @param longRow row of its instrument long
     * @param shortRow row of its instrument short
     * @param lots in one spread, negative when short
     */
    record LegRows(int longRow, int shortRow, long lots) {}
}
