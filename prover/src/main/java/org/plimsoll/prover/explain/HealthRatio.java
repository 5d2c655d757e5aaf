package org.plimsoll.prover.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.plimsoll.schedule.Rational;

/**
 * Equity over required equity, as an exact fraction. At least 1 exactly when the book is adequate. Secret.
 *
 * @param ratio any sign
 */
public record HealthRatio(Rational ratio) {
    private static final int DECIMALS = 4;

    /** Four decimals, rounded down, so that a book that is short never shows 1.0000. */
    public String text() {
        return new BigDecimal(ratio.numerator())
                .divide(new BigDecimal(ratio.denominator()), DECIMALS, RoundingMode.FLOOR)
                .toPlainString();
    }

    @Override
    public String toString() {
        return "HealthRatio[redacted]";
    }
}
