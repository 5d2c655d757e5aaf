package org.plimsoll.publisher.input;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Expiry;
import org.plimsoll.api.v1.Underlying;
import org.plimsoll.api.v1.VolatilityPoint;

/** One underlying: its numbers, its curve of forwards and its volatilities. */
final class SurfaceChecker {
    /** Relative room for the rounding of total variance, far below any quote's last digit. */
    private static final double ROUNDING = 1e-12;

    private static final Duration LONGEST = Duration.ofDays(50 * 365);

    private final Underlying underlying;
    private final Field field;
    private final Instant time;

    SurfaceChecker(Underlying underlying, Field field, Instant time) {
        this.underlying = underlying;
        this.field = field;
        this.time = time;
    }

    void check() throws ReadableException {
        field.at("price").positive(underlying.getPrice());
        field.at("unit").label(underlying.getUnit());
        field.at("rate").decimal(underlying.getRate());
        if (underlying.hasLongRunPriceRange()) {
            field.at("long_run_price_range").notNegative(underlying.getLongRunPriceRange());
        }
        if (underlying.hasLongRunVolatilityRange()) {
            field.at("long_run_volatility_range").notNegative(underlying.getLongRunVolatilityRange());
        }
        Set<String> names = new HashSet<>();
        for (int e = 0; e < underlying.getExpiriesCount(); e++) {
            Expiry expiry = underlying.getExpiries(e);
            Field at = field.at("expiries", e);
            at.at("name").text(expiry.getName());
            at.at("name").require(names.add(expiry.getName()), "is there twice; names of expiries must differ");
            checkTime(e, at.at("time"));
            at.at("forward").positive(expiry.getForward());
            for (int p = 0; p < expiry.getPointsCount(); p++) {
                checkPoint(expiry, p, at.at("points", p));
            }
        }
        checkCalendar();
    }

    private void checkTime(int e, Field at) throws ReadableException {
        Instant end = at.instant(underlying.getExpiries(e).getTime());
        at.require(end.isAfter(time), "must be later than the market's time");
        at.require(!end.isAfter(time.plus(LONGEST)), "must be within fifty years of the market's time");
        at.require(
                e == 0 || Instant.parse(underlying.getExpiries(e - 1).getTime()).isBefore(end),
                "must be later than the expiry before it; sort the list");
    }

    private static void checkPoint(Expiry expiry, int p, Field at) throws ReadableException {
        VolatilityPoint point = expiry.getPoints(p);
        at.require(point.hasStrike() != point.hasMoneyness(), "must have a strike or a moneyness, one of them");
        at.require(
                point.hasStrike() == expiry.getPoints(0).hasStrike(),
                "must be of the same kind as the first: strike or moneyness");
        Field where = at.at(point.hasStrike() ? "strike" : "moneyness");
        BigDecimal place = where.positive(place(point));
        where.require(
                p == 0 || Decimals.of(place(expiry.getPoints(p - 1))).compareTo(place) < 0,
                "must be above the point before it; sort the list");
        at.at("volatility").positive(point.getVolatility());
    }

    private static String place(VolatilityPoint point) {
        return point.hasStrike() ? point.getStrike() : point.getMoneyness();
    }

    /** Total variance must not fall with expiry, at every moneyness that either of two neighbours quotes. */
    private void checkCalendar() throws ReadableException {
        Smile before = null;
        for (int e = 0; e < underlying.getExpiriesCount(); e++) {
            Expiry expiry = underlying.getExpiries(e);
            if (expiry.getPointsCount() == 0) {
                continue;
            }
            Smile smile = Smile.of(expiry, time);
            if (before != null) {
                for (int p = 0; p < smile.points(); p++) {
                    field.at("expiries", e)
                            .at("points", p)
                            .require(
                                    rises(before, smile, smile.logMoneyness(p)),
                                    "crosses the expiry before it: total variance (volatility squared times time) falls");
                }
                for (int p = 0; p < before.points(); p++) {
                    field.at("expiries", e)
                            .at("points")
                            .require(
                                    rises(before, smile, before.logMoneyness(p)),
                                    "cross the expiry before: total variance falls at one of its points");
                }
            }
            before = smile;
        }
    }

    private static boolean rises(Smile before, Smile after, double logMoneyness) {
        return after.totalVariance(logMoneyness) >= before.totalVariance(logMoneyness) * (1 - ROUNDING);
    }
}
