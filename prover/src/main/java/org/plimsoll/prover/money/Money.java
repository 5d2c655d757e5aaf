package org.plimsoll.prover.money;

import java.math.BigInteger;

/**
 * An exact amount in millionths of a unit u, of any size and sign. Rates are parts per million, so a rate times a whole
 * number of units is exact here and nothing is ever divided.
 *
 * @param millionths of u; 1,000,000 is one unit
 */
public record Money(BigInteger millionths) implements Comparable<Money> {
    public static final Money ZERO = new Money(BigInteger.ZERO);

    /** Millionths in one unit, and parts per million in one whole. */
    public static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    /** Whole units u. */
    public static Money ofUnits(BigInteger units) {
        return new Money(units.multiply(MILLION));
    }

    /** Whole units u. */
    public static Money ofUnits(long units) {
        return ofUnits(BigInteger.valueOf(units));
    }

    /** Lots worth {@code unitsPerLot} u each. */
    public static Money ofLots(long lots, long unitsPerLot) {
        return ofUnits(BigInteger.valueOf(lots).multiply(BigInteger.valueOf(unitsPerLot)));
    }

    /** {@code units} u at a rate in parts per million. */
    public static Money ofUnitsAtRate(BigInteger units, long ppm) {
        return new Money(units.multiply(BigInteger.valueOf(ppm)));
    }

    public Money plus(Money other) {
        return new Money(millionths.add(other.millionths));
    }

    public Money minus(Money other) {
        return new Money(millionths.subtract(other.millionths));
    }

    public Money negate() {
        return new Money(millionths.negate());
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int signum() {
        return millionths.signum();
    }

    @Override
    public int compareTo(Money other) {
        return millionths.compareTo(other.millionths);
    }

    @Override
    public String toString() {
        return "Money[redacted]";
    }
}
