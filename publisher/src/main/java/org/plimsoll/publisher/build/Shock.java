package org.plimsoll.publisher.build;

import java.math.BigDecimal;
import org.plimsoll.api.v1.Day;
import org.plimsoll.publisher.input.Decimals;

/**
 * A scenario as it hits one underlying.
 *
 * @param state the scenario
 * @param ranges of the underlying
 * @param priceFactor of its price and of every forward before shifts of the curve; exact
 * @param historicalVolatility factor on volatility of a past day; 1 for a stated move
 */
record Shock(State state, Ranges ranges, BigDecimal priceFactor, BigDecimal historicalVolatility) {
    static Shock stated(State state, Ranges ranges) {
        BigDecimal factor = BigDecimal.ONE.add(state.price().multiply(ranges.price()));
        return new Shock(state, ranges, factor, BigDecimal.ONE);
    }

    /**
     * @param underlying its position in the market
     * @param scale of returns
     */
    static Shock past(State state, Ranges ranges, Day day, int underlying, BigDecimal scale) {
        BigDecimal price = Decimals.of(day.getPrices(underlying)).multiply(scale);
        BigDecimal volatility = Decimals.of(day.getVolatilities(underlying)).multiply(scale);
        return new Shock(state, ranges, BigDecimal.ONE.add(price), BigDecimal.ONE.add(volatility));
    }

    /** Factor on the forward of an expiry; exact but for the exponential. */
    BigDecimal forwardFactor(double years) {
        BigDecimal factor = priceFactor.multiply(BigDecimal.ONE.add(state.forward()));
        if (state.basis().signum() == 0) {
            return factor;
        }
        return factor.multiply(new BigDecimal(StrictMath.exp(state.basis().doubleValue() * years)));
    }

    /** Factor on the price of a perpetual; exact. */
    BigDecimal perpetualFactor() {
        return priceFactor.multiply(BigDecimal.ONE.add(state.perpetual()));
    }

    /** Factor on volatility at log(strike / forward). */
    double volatilityFactor(double logMoneyness, double years) {
        double level = ranges.volatilityFactor(state.volatility(), years) * historicalVolatility.doubleValue();
        return state.skew().signum() == 0
                ? level
                : level * StrictMath.exp(state.skew().doubleValue() * logMoneyness);
    }

    /** Whether price, forwards, perpetuals and volatility all stay above 0. */
    boolean leavesSomething() {
        return priceFactor.signum() > 0
                && state.forward().compareTo(BigDecimal.ONE.negate()) > 0
                && state.perpetual().compareTo(BigDecimal.ONE.negate()) > 0
                && historicalVolatility.signum() > 0;
    }
}
