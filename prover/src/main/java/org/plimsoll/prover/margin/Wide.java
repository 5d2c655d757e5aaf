package org.plimsoll.prover.margin;

import java.math.BigInteger;

/**
 * Signed integers of 128 bits in arrays of long: a number at place p has its high word at p and its low word, unsigned, at
 * p + 1. Nothing here detects overflow; {@link MarginPlan} says why there is none.
 */
final class Wide {
    /** Longs that one number takes. */
    static final int WORDS = 2;

    private static final long LOW_HALF = 0xffff_ffffL;

    private Wide() {}

    /** The carry of {@code a + b = sum}, 0 or 1. */
    static long carry(long a, long b, long sum) {
        return ((a & b) | ((a | b) & ~sum)) >>> 63;
    }

    /** Whether (high, low) is below (otherHigh, otherLow). */
    static boolean less(long high, long low, long otherHigh, long otherLow) {
        return high < otherHigh || (high == otherHigh && Long.compareUnsigned(low, otherLow) < 0);
    }

    /**
     * Writes ⌈−number / divisor⌉.
     *
     * @param divisor 1 to 2^31 − 1
     */
    static void divideNegatedUp(long high, long low, long divisor, long[] to) {
        if (high >= 0) {
            divide(high, low, divisor, to);
            negate(to);
        } else {
            // ⌈m / d⌉ = ⌊(m + d − 1) / d⌋ for the magnitude m.
            long magnitude = -low;
            long sum = magnitude + divisor - 1;
            long magnitudeHigh = ~high + (low == 0 ? 1 : 0) + carry(magnitude, divisor - 1, sum);
            divide(magnitudeHigh, sum, divisor, to);
        }
    }

    /** Writes ⌊number / divisor⌋ of an unsigned number, digit by digit in base 2^32. */
    private static void divide(long high, long low, long divisor, long[] to) {
        if (high == 0 && low >= 0) {
            to[0] = 0;
            to[1] = low / divisor;
            return;
        }
        long first = high >>> 32;
        long digit = first / divisor;
        long rest = ((first % divisor) << 32) | (high & LOW_HALF);
        to[0] = (digit << 32) | (rest / divisor);
        rest = ((rest % divisor) << 32) | (low >>> 32);
        digit = rest / divisor;
        rest = ((rest % divisor) << 32) | (low & LOW_HALF);
        to[1] = (digit << 32) | (rest / divisor);
    }

    private static void negate(long[] number) {
        number[0] = ~number[0] + (number[1] == 0 ? 1 : 0);
        number[1] = -number[1];
    }

    static BigInteger read(long[] words, int place) {
        BigInteger low = BigInteger.valueOf(words[place + 1]);
        if (words[place + 1] < 0) {
            low = low.add(BigInteger.ONE.shiftLeft(Long.SIZE));
        }
        return BigInteger.valueOf(words[place]).shiftLeft(Long.SIZE).add(low);
    }

    /** @param number of at most 127 bits and a sign */
    static void write(BigInteger number, long[] words, int place) {
        words[place] = number.shiftRight(Long.SIZE).longValueExact();
        words[place + 1] = number.longValue();
    }
}
