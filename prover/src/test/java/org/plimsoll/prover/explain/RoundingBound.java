package org.plimsoll.prover.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.prover.margin.MarginResult;
import org.plimsoll.prover.margin.Slot;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.compile.Column;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.Step;

/** The bound of {@link Explainer} on what the engine rounds against the holder, from the matrices alone. */
final class RoundingBound {
    private static final long SCALE = 1_000_000;

    private final CompiledSchedule compiled;
    /** Which advice a line defines. */
    private final Map<Integer, Integer> defined = new HashMap<>();

    /** C of each advice, u. */
    private final Map<Integer, Rational> costs = new HashMap<>();

    RoundingBound(CompiledSchedule compiled) {
        this.compiled = compiled;
        List<Integer> order = new ArrayList<>();
        for (Step step : compiled.layout().steps()) {
            if (step instanceof Step.Charge charge) {
                order.add(charge.advice());
                charge.lines().forEach(line -> defined.put(line, charge.advice()));
            } else if (step instanceof Step.Threshold threshold) {
                order.add(threshold.plus());
                order.add(threshold.minus());
            }
        }
        for (int i = order.size() - 1; i >= 0; i--) {
            costs.put(order.get(i), cost(order.get(i)));
        }
    }

    /** In u. */
    Rational of(MarginResult result) {
        Map<Integer, BigInteger> inexact = inexact(result);
        Map<Integer, BigInteger> worst = new HashMap<>();
        inexact.forEach((line, size) -> {
            Integer advice = defined.get(line);
            if (advice != null) {
                worst.merge(advice, size, BigInteger::max);
            }
        });
        Rational bound = error(inexact.getOrDefault(compiled.layout().verdict(), BigInteger.ZERO), result);
        for (Map.Entry<Integer, Rational> cost : costs.entrySet()) {
            Rational error = error(worst.getOrDefault(cost.getKey(), BigInteger.ZERO), result);
            bound = bound.plus(cost.getValue().times(Rational.ONE.plus(error)));
        }
        return bound;
    }

    /** A millionth of what may be floored in a line: every lot, the constant, and the advice whose entry is not ±10^6. */
    private static Rational error(BigInteger advice, MarginResult result) {
        BigInteger lots = BigInteger.ONE;
        for (Slot slot : result.slots()) {
            lots = lots.add(BigInteger.valueOf(slot.quantity()));
        }
        return new Rational(lots.add(advice), BigInteger.valueOf(SCALE));
    }

    /** By line, the advice that enters it with an entry that may have been floored. */
    private Map<Integer, BigInteger> inexact(MarginResult result) {
        Map<Integer, BigInteger> sizes = new HashMap<>();
        for (int l = 0; l < compiled.shape().advice(); l++) {
            Column column = compiled.advice(l);
            for (int i = 0; i < column.size(); i++) {
                if (Math.abs(column.value()[i]) != SCALE) {
                    sizes.merge(column.index()[i], result.advice().get(l), BigInteger::add);
                }
            }
        }
        return sizes;
    }

    private Rational cost(int advice) {
        Column column = compiled.advice(advice);
        Map<Integer, Rational> largest = new HashMap<>();
        Rational total = Rational.ZERO;
        for (int i = 0; i < column.size(); i++) {
            int line = column.index()[i];
            Rational size = Rational.ppm(Math.abs(column.value()[i]));
            Integer user = defined.get(line);
            if (line == compiled.layout().verdict()) {
                total = total.plus(size);
            } else if (user != null && user != advice) {
                largest.merge(user, size, Rational::max);
            }
        }
        for (Map.Entry<Integer, Rational> use : largest.entrySet()) {
            total = total.plus(use.getValue().times(costs.getOrDefault(use.getKey(), Rational.ZERO)));
        }
        return total;
    }
}
