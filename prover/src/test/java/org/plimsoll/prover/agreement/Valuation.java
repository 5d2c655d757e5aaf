package org.plimsoll.prover.agreement;

import java.math.BigInteger;
import java.util.function.ToIntFunction;

/** What so many lots long and short of one value of a schedule come to, in units of 1/{@link #DENOMINATOR} u. */
interface Valuation {
    int DENOMINATOR = 16;

    /** The integers of the file, guarded: never above the true value from below, never below it from above. */
    Valuation GUARDED = new Valuation() {
        @Override
        public BigInteger low(Value value, long longLots, long shortLots) {
            return sum(value.floored(), longLots, value.floored() + 1, shortLots);
        }

        @Override
        public BigInteger high(Value value, long longLots, long shortLots) {
            return sum(value.floored() + 1, longLots, value.floored(), shortLots);
        }

        private BigInteger sum(long perLong, long longLots, long perShort, long shortLots) {
            BigInteger gain = BigInteger.valueOf(perLong).multiply(BigInteger.valueOf(longLots));
            BigInteger loss = BigInteger.valueOf(perShort).multiply(BigInteger.valueOf(shortLots));
            return gain.subtract(loss).multiply(BigInteger.valueOf(DENOMINATOR));
        }
    };

    /** The integers of the file without guard, as a methodology prints them. */
    static Valuation unguarded() {
        return exact(value -> 0);
    }

    /** True values: the file's plus a fraction of a unit for each, drawn from a seed. */
    static Valuation trueValues(long seed) {
        return exact(value ->
                Math.floorMod(mix(seed + 31L * value.instrument() + 1_000_003L * value.column()), DENOMINATOR));
    }

    BigInteger low(Value value, long longLots, long shortLots);

    BigInteger high(Value value, long longLots, long shortLots);

    /** Adds to each value a number of sixteenths. */
    private static Valuation exact(ToIntFunction<Value> fraction) {
        return new Valuation() {
            @Override
            public BigInteger low(Value value, long longLots, long shortLots) {
                BigInteger each = BigInteger.valueOf(value.floored())
                        .multiply(BigInteger.valueOf(DENOMINATOR))
                        .add(BigInteger.valueOf(fraction.applyAsInt(value)));
                return each.multiply(BigInteger.valueOf(longLots - shortLots));
            }

            @Override
            public BigInteger high(Value value, long longLots, long shortLots) {
                return low(value, longLots, shortLots);
            }
        };
    }

    private static long mix(long z) {
        long mixed = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /**
     * One value per lot of an instrument.
     *
     * @param column which of its values
     * @param floored the file's integer
     */
    record Value(int instrument, int column, long floored) {
        static final int MARK = 0;
        static final int DELTA = 1;
        static final int GAMMA = 2;
        static final int VEGA = 3;
        static final int FIRST_PROFIT = 4;
    }
}
