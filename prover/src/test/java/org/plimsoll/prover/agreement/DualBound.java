package org.plimsoll.prover.agreement;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.schedule.compile.Column;
import org.plimsoll.schedule.compile.Step;

/**
 * A proof that no advice makes the verdict of a book larger than a bound: multipliers λ ≥ 0 of the lines, 1 for the verdict,
 * with {@code λᵀB ≤ 0} in every column of advice. Then {@code verdict ≤ λᵀz = λᵀ(Ax + c) + λᵀB·y ≤ λᵀ(Ax + c)} for every y ≥ 0
 * that leaves no line below zero. Spreads are taken as formed.
 *
 * <p>The multipliers are found backwards from where the engine's lines bind: what one unit of a charge costs goes to the line
 * that determines it, what one unit of a threshold costs to the worst lines of its tail. However they are found, {@link #check}
 * holds them against the matrices.
 */
final class DualBound {
    /** Multipliers are counted in parts of this, and are whole. */
    private static final BigInteger SCALE = BigInteger.TEN.pow(72);

    private final Lines lines;
    private final BigInteger[] multiplier;
    private final Map<Integer, Integer> tailAdvice = new HashMap<>();
    private BigInteger rounding = BigInteger.ZERO;

    DualBound(Lines lines) {
        this.lines = lines;
        this.multiplier = new BigInteger[lines.count()];
        Arrays.fill(multiplier, BigInteger.ZERO);
        multiplier[lines.verdict()] = SCALE;
        findTailAdvice();
        List<Step> steps = lines.steps();
        for (int s = steps.size() - 1; s >= 0; s--) {
            if (steps.get(s) instanceof Step.Charge charge) {
                give(charge);
            } else if (steps.get(s) instanceof Step.Threshold threshold) {
                give(threshold);
            }
        }
        check();
    }

    /** The bound, rounded down to whole millionths of u; the verdict is a whole number of them. */
    BigInteger bound() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < lines.count(); i++) {
            sum = sum.add(multiplier[i].multiply(lines.base(i)));
        }
        return floor(sum);
    }

    /** What rounding each advice up to a whole number costs at most, millionths of u. */
    BigInteger rounding() {
        return floor(rounding).add(BigInteger.ONE);
    }

    /** λ of a line, rounded up. */
    BigInteger multiplierAbove(int line) {
        return floor(multiplier[line].negate()).negate();
    }

    private void findTailAdvice() {
        for (Step step : lines.steps()) {
            if (step instanceof Step.Threshold threshold) {
                threshold.lines().forEach(line -> tailAdvice.put(line, -1));
            }
        }
        for (Step step : lines.steps()) {
            if (step instanceof Step.Charge charge) {
                charge.lines().forEach(line -> tailAdvice.computeIfPresent(line, (key, none) -> charge.advice()));
            }
        }
    }

    private void give(Step.Charge charge) {
        int first = charge.lines().get(0);
        if (tailAdvice.containsKey(first)) {
            rounding = rounding.add(price(charge.advice()));
            return;
        }
        BigInteger price = price(charge.advice());
        rounding = rounding.add(price);
        if (lines.advice(charge.advice()).signum() > 0) {
            int binding = charge.lines().stream()
                    .min(Comparator.comparing(lines::slack))
                    .orElseThrow();
            multiplier[binding] = divide(price, coefficient(charge.advice(), binding));
        }
    }

    /** The worst lines first, each as much as its own advice is worth. */
    private void give(Step.Threshold threshold) {
        boolean negative = lines.advice(threshold.minus()).signum() > 0;
        BigInteger left = negative ? price(threshold.minus()).negate() : price(threshold.plus());
        rounding = rounding.add(left);
        for (int line : threshold.lines().stream()
                .sorted(Comparator.comparing(lines::base))
                .toList()) {
            BigInteger given = left.min(price(tailAdvice.getOrDefault(line, -1)));
            multiplier[line] = divide(given, coefficient(threshold.plus(), line));
            left = left.subtract(given);
        }
    }

    /** By how much one unit of an advice lowers the sum so far. */
    private BigInteger price(int advice) {
        return columnSum(advice).negate();
    }

    private BigInteger columnSum(int advice) {
        Column column = lines.column(advice);
        int[] index = column.index();
        long[] value = column.value();
        BigInteger sum = BigInteger.ZERO;
        for (int e = 0; e < index.length; e++) {
            if (index[e] < multiplier.length && multiplier[index[e]].signum() != 0) {
                sum = sum.add(multiplier[index[e]].multiply(BigInteger.valueOf(value[e])));
            }
        }
        return sum;
    }

    private BigInteger coefficient(int advice, int line) {
        Column column = lines.column(advice);
        return BigInteger.valueOf(column.value()[Arrays.binarySearch(column.index(), line)]);
    }

    private void check() {
        for (BigInteger one : multiplier) {
            require(one.signum() >= 0, "a multiplier is below zero");
        }
        for (int l = 0; l < lines.adviceCount(); l++) {
            require(lines.isSpread(l) || columnSum(l).signum() <= 0, "the multipliers do not cover an advice");
        }
    }

    private static BigInteger divide(BigInteger price, BigInteger coefficient) {
        BigInteger[] parts = price.divideAndRemainder(coefficient);
        require(parts[1].signum() == 0, "the scale of the multipliers is too coarse");
        return parts[0];
    }

    private static BigInteger floor(BigInteger scaled) {
        BigInteger[] parts = scaled.divideAndRemainder(SCALE);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    @Override
    public String toString() {
        return "DualBound[redacted]";
    }
}
