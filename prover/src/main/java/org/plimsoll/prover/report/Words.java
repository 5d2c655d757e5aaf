package org.plimsoll.prover.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import org.plimsoll.prover.explain.Outlook.Distance;
import org.plimsoll.prover.explain.Outlook.Purpose;
import org.plimsoll.schedule.Rational;

/** Numbers other than money, and words, as people read them. */
final class Words {
    private static final int PPM_DIGITS = 6;
    private static final Rational FAR = Rational.of(10);

    private Words() {}

    /** "1.25 x" for 1,250,000 parts per million. */
    static String factor(long ppm) {
        BigDecimal factor = BigDecimal.valueOf(ppm, PPM_DIGITS).stripTrailingZeros();
        return factor.setScale(Math.max(factor.scale(), 1)).toPlainString() + " x";
    }

    /** Parts per million as a percentage with one decimal, towards zero. */
    static String percent(long ppm) {
        return BigDecimal.valueOf(ppm, PPM_DIGITS - 2)
                        .setScale(1, RoundingMode.DOWN)
                        .toPlainString() + " %";
    }

    /** A move with its sign: "-7.5 %", "0.0 %". */
    static String move(Rational ppm) {
        BigDecimal percent =
                decimal(ppm, PPM_DIGITS).movePointLeft(PPM_DIGITS - 2).setScale(1, RoundingMode.DOWN);
        return (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + " %";
    }

    /** A part of one as a percentage, rounded down; far away is all the same. */
    static String part(Rational part) {
        return isFar(part)
                ? "> 1,000 %"
                : decimal(part.times(Rational.of(100)), 1).toPlainString() + " %";
    }

    /** The price move of a distance, empty when there is none or it is far away. */
    static String move(Distance distance) {
        return isFar(distance.part())
                ? ""
                : distance.pricePpm().map(Words::move).orElse("");
    }

    private static boolean isFar(Rational part) {
        return part.compareTo(FAR) > 0;
    }

    /** Rounded down. */
    static BigDecimal decimal(Rational value, int digits) {
        return new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), digits, RoundingMode.FLOOR);
    }

    static String lots(BigInteger lots) {
        return String.format(Locale.ROOT, "%,d", lots);
    }

    /** "buy 3", "sell 3". */
    static String trade(BigInteger lots) {
        return (lots.signum() > 0 ? "buy " : "sell ") + lots(lots.abs());
    }

    static String purpose(Purpose purpose) {
        return switch (purpose) {
            case CLOSE -> "closes the position";
            case FLATTEN -> "flattens delta";
        };
    }
}
