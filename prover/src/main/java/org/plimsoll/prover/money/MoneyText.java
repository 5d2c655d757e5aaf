package org.plimsoll.prover.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.plimsoll.schedule.Rational;

/**
 * Writes amounts in the schedule's currency, for the owner of a book.
 *
 * @param currency code or name of the currency
 * @param exponent a unit u is 10^-exponent of the currency; 0 to 12
 */
public record MoneyText(String currency, int exponent) {
    private static final int CENTS = 2;
    private static final int BRIEF_DIGITS = 3;
    private static final String LETTERS = " kMBT";
    private static final int ENDLESS_DIGITS = 12;
    private static final BigInteger FIVE = BigInteger.valueOf(5);
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

    /** Three significant digits and a letter for thousands, "-1.23M", towards negative infinity: for charts. */
    public String brief(Money amount) {
        BigDecimal whole = rounded(amount, Math.min(CENTS, exponent), RoundingMode.FLOOR);
        BigDecimal brief = whole.round(new MathContext(BRIEF_DIGITS, RoundingMode.FLOOR));
        int thousands = Math.max(0, Math.min(LETTERS.length() - 1, (brief.precision() - brief.scale() - 1) / 3));
        String digits = brief.movePointLeft(3 * thousands).stripTrailingZeros().toPlainString();
        return thousands == 0 ? digits : digits + LETTERS.charAt(thousands);
    }

    /** To the unit u, towards positive infinity, at least two decimals where u is that fine. */
    public String upToUnit(Money amount) {
        int least = Math.min(CENTS, exponent);
        BigDecimal exact = rounded(amount, exponent, RoundingMode.CEILING);
        int needed = exact.signum() == 0 ? 0 : exact.stripTrailingZeros().scale();
        return grouped(amount, Math.max(least, needed), RoundingMode.CEILING);
    }

    /**
     * The exact amount without separators, "-1234.5". A fraction that has no end in decimals, as a mean of three has, is cut
     * towards negative infinity twelve digits behind the unit u.
     */
    public String exact(Money amount) {
        Rational units = amount.units();
        BigDecimal decimal = new BigDecimal(units.numerator()).movePointLeft(exponent);
        BigDecimal divisor = new BigDecimal(units.denominator());
        int digits = decimals(units.denominator());
        BigDecimal result = digits >= 0
                ? decimal.divide(divisor, exponent + digits, RoundingMode.UNNECESSARY)
                : decimal.divide(divisor, exponent + ENDLESS_DIGITS, RoundingMode.FLOOR);
        return result.signum() == 0 ? "0" : result.stripTrailingZeros().toPlainString();
    }

    /** How many decimals a fraction with this denominator needs at most; −1 when it has no end. */
    private static int decimals(BigInteger denominator) {
        int twos = denominator.getLowestSetBit();
        BigInteger rest = denominator.shiftRight(twos);
        int fives = 0;
        for (BigInteger[] parts = rest.divideAndRemainder(FIVE);
                parts[1].signum() == 0;
                parts = rest.divideAndRemainder(FIVE)) {
            rest = parts[0];
            fives++;
        }
        return rest.equals(BigInteger.ONE) ? Math.max(twos, fives) : -1;
    }

    private BigDecimal rounded(Money amount, int decimals, RoundingMode rounding) {
        BigDecimal numerator = new BigDecimal(amount.units().numerator()).movePointLeft(exponent);
        return numerator.divide(new BigDecimal(amount.units().denominator()), decimals, rounding);
    }

    private String grouped(Money amount, int decimals, RoundingMode rounding) {
        DecimalFormat format = new DecimalFormat("#,##0", SYMBOLS);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(rounded(amount, decimals, rounding));
    }
}
