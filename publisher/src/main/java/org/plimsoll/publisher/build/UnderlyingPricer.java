package org.plimsoll.publisher.build;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Expiry;
import org.plimsoll.api.v1.Listing;
import org.plimsoll.api.v1.OptionSide;
import org.plimsoll.api.v1.Underlying;
import org.plimsoll.publisher.input.Decimals;
import org.plimsoll.publisher.input.Field;
import org.plimsoll.publisher.input.Smile;
import org.plimsoll.publisher.pricing.BlackPricer;
import org.plimsoll.publisher.pricing.Option;
import org.plimsoll.publisher.pricing.OptionGreeks;

/** Values the instruments of one underlying in every scenario. */
final class UnderlyingPricer {
    private static final BigDecimal DAYS_PER_YEAR = BigDecimal.valueOf(365);
    private static final int THETA_PLACES = 20;
    private static final String OUT_OF_PROPORTION =
            "cannot be priced: a price, strike or volatility is out of all proportion";

    private final BigDecimal price;
    private final double rate;
    private final List<Shock> shocks;
    private final Map<String, Curve> curves = new HashMap<>();

    /** One expiry: its forward now, the factor on it in every scenario, and volatilities where it has any. */
    private record Curve(
            double years,
            BigDecimal forward,
            List<BigDecimal> factors,
            @Nullable Smile smile) {}

    UnderlyingPricer(Underlying underlying, Instant time, List<Shock> shocks) {
        this.price = Decimals.of(underlying.getPrice());
        this.rate = Decimals.of(underlying.getRate()).doubleValue();
        this.shocks = shocks;
        for (Expiry expiry : underlying.getExpiriesList()) {
            double years = Smile.years(expiry, time);
            List<BigDecimal> factors =
                    shocks.stream().map(shock -> shock.forwardFactor(years)).toList();
            Smile smile = expiry.getPointsCount() == 0 ? null : Smile.of(expiry, time);
            curves.put(expiry.getName(), new Curve(years, Decimals.of(expiry.getForward()), factors, smile));
        }
    }

    /** Years to an expiry of the underlying. */
    double years(String expiry) {
        return curve(expiry).years();
    }

    /**
     * Values one lot.
     *
     * @param at where the listing stands, for a refusal
     */
    LotValue value(Listing listing, Field at) throws ReadableException {
        BigDecimal lot = Decimals.of(listing.getLot());
        return switch (listing.getKind()) {
            case LISTING_KIND_SPOT -> linear(price.multiply(lot), price.multiply(lot), Shock::priceFactor);
            case LISTING_KIND_PERPETUAL -> linear(BigDecimal.ZERO, price.multiply(lot), Shock::perpetualFactor);
            case LISTING_KIND_FUTURE -> future(curve(listing.getExpiry()), lot);
            case LISTING_KIND_OPTION -> option(listing, curve(listing.getExpiry()), lot, at);
            default -> throw new IllegalArgumentException("not a checked listing");
        };
    }

    private LotValue linear(BigDecimal mark, BigDecimal notional, Function<Shock, BigDecimal> factor) {
        List<BigDecimal> profit = shocks.stream()
                .map(shock -> profit(notional, factor.apply(shock), shock))
                .toList();
        return LotValue.linear(mark, profit, notional);
    }

    private LotValue future(Curve curve, BigDecimal lot) {
        BigDecimal notional = curve.forward().multiply(lot);
        List<BigDecimal> profit = new ArrayList<>(shocks.size());
        for (int s = 0; s < shocks.size(); s++) {
            profit.add(profit(notional, curve.factors().get(s), shocks.get(s)));
        }
        return LotValue.linear(BigDecimal.ZERO, profit, notional);
    }

    private static BigDecimal profit(BigDecimal notional, BigDecimal factor, Shock shock) {
        return notional.multiply(factor.subtract(BigDecimal.ONE))
                .multiply(shock.state().cover());
    }

    private LotValue option(Listing listing, Curve curve, BigDecimal lot, Field at) throws ReadableException {
        double strike = Decimals.of(listing.getStrike()).doubleValue();
        Option option = new Option(listing.getSide() == OptionSide.OPTION_SIDE_CALL, strike, curve.years(), rate);
        double forward = curve.forward().doubleValue();
        double logMoneyness = StrictMath.log(strike / forward);
        double volatility = Objects.requireNonNull(curve.smile(), "a checked option has volatilities")
                .volatility(logMoneyness);
        BigDecimal mark = price(option, forward, volatility, at);
        List<BigDecimal> profit = new ArrayList<>(shocks.size());
        for (int s = 0; s < shocks.size(); s++) {
            Shock shock = shocks.get(s);
            BigDecimal shocked = price(
                    option,
                    curve.forward().multiply(curve.factors().get(s)).doubleValue(),
                    volatility * shock.volatilityFactor(logMoneyness, curve.years()),
                    at);
            profit.add(
                    shocked.subtract(mark).multiply(lot).multiply(shock.state().cover()));
        }
        OptionGreeks greeks = BlackPricer.greeks(option, forward, volatility);
        return new LotValue(
                mark.multiply(lot),
                profit,
                exact(greeks.delta() * forward, at).multiply(lot),
                exact(greeks.gamma() * forward * forward, at).multiply(lot),
                exact(greeks.vega(), at).multiply(lot),
                exact(greeks.theta(), at).multiply(lot).divide(DAYS_PER_YEAR, THETA_PLACES, RoundingMode.FLOOR));
    }

    private static BigDecimal price(Option option, double forward, double volatility, Field at)
            throws ReadableException {
        at.require(isProportionate(forward) && isProportionate(volatility), OUT_OF_PROPORTION);
        return exact(BlackPricer.price(option, forward, volatility), at);
    }

    private static boolean isProportionate(double value) {
        return value > 0 && Double.isFinite(value);
    }

    private Curve curve(String expiry) {
        Curve curve = curves.get(expiry);
        if (curve == null) {
            throw new IllegalArgumentException("not a checked listing");
        }
        return curve;
    }

    private static BigDecimal exact(double value, Field at) throws ReadableException {
        at.require(
                Double.isFinite(value), "cannot be priced: its price, strike or volatility is out of all proportion");
        return new BigDecimal(value);
    }
}
