package org.plimsoll.schedule.compile;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.plimsoll.schedule.Rational;

/** The exact coefficients of one line's rows, as numerators over one denominator. Used again from line to line. */
final class RowSums {
    private static final int NARROW_BITS = 62;

    private final long[] narrowSums;
    private final BigInteger[] wideSums;
    private final BitSet touched = new BitSet();
    private BigInteger denominator = BigInteger.ONE;
    private boolean narrow;

    RowSums(int rows) {
        narrowSums = new long[rows];
        wideSums = new BigInteger[rows];
        Arrays.fill(wideSums, BigInteger.ZERO);
    }

    /** Takes the rows of a form, times a scale above zero, in place of what was here. */
    void take(Form form, Rational scale) {
        clear();
        denominator = BigInteger.ONE;
        for (Rational factor : form.leaves().values()) {
            BigInteger d = factor.times(scale).denominator();
            denominator = denominator.divide(denominator.gcd(d)).multiply(d);
        }
        narrow = fitsNarrow(form, scale);
        for (Map.Entry<Leaf, Rational> term : form.leaves().entrySet()) {
            BigInteger factor = numerator(term.getValue().times(scale));
            if (narrow) {
                addNarrow(term.getKey(), factor.longValueExact());
            } else {
                addWide(term.getKey(), factor);
            }
        }
    }

    /** Rows that may have a coefficient. */
    BitSet touched() {
        return touched;
    }

    boolean isZero(int row) {
        return narrow ? narrowSums[row] == 0 : wideSums[row].signum() == 0;
    }

    /** Sign of the sum of two rows' coefficients. */
    int signOfSum(int row, int other) {
        return narrow
                ? Long.signum(narrowSums[row] + narrowSums[other])
                : wideSums[row].add(wideSums[other]).signum();
    }

    Rational coefficient(int row) {
        BigInteger sum = narrow ? BigInteger.valueOf(narrowSums[row]) : wideSums[row];
        return new Rational(sum, denominator);
    }

    /** The largest whole number not above the coefficient. */
    BigInteger floor(int row) {
        if (narrow) {
            return BigInteger.valueOf(Math.floorDiv(narrowSums[row], denominator.longValueExact()));
        }
        BigInteger[] parts = wideSums[row].divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private void clear() {
        for (int row = touched.nextSetBit(0); row >= 0; row = touched.nextSetBit(row + 1)) {
            narrowSums[row] = 0;
            wideSums[row] = BigInteger.ZERO;
        }
        touched.clear();
    }

    private boolean fitsNarrow(Form form, Rational scale) {
        BigInteger most = denominator;
        for (Map.Entry<Leaf, Rational> term : form.leaves().entrySet()) {
            BigInteger factor = numerator(term.getValue().times(scale)).abs();
            most = most.add(factor.multiply(BigInteger.valueOf(term.getKey().most())));
        }
        return most.bitLength() <= NARROW_BITS;
    }

    private BigInteger numerator(Rational factor) {
        return factor.numerator().multiply(denominator.divide(factor.denominator()));
    }

    private void addNarrow(Leaf leaf, long factor) {
        for (int p = 0; p < leaf.size(); p++) {
            int row = leaf.rowAt(p);
            touched.set(row);
            narrowSums[row] += factor * leaf.valueAt(p);
        }
    }

    private void addWide(Leaf leaf, BigInteger factor) {
        for (int p = 0; p < leaf.size(); p++) {
            int row = leaf.rowAt(p);
            touched.set(row);
            wideSums[row] = wideSums[row].add(factor.multiply(BigInteger.valueOf(leaf.valueAt(p))));
        }
    }
}
