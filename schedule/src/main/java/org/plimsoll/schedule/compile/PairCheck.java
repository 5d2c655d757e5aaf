package org.plimsoll.schedule.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.plimsoll.schedule.Rational;

/**
 * No free lunch: long and short of one thing together never help. For each pair the least raise δ of the charges is found, line
 * by line, at which every line without the pair is as good as with it; then the verdict must be too.
 *
 * <p>Stops a boxed pair, whose value is nothing, from being posted as equity or from lowering a requirement. Reserved rows are
 * below zero in every line, so their δ is 0.
 */
final class PairCheck {
    private final Rows rows;
    private final List<Map<Integer, Rational>> raise = new ArrayList<>();

    PairCheck(Program program) {
        this.rows = program.rows();
        program.advice().forEach(a -> raise.add(new HashMap<>(0)));
    }

    /** Takes the next line, with the exact coefficients of its rows at its scale. */
    void check(Line line, RowSums sums, Rational scale, Weights weights) throws ScheduleRejected {
        for (int pair : pairs(line, sums)) {
            Rational need = sums.coefficient(2 * pair).plus(sums.coefficient(2 * pair + 1));
            for (Map.Entry<Integer, Rational> use : line.form().advice().entrySet()) {
                int v = use.getKey();
                Rational raised = raise.get(v).get(pair);
                if (raised != null && v != line.defines()) {
                    Rational b = use.getValue().times(scale).over(weights.of(v));
                    need = need.minus(b.times(raised));
                }
            }
            if (need.signum() > 0) {
                cover(line, pair, need.over(own(line, scale, weights)));
            }
        }
    }

    private static Rational own(Line line, Rational scale, Weights weights) {
        return line.isVerdict()
                ? Rational.ONE
                : line.form().adviceAt(line.defines()).times(scale).over(weights.of(line.defines()));
    }

    private void cover(Line line, int pair, Rational need) throws ScheduleRejected {
        if (line.isVerdict()) {
            throw new ScheduleRejected("no free lunch: long and short together help, "
                    + rows.names().get(2 * pair));
        }
        raise.get(line.defines()).merge(pair, need, Rational::max);
    }

    /** Pairs that gain by their own coefficients, or whose charges were raised. */
    private SortedSet<Integer> pairs(Line line, RowSums sums) {
        SortedSet<Integer> pairs = new TreeSet<>();
        BitSet touched = sums.touched();
        int end = 2 * rows.pairs();
        for (int row = touched.nextSetBit(0); row >= 0 && row < end; row = touched.nextSetBit(row + 1)) {
            if (sums.signOfSum(row & ~1, row | 1) > 0) {
                pairs.add(row / 2);
            }
        }
        line.form().advice().keySet().forEach(v -> pairs.addAll(raise.get(v).keySet()));
        return pairs;
    }
}
