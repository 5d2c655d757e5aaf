package org.plimsoll.prover.explain;

import java.math.BigDecimal;

/** Writes rates for people. */
final class RateText {
    private static final int PPM_DIGITS = 6;

    private RateText() {}

    /** "1.2" for 1,200,000 parts per million. */
    static String factor(long ppm) {
        return plain(BigDecimal.valueOf(ppm, PPM_DIGITS));
    }

    /** "12.5 %" for 125,000 parts per million. */
    static String percent(long ppm) {
        return plain(BigDecimal.valueOf(ppm, PPM_DIGITS - 2)) + " %";
    }

    private static String plain(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
