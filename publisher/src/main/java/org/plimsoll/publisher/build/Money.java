package org.plimsoll.publisher.build;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Amount;
import org.plimsoll.publisher.input.Decimals;
import org.plimsoll.publisher.input.Field;

/**
 * Amounts of the currency as whole units u = 10^-exponent.
 *
 * @param exponent 0 to 12
 */
record Money(int exponent) {
    /** What a holder has: the largest whole number of u that is not above. */
    long floor(BigDecimal amount, Field at) throws ReadableException {
        return units(amount, RoundingMode.FLOOR, at);
    }

    /** What a holder owes: the smallest whole number of u that is not below. */
    long ceiling(BigDecimal amount, Field at) throws ReadableException {
        return units(amount, RoundingMode.CEILING, at);
    }

    /** {@code price_ppm} of a value, plus money. */
    long charge(Amount amount, BigDecimal value, Field at) throws ReadableException {
        BigDecimal part = value.multiply(Decimals.ppm(amount.getPricePpm()));
        return ceiling(part.add(Decimals.of(amount.getMoney())), at);
    }

    private long units(BigDecimal amount, RoundingMode mode, Field at) throws ReadableException {
        BigDecimal units = amount.movePointRight(exponent).setScale(0, mode);
        try {
            return units.longValueExact();
        } catch (ArithmeticException e) {
            throw at.problem("is worth more units than 64 bits hold; use smaller lots or a smaller money_exponent");
        }
    }
}
