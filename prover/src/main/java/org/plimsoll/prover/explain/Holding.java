package org.plimsoll.prover.explain;

import java.math.BigInteger;
import org.plimsoll.schedule.Rational;

/**
 * One instrument as a book holds it. Secret.
 *
 * @param instrument position in the schedule
 * @param longLots zero or more
 * @param shortLots zero or more
 * @param cost u paid for all of it, negative when received
 */
record Holding(int instrument, BigInteger longLots, BigInteger shortLots, Rational cost) {
    static final Holding NOTHING = new Holding(0, BigInteger.ZERO, BigInteger.ZERO, Rational.ZERO);

    /** Lots long minus lots short. */
    BigInteger net() {
        return longLots.subtract(shortLots);
    }

    /** The same after a trade, on one side only. */
    Holding traded(int which, BigInteger lots) {
        BigInteger net = net().add(lots);
        return new Holding(which, net.max(BigInteger.ZERO), net.negate().max(BigInteger.ZERO), cost);
    }

    Holding withCost(Rational paid) {
        return new Holding(instrument, longLots, shortLots, paid);
    }

    /** {@code low} of a value per lot. */
    BigInteger low(long value) {
        return longLots.multiply(BigInteger.valueOf(value)).subtract(shortLots.multiply(BigInteger.valueOf(value + 1)));
    }

    @Override
    public String toString() {
        return "Holding[redacted]";
    }
}
