package org.plimsoll.schedule.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The advice of a line has coefficients of 2^31 in sum at most, spreads apart, so that an engine can add it in 128 bits. */
final class WidthCheck {
    private static final long MOST_IN_A_LINE = 1L << 31;

    private WidthCheck() {}

    static void check(Layout layout, List<Column> advice, int inequalities) throws ScheduleRejected {
        Set<Integer> spreads = new HashSet<>();
        for (Step step : layout.steps()) {
            if (step instanceof Step.Spread spread) {
                spreads.add(spread.forward());
                spreads.add(spread.opposite());
            }
        }
        long[] inLine = new long[inequalities];
        for (int l = 0; l < advice.size(); l++) {
            if (!spreads.contains(l)) {
                add(advice.get(l), inLine);
            }
        }
        for (int i = 0; i < inequalities; i++) {
            if (inLine[i] > MOST_IN_A_LINE) {
                throw new ScheduleRejected(
                        layout.inequalityName(i)
                                + ": its advice has coefficients above 2^31 in sum; use fewer scenarios or a smaller part of them");
            }
        }
    }

    private static void add(Column column, long[] inLine) {
        for (int e = 0; e < column.size(); e++) {
            if (column.indexAt(e) < inLine.length) {
                inLine[column.indexAt(e)] += Math.min(Math.abs(column.valueAt(e)), MOST_IN_A_LINE + 1);
            }
        }
    }
}
