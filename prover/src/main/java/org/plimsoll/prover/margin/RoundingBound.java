package org.plimsoll.prover.margin;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.plimsoll.schedule.compile.Column;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.Step;

/**
 * How far the floors of the matrices and the whole numbers of advice can take the verdict away from the exact formulas. A floored
 * entry costs less than one per lot, a floored coefficient less than one per unit of advice, advice itself less than one more
 * than what its worst line is off by.
 */
final class RoundingBound {
    private final CompiledSchedule compiled;
    private final BigInteger[] error;

    private RoundingBound(CompiledSchedule compiled) {
        this.compiled = compiled;
        error = new BigInteger
                [compiled.shape().inequalities() + compiled.shape().outputs()];
        Arrays.fill(error, BigInteger.ZERO);
    }

    /** In millionths of u, zero or more: the exact slack of the verdict is at least the engine's, and at most this much more. */
    static BigInteger of(MarginResult result) {
        RoundingBound bound = new RoundingBound(result.compiled());
        for (Slot slot : result.slots()) {
            bound.addLots(result.compiled().row(slot.row()), slot.quantity());
        }
        for (int line : result.compiled().constant().index()) {
            bound.error[line] = bound.error[line].add(BigInteger.ONE);
        }
        List<BigInteger> advice = result.advice();
        for (Step step : result.compiled().layout().steps()) {
            bound.addStep(step, advice);
        }
        return bound.error[result.compiled().layout().verdict()];
    }

    private void addLots(Column column, long quantity) {
        for (int line : column.index()) {
            error[line] = error[line].add(BigInteger.valueOf(quantity));
        }
    }

    private void addStep(Step step, List<BigInteger> advice) {
        if (step instanceof Step.Charge charge) {
            addAdvice(charge.advice(), charge.lines(), advice);
        } else if (step instanceof Step.Threshold threshold) {
            addAdvice(threshold.plus(), threshold.lines(), advice);
            addAdvice(threshold.minus(), threshold.lines(), advice);
        } else {
            Step.Spread spread = (Step.Spread) step;
            addUses(spread.forward(), advice, BigInteger.ZERO, 0);
            addUses(spread.opposite(), advice, BigInteger.ZERO, 0);
        }
    }

    private void addAdvice(int number, List<Integer> lines, List<BigInteger> advice) {
        BigInteger worst =
                lines.stream().map(line -> error[line]).reduce(BigInteger::max).orElseThrow();
        Column column = compiled.advice(number);
        long scale = Math.abs(column.value()[Arrays.binarySearch(column.index(), lines.get(0))]);
        addUses(number, advice, worst.divide(BigInteger.valueOf(scale)).add(BigInteger.TWO), scale);
    }

    /** @param exact magnitude of a coefficient that no floor has touched, or 0 */
    private void addUses(int number, List<BigInteger> advice, BigInteger off, long exact) {
        int[] index = compiled.advice(number).index();
        long[] value = compiled.advice(number).value();
        for (int e = 0; e < index.length; e++) {
            long magnitude = Math.abs(value[e]);
            BigInteger floored = magnitude == exact ? BigInteger.ZERO : advice.get(number);
            error[index[e]] = error[index[e]]
                    .add(off.multiply(BigInteger.valueOf(magnitude)))
                    .add(floored);
        }
    }
}
