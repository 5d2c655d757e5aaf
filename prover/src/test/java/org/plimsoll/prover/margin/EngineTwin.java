package org.plimsoll.prover.margin;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.plimsoll.schedule.compile.Column;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.Step;

/** The engine a second time: from the compiled schedule and its steps alone, in big integers, with no class of the engine. */
final class EngineTwin {
    private final CompiledSchedule compiled;
    private final List<Slot> slots;
    private BigInteger[] sums;
    private BigInteger[] advice;

    private EngineTwin(CompiledSchedule compiled, List<Slot> slots) {
        this.compiled = compiled;
        this.slots = slots;
        sums = zeros(compiled.shape().inequalities() + compiled.shape().outputs());
        advice = zeros(compiled.shape().advice());
    }

    static EngineTwin evaluate(CompiledSchedule compiled, List<Slot> slots) {
        EngineTwin twin = new EngineTwin(compiled, slots);
        int[] index = compiled.constant().index();
        for (int e = 0; e < index.length; e++) {
            twin.sums[index[e]] = compiled.constant().value().get(e);
        }
        for (Slot slot : slots) {
            twin.add(compiled.row(slot.row()), BigInteger.valueOf(slot.quantity()));
        }
        for (Step step : compiled.layout().steps()) {
            twin.choose(step);
        }
        return twin;
    }

    List<BigInteger> advice() {
        return List.of(advice);
    }

    List<BigInteger> slacks() {
        return List.of(sums).subList(0, compiled.shape().inequalities());
    }

    List<BigInteger> outputs() {
        return List.of(sums).subList(compiled.shape().inequalities(), sums.length);
    }

    private void choose(Step step) {
        if (step instanceof Step.Charge charge) {
            BigInteger least = BigInteger.ZERO;
            for (int line : charge.lines()) {
                least = least.max(missing(line, charge.advice()));
            }
            set(charge.advice(), least);
        } else if (step instanceof Step.Threshold threshold) {
            BigInteger[] missing = threshold.lines().stream()
                    .map(line -> missing(line, threshold.plus()))
                    .sorted(Comparator.reverseOrder())
                    .toArray(BigInteger[]::new);
            BigInteger ranked = missing[threshold.rank() - 1];
            set(threshold.plus(), ranked.max(BigInteger.ZERO));
            set(threshold.minus(), ranked.negate().max(BigInteger.ZERO));
        } else {
            form((Step.Spread) step);
        }
    }

    /** What a line is short of zero in units of an advice, rounded up. */
    private BigInteger missing(int line, int number) {
        BigInteger[] parts = sums[line].negate().divideAndRemainder(coefficient(compiled.advice(number), line));
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    private void form(Step.Spread spread) {
        long least = -most(spread, -1);
        long most = most(spread, 1);
        while (least < most) {
            long middle = Math.floorDiv(least + most, 2);
            if (tried(spread, middle + 1).compareTo(tried(spread, middle)) > 0) {
                least = middle + 1;
            } else {
                most = middle;
            }
        }
        if (tried(spread, least).compareTo(tried(spread, 0)) > 0) {
            set(spread, least);
        }
    }

    private BigInteger tried(Step.Spread spread, long count) {
        BigInteger[] keptSums = sums.clone();
        BigInteger[] keptAdvice = advice.clone();
        set(spread, count);
        compiled.layout().steps().stream()
                .filter(step -> !(step instanceof Step.Spread))
                .forEach(this::choose);
        BigInteger slack = sums[compiled.layout().verdict()];
        sums = keptSums;
        advice = keptAdvice;
        return slack;
    }

    private long most(Step.Spread spread, int direction) {
        long most = Long.MAX_VALUE;
        for (Step.LegRows leg : spread.legs()) {
            int row = direction * leg.lots() > 0 ? leg.longRow() : leg.shortRow();
            long held = slots.stream()
                    .filter(slot -> slot.row() == row)
                    .mapToLong(Slot::quantity)
                    .sum();
            most = Math.min(most, held / Math.abs(leg.lots()));
        }
        return most;
    }

    private void set(Step.Spread spread, long count) {
        set(spread.forward(), BigInteger.valueOf(Math.max(count, 0)));
        set(spread.opposite(), BigInteger.valueOf(Math.max(-count, 0)));
    }

    /** Each advice is chosen once, so it was zero. */
    private void set(int number, BigInteger value) {
        add(compiled.advice(number), value);
        advice[number] = value;
    }

    private void add(Column column, BigInteger factor) {
        int[] index = column.index();
        long[] value = column.value();
        for (int e = 0; factor.signum() != 0 && e < index.length; e++) {
            sums[index[e]] = sums[index[e]].add(factor.multiply(BigInteger.valueOf(value[e])));
        }
    }

    private static BigInteger coefficient(Column column, int line) {
        return BigInteger.valueOf(column.value()[Arrays.binarySearch(column.index(), line)]);
    }

    private static BigInteger[] zeros(int count) {
        BigInteger[] zeros = new BigInteger[count];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }
}
