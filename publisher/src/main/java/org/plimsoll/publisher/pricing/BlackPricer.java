package org.plimsoll.publisher.pricing;

import com.opengamma.strata.pricer.impl.option.BlackFormulaRepository;

/** Black's formula for options on a forward. */
public final class BlackPricer {
    private BlackPricer() {}

    /** Discounted price of one unit; at least 0, or not a number when the input is beyond what doubles hold. */
    public static double price(Option option, double forward, double volatility) {
        return discount(option)
                * BlackFormulaRepository.price(forward, option.strike(), option.years(), volatility, option.call());
    }

    public static OptionGreeks greeks(Option option, double forward, double volatility) {
        double discount = discount(option);
        double strike = option.strike();
        double years = option.years();
        double delta = BlackFormulaRepository.delta(forward, strike, years, volatility, option.call());
        double gamma = BlackFormulaRepository.gamma(forward, strike, years, volatility);
        double vega = BlackFormulaRepository.vega(forward, strike, years, volatility);
        double decay = BlackFormulaRepository.driftlessTheta(forward, strike, years, volatility);
        return new OptionGreeks(
                discount * delta,
                discount * gamma,
                discount * vega,
                discount * decay + option.rate() * price(option, forward, volatility));
    }

    private static double discount(Option option) {
        return StrictMath.exp(-option.rate() * option.years());
    }
}
