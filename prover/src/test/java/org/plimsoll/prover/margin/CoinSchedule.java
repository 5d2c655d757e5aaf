package org.plimsoll.prover.margin;

import java.util.List;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Level;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Rung;
import org.plimsoll.api.v1.Scenario;
import org.plimsoll.api.v1.ScenarioKind;
import org.plimsoll.api.v1.Schedule;

/** One class with a coin, which can be posted, a call and a put, and two scenarios. */
final class CoinSchedule {
    private static final int MILLION = 1_000_000;

    private CoinSchedule() {}

    static Schedule message(boolean reservations) {
        return Schedule.newBuilder()
                .setFormat(1)
                .setName("coin")
                .setCurrency("USD")
                .setMoneyExponent(6)
                .setPublished("2026-11-20T16:00:00Z")
                .setCashLot(1)
                .setMarketPpm(MILLION)
                .addScenarios(scenario("down"))
                .addScenarios(scenario("up"))
                .addClasses(RiskClass.newBuilder()
                        .setName("COIN")
                        .addBuckets(Bucket.newBuilder()
                                .setName("all")
                                .setPositiveValuePpm(MILLION)
                                .setNegativeValuePpm(MILLION))
                        .addLadder(Rung.newBuilder().setScenario("down").setWeightPpm(MILLION))
                        .addLadder(Rung.newBuilder().setScenario("up").setWeightPpm(MILLION))
                        .setGainCreditPpm(MILLION))
                .addInstruments(instrument("CALL", 50, -40, 60))
                .addInstruments(instrument("COIN", 1_000, -100, 100).setAsset("coin"))
                .addInstruments(instrument("PUT", 40, 50, -30))
                .setReservations(reservations)
                .addLevels(Level.newBuilder().setName("initial").setPpm(MILLION))
                .build();
    }

    private static Scenario scenario(String name) {
        return Scenario.newBuilder()
                .setName(name)
                .setKind(ScenarioKind.SCENARIO_KIND_GRID)
                .build();
    }

    private static Instrument.Builder instrument(String id, long mark, long down, long up) {
        return Instrument.newBuilder()
                .setId(id)
                .setClass_("COIN")
                .setBucket("all")
                .setLot("1 " + id)
                .setMark(mark)
                .addAllProfit(List.of(down, up));
    }
}
