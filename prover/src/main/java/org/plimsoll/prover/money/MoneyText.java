package org.plimsoll.prover.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Writes amounts in the schedule's currency, for the owner of a book.
 *
 * @param currency code or name of the currency
 * @param exponent a unit u is 10^-exponent of the currency; 0 to 12
 */
public record MoneyText(String currency, int exponent) {
    private static final int CENTS = 2;
    private static final int MILLIONTH_DIGITS = 6;
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    public MoneyText {
        if (exponent < 0 || exponent > 12) {
            throw new IllegalArgumentException("the money exponent must be 0 to 12");
        }
    }

    /** At most two decimals, towards negative infinity: for what the owner has. */
    public String down(Money amount) {
        return grouped(amount, Math.min(CENTS, exponent), RoundingMode.FLOOR);
    }

    /** At most two decimals, towards positive infinity: for what the owner owes or lacks. */
    public String up(Money amount) {
        return grouped(amount, Math.min(CENTS, exponent), RoundingMode.CEILING);
    }

    /** To the unit u, towards positive infinity, at least two decimals where u is that fine. */
    public String upToUnit(Money amount) {
        int least = Math.min(CENTS, exponent);
        BigDecimal exact = decimal(amount).setScale(exponent, RoundingMode.CEILING);
        int needed = exact.signum() == 0 ? 0 : exact.stripTrailingZeros().scale();
        return grouped(amount, Math.max(least, needed), RoundingMode.CEILING);
    }

    /** The exact amount without separators, "-1234.5". */
    public String exact(Money amount) {
        BigDecimal decimal = decimal(amount);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    private BigDecimal decimal(Money amount) {
        return new BigDecimal(amount.millionths(), exponent + MILLIONTH_DIGITS);
    }

    private String grouped(Money amount, int decimals, RoundingMode rounding) {
        DecimalFormat format = new DecimalFormat("#,##0", SYMBOLS);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(decimal(amount).setScale(decimals, rounding));
    }
}
