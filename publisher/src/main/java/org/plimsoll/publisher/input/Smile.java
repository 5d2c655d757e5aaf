package org.plimsoll.publisher.input;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.plimsoll.api.v1.Expiry;
import org.plimsoll.api.v1.VolatilityPoint;

/**
 * Volatilities of one expiry by log(strike / forward): linear between points, flat outside. StrictMath, so that every machine
 * computes the same bits.
 */
public final class Smile {
    private static final double SECONDS_PER_YEAR = 365.0 * 86_400.0;

    private final double years;
    private final double[] logMoneyness;
    private final double[] volatility;

    private Smile(double years, double[] logMoneyness, double[] volatility) {
        this.years = years;
        this.logMoneyness = logMoneyness;
        this.volatility = volatility;
    }

    /** Of a checked expiry with points, seen from an instant before it. */
    public static Smile of(Expiry expiry, Instant time) {
        double forward = Decimals.of(expiry.getForward()).doubleValue();
        int points = expiry.getPointsCount();
        double[] logMoneyness = new double[points];
        double[] volatility = new double[points];
        for (int p = 0; p < points; p++) {
            VolatilityPoint point = expiry.getPoints(p);
            BigDecimal place = Decimals.of(point.hasStrike() ? point.getStrike() : point.getMoneyness());
            logMoneyness[p] = StrictMath.log(point.hasStrike() ? place.doubleValue() / forward : place.doubleValue());
            volatility[p] = Decimals.of(point.getVolatility()).doubleValue();
        }
        return new Smile(years(expiry, time), logMoneyness, volatility);
    }

    /** Years of 365 days from an instant to an expiry. */
    public static double years(Expiry expiry, Instant time) {
        return Duration.between(time, Instant.parse(expiry.getTime())).toSeconds() / SECONDS_PER_YEAR;
    }

    int points() {
        return volatility.length;
    }

    double logMoneyness(int point) {
        return logMoneyness[point];
    }

    double totalVariance(double at) {
        double v = volatility(at);
        return v * v * years;
    }

    /** Black volatility per year at log(strike / forward). */
    public double volatility(double at) {
        int last = volatility.length - 1;
        if (at <= logMoneyness[0]) {
            return volatility[0];
        }
        if (at >= logMoneyness[last]) {
            return volatility[last];
        }
        int right = 1;
        while (logMoneyness[right] < at) {
            right++;
        }
        double part = (at - logMoneyness[right - 1]) / (logMoneyness[right] - logMoneyness[right - 1]);
        return volatility[right - 1] + part * (volatility[right] - volatility[right - 1]);
    }
}
