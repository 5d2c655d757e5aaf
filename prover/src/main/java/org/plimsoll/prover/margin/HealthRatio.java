package org.plimsoll.prover.margin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.plimsoll.prover.money.Money;

/**
 * Equity over required equity, as an exact fraction. At least 1 exactly when the book is adequate. Secret.
 *
 * @param numerator equity, millionths of u, any sign
 * @param denominator level times requirement, millionths of u, above 0
 */
public record HealthRatio(BigInteger numerator, BigInteger denominator) {
    private static final int DECIMALS = 4;

    public HealthRatio {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("the required equity must be above zero");
        }
    }

    static HealthRatio of(Money equity, Money required) {
        return new HealthRatio(equity.millionths(), required.millionths());
    }

    /** Four decimals, rounded down, so that a book that is short never shows 1.0000. */
    public String text() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), DECIMALS, RoundingMode.FLOOR)
                .toPlainString();
    }

    @Override
    public String toString() {
        return "HealthRatio[redacted]";
    }
}
