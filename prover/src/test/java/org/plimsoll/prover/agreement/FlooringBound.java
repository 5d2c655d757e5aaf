package org.plimsoll.prover.agreement;

import java.math.BigInteger;
import java.util.Arrays;
import org.plimsoll.prover.margin.MarginResult;
import org.plimsoll.prover.margin.Slot;
import org.plimsoll.schedule.compile.Column;

/**
 * By how much the compiled lines may be stricter than the formulas, millionths of u. Every entry of a line is floored, so a
 * line is low by less than its lots, its advice and one; that counts as often as the line counts for the verdict, which is its
 * multiplier; and advice is rounded up.
 */
final class FlooringBound {
    private FlooringBound() {}

    static BigInteger of(MarginResult result, DualBound dual) {
        Lines lines = new Lines(result);
        BigInteger lots = BigInteger.ONE;
        for (Slot slot : result.slots()) {
            lots = lots.add(BigInteger.valueOf(slot.quantity()));
        }
        BigInteger bound = dual.rounding();
        for (int i = 0; i < lines.count(); i++) {
            bound = bound.add(dual.multiplierAbove(i).multiply(lots.add(inexact(lines, i))));
        }
        return bound;
    }

    /** The advice of a line whose coefficient there may have been floored: all but that of 10^6 and its negative. */
    private static BigInteger inexact(Lines lines, int line) {
        BigInteger sum = BigInteger.ZERO;
        for (int l = 0; l < lines.adviceCount(); l++) {
            Column column = lines.column(l);
            int at = Arrays.binarySearch(column.index(), line);
            if (at >= 0 && Math.abs(column.value()[at]) != 1_000_000) {
                sum = sum.add(lines.advice(l));
            }
        }
        return sum;
    }
}
