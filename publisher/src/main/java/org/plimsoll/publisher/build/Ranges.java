package org.plimsoll.publisher.build;

import java.math.BigDecimal;
import org.plimsoll.api.v1.Underlying;
import org.plimsoll.api.v1.UnderlyingRule;
import org.plimsoll.publisher.input.Decimals;

/**
 * How far one underlying moves in a whole range, regime and floor included.
 *
 * @param price part of the price
 * @param volatilityUp volatility rises to 1 + this
 * @param volatilityDown volatility falls to 1 / (1 + this)
 * @param shortPower of (30 days / time) below 30 days
 * @param longPower the same above
 */
record Ranges(
        BigDecimal price, BigDecimal volatilityUp, BigDecimal volatilityDown, double shortPower, double longPower) {
    private static final double REFERENCE_YEARS = 30.0 / 365.0;

    /**
     * @param multiplier of the regime
     * @param floor part of the long-run range that no range falls below
     */
    static Ranges of(UnderlyingRule rule, Underlying underlying, BigDecimal multiplier, BigDecimal floor) {
        BigDecimal leastPrice = floor.multiply(Decimals.of(underlying.getLongRunPriceRange()));
        BigDecimal leastVolatility = floor.multiply(Decimals.of(underlying.getLongRunVolatilityRange()));
        return new Ranges(
                range(rule.getPriceRangePpm(), multiplier, leastPrice),
                range(rule.getVolatilityUpPpm(), multiplier, leastVolatility),
                range(rule.getVolatilityDownPpm(), multiplier, leastVolatility),
                Decimals.ppm(rule.getShortPowerPpm()).doubleValue(),
                Decimals.ppm(rule.getLongPowerPpm()).doubleValue());
    }

    /** A range that the methodology does not use stays 0. */
    private static BigDecimal range(int ppm, BigDecimal multiplier, BigDecimal least) {
        BigDecimal range = Decimals.ppm(ppm).multiply(multiplier);
        return ppm == 0 ? range : range.max(least);
    }

    /** Factor on volatility for a part of the range, between -1 and 1 or beyond; 30 days when years is the reference. */
    double volatilityFactor(BigDecimal part, double years) {
        if (part.signum() == 0) {
            return 1;
        }
        double power = years < REFERENCE_YEARS ? shortPower : longPower;
        double scale = StrictMath.pow(REFERENCE_YEARS / years, power);
        double move = part.abs()
                        .multiply(part.signum() > 0 ? volatilityUp : volatilityDown)
                        .doubleValue()
                * scale;
        return part.signum() > 0 ? 1 + move : 1 / (1 + move);
    }

    /** The same for an option of thirty days. */
    double volatilityFactor(BigDecimal part) {
        return volatilityFactor(part, REFERENCE_YEARS);
    }
}
