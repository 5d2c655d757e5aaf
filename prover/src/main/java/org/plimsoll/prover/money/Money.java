package org.plimsoll.prover.money;

import java.math.BigInteger;
import org.plimsoll.schedule.Rational;

/**
 * An exact amount of units u, of any size and sign; a fraction of a unit stays a fraction.
 *
 * @param units u
 */
public record Money(Rational units) implements Comparable<Money> {
    public static final Money ZERO = new Money(Rational.ZERO);

    private static final Rational MILLIONTH = Rational.ppm(1);

    /** Whole units u. */
    public static Money ofUnits(BigInteger units) {
        return new Money(Rational.of(units));
    }

    /** Whole units u. */
    public static Money ofUnits(long units) {
        return new Money(Rational.of(units));
    }

    /** Millionths of u, as the slack of a verdict counts. */
    public static Money ofMillionths(BigInteger millionths) {
        return new Money(Rational.of(millionths).times(MILLIONTH));
    }

    public Money plus(Money other) {
        return new Money(units.plus(other.units));
    }

    public Money minus(Money other) {
        return new Money(units.minus(other.units));
    }

    public Money negate() {
        return new Money(units.negate());
    }

    public int signum() {
        return units.signum();
    }

    @Override
    public int compareTo(Money other) {
        return units.compareTo(other.units);
    }

    @Override
    public String toString() {
        return "Money[redacted]";
    }
}
