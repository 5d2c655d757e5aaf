package org.plimsoll.schedule.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.plimsoll.schedule.Rational;

/**
 * No charge that is raised raises the verdict, even when others may fall with it. Every charge is taken as its result
 * {@code r = base + y}, so that a base that rises and a charge that falls by as much are not counted as a gain.
 *
 * <p>Stops a false claim that pays for itself: an arm that takes the opposite of a charged loss, or category caps that give back
 * more than a unit of requirement costs.
 */
final class GainCheck {
    private final Program program;
    /** By charge: for each earlier charge, by how much it may fall, or must rise, when the earlier one rises by one. */
    private final List<Map<Integer, Rational>> falls = new ArrayList<>();

    private final List<Map<Integer, Rational>> rises = new ArrayList<>();
    private final Map<Integer, Rational> verdict;

    private GainCheck(Program program) {
        this.program = program;
        for (Advice advice : program.advice()) {
            falls.add(new TreeMap<>());
            rises.add(new TreeMap<>());
            Map<Integer, Rational> zeroOrMore = results(advice.base().negate());
            zeroOrMore.put(advice.number(), Rational.ONE);
            note(advice.number(), zeroOrMore);
        }
        for (Line line : program.lines()) {
            if (!line.isVerdict()) {
                note(line.defines(), results(line.form()));
            }
        }
        this.verdict = results(program.verdict().form());
    }

    static void check(Program program) throws ScheduleRejected {
        new GainCheck(program).check();
    }

    private void check() throws ScheduleRejected {
        Rational[] cost = costs();
        Rational[] gain = new Rational[cost.length];
        Arrays.setAll(gain, v -> verdict.getOrDefault(v, Rational.ZERO));
        for (int u = 0; u < cost.length; u++) {
            for (Map.Entry<Integer, Rational> fall : falls.get(u).entrySet()) {
                gain[fall.getKey()] = gain[fall.getKey()].plus(fall.getValue().times(cost[u]));
            }
        }
        for (Advice advice : program.advice()) {
            if (advice.isCharge() && gain[advice.number()].signum() > 0) {
                throw new ScheduleRejected("gain: raising " + advice.name() + " could raise the verdict");
            }
        }
    }

    /** The most that one unit of each advice costs, itself and through charges that rise with it. */
    private Rational[] costs() {
        Rational[] cost = new Rational[program.advice().size()];
        Arrays.setAll(cost, v -> verdict.getOrDefault(v, Rational.ZERO).abs());
        for (int w = cost.length - 1; w >= 0; w--) {
            for (Map.Entry<Integer, Rational> rise : rises.get(w).entrySet()) {
                cost[rise.getKey()] = cost[rise.getKey()].plus(rise.getValue().times(cost[w]));
            }
        }
        return cost;
    }

    private void note(int defined, Map<Integer, Rational> line) {
        Rational own = line.getOrDefault(defined, Rational.ZERO);
        line.forEach((v, b) -> {
            if (v < defined) {
                Map<Integer, Rational> effect = (b.signum() > 0 ? falls : rises).get(defined);
                effect.merge(v, b.abs().over(own), Rational::max);
            }
        });
    }

    /** Coefficients of results, where a form has coefficients of charges. */
    private Map<Integer, Rational> results(Form form) {
        NavigableMap<Integer, Rational> results = new TreeMap<>(form.advice());
        Map.Entry<Integer, Rational> last = results.lastEntry();
        while (last != null) {
            Rational b = last.getValue();
            program.advice()
                    .get(last.getKey())
                    .base()
                    .advice()
                    .forEach((v, factor) -> results.merge(v, b.times(factor).negate(), Rational::plus));
            last = results.lowerEntry(last.getKey());
        }
        return results;
    }
}
