package org.plimsoll.publisher;

import org.jspecify.annotations.Nullable;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Origin;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.publisher.build.RegimeChoice;
import org.plimsoll.publisher.build.ScheduleBuilder;
import org.plimsoll.publisher.input.MarginMethodology;
import org.plimsoll.publisher.input.MarketSnapshot;
import org.plimsoll.schedule.CanonicalMessage;
import org.plimsoll.schedule.RiskSchedule;

/** Makes schedules. */
public final class Publisher {
    private Publisher() {}

    /**
     * Prices a market under a methodology.
     *
     * @param regimeBefore the regime of the schedule before this one; null for the first, which starts from the calmest
     * @throws ReadableException when the two files do not fit each other, or what they make breaks a rule of schedules
     */
    public static RiskSchedule publish(
            MarketSnapshot market, MarginMethodology methodology, @Nullable String regimeBefore)
            throws ReadableException {
        RegimeChoice regime = RegimeChoice.of(methodology, market, regimeBefore);
        Schedule schedule = new ScheduleBuilder(market, methodology, regime).build();
        Origin.Builder origin = Origin.newBuilder()
                .setMarketDigest(Bytes32.sha256(CanonicalMessage.encode(market.message()))
                        .hex())
                .setMethodologyDigest(Bytes32.sha256(CanonicalMessage.encode(methodology.message()))
                        .hex());
        if (regime.regime() != null) {
            origin.setRegime(regime.regime());
        }
        Schedule whole = schedule.toBuilder().setOrigin(origin).build();
        return RiskSchedule.of(whole, new SourceLocator(whole, market, methodology));
    }

    /** The regime that a schedule published; null when it has none. */
    public static @Nullable String regime(RiskSchedule schedule) {
        Origin origin = schedule.message().getOrigin();
        return origin.hasRegime() ? origin.getRegime().getNow() : null;
    }
}
