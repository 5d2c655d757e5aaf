package org.plimsoll.publisher.input;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers written as text, read exactly. */
public final class Decimals {
    /** One million, the denominator of rates. */
    private static final int PPM_PLACES = 6;

    /** Longer than any price, short enough that arithmetic on it stays cheap. */
    private static final int MAX_LENGTH = 40;

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private Decimals() {}

    /** Whether a text is a decimal: no exponent, no plus sign, no leading zeros, nothing that is not a number. */
    static boolean isDecimal(String text) {
        return text.length() <= MAX_LENGTH && DECIMAL.matcher(text).matches();
    }

    /** A text that was checked, or 0 for one that is absent. */
    public static BigDecimal of(String checked) {
        return checked.isEmpty() ? BigDecimal.ZERO : new BigDecimal(checked);
    }

    /** Parts per million as a fraction. */
    public static BigDecimal ppm(long parts) {
        return BigDecimal.valueOf(parts, PPM_PLACES);
    }

    /** An unsigned field of 32 bits, which Java reads as signed. */
    public static BigDecimal ppm(int unsignedParts) {
        return ppm(Integer.toUnsignedLong(unsignedParts));
    }
}
