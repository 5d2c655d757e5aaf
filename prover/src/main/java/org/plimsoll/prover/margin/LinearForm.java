package org.plimsoll.prover.margin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plimsoll.schedule.compile.Column;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.WideColumn;

/** The values of all inequalities and outputs while a book is laid on a compiled schedule. Secret. */
final class LinearForm {
    private final CompiledSchedule compiled;
    private final int inequalities;
    private final BigInteger[] values;

    /** Starts from the constants alone. */
    LinearForm(CompiledSchedule compiled) {
        this.compiled = compiled;
        inequalities = compiled.shape().inequalities();
        values = new BigInteger[inequalities + compiled.shape().outputs()];
        Arrays.fill(values, BigInteger.ZERO);
        WideColumn constant = compiled.constant();
        int[] index = constant.index();
        for (int i = 0; i < index.length; i++) {
            values[index[i]] = constant.value().get(i);
        }
    }

    /** Adds so many lots on a row. */
    void addRow(int row, long quantity) {
        if (quantity != 0) {
            add(compiled.row(row), BigInteger.valueOf(quantity));
        }
    }

    /** Chooses the smallest advice in order, adds it, and returns all of it. Call once, after the last row. */
    List<BigInteger> chooseAdvice() {
        List<BigInteger> advice = new ArrayList<>();
        for (int l = 0; l < compiled.shape().advice(); l++) {
            Column column = compiled.advice(l);
            BigInteger least = least(column);
            add(column, least);
            advice.add(least);
        }
        return advice;
    }

    List<BigInteger> slacks() {
        return List.of(values).subList(0, inequalities);
    }

    List<BigInteger> outputs() {
        return List.of(values).subList(inequalities, values.length);
    }

    /** The smallest value from zero at which no inequality that the advice raises is below zero. */
    private BigInteger least(Column column) {
        int[] index = column.index();
        long[] value = column.value();
        BigInteger least = BigInteger.ZERO;
        for (int i = 0; i < index.length; i++) {
            if (value[i] > 0 && index[i] < inequalities) {
                least = least.max(ceilingOfNegated(values[index[i]], BigInteger.valueOf(value[i])));
            }
        }
        return least;
    }

    private void add(Column column, BigInteger factor) {
        int[] index = column.index();
        long[] value = column.value();
        for (int i = 0; i < index.length; i++) {
            values[index[i]] = values[index[i]].add(factor.multiply(BigInteger.valueOf(value[i])));
        }
    }

    /** ⌈−value / divisor⌉ for a divisor above zero. */
    private static BigInteger ceilingOfNegated(BigInteger value, BigInteger divisor) {
        BigInteger[] parts = value.negate().divideAndRemainder(divisor);
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    @Override
    public String toString() {
        return "LinearForm[redacted]";
    }
}
