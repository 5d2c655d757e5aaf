package org.plimsoll.prover.agreement;

import java.util.List;
import java.util.stream.LongStream;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.Group;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Level;
import org.plimsoll.api.v1.Member;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Rung;
import org.plimsoll.api.v1.Scenario;
import org.plimsoll.api.v1.ScenarioKind;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.api.v1.Tier;

/** Schedules of published examples. A unit u is a millionth of the currency, a cash lot one of it. */
final class Published {
    static final long U = 1_000_000;

    /** Price down to up by thirds of the range, volatility up and down; the last two are a third of a triple move. */
    private static final List<Long> SPAN_FUTURE = List.of(
            0L, 0L, 3330L, 3330L, -3330L, -3330L, 6670L, 6670L, -6670L, -6670L, 10000L, 10000L, -10000L, -10000L, 7000L,
            -7000L);

    private static final List<Long> SPAN_CALL = List.of(
            460L, -610L, 2640L, 1730L, -1270L, -2340L, 5210L, 4540L, -2540L, -3430L, 8060L, 7640L, -3380L, -3990L,
            3130L, -1500L);

    private static final long[] TIMS_POINTS = {-15, -12, -9, -6, -3, 3, 6, 9, 12, 15};

    private Published() {}

    /** A stock index future and a call on it: McMillan, "Options as a Strategic Investment", chapter 34. */
    static Schedule span() {
        Schedule.Builder schedule = frame(SPAN_FUTURE.size());
        schedule.addClasses(riskClass(schedule, "SP"));
        schedule.addInstruments(instrument("SP-call", "SP", SPAN_CALL).setFloorShort(200 * U));
        schedule.addInstruments(instrument("SP-future", "SP", SPAN_FUTURE));
        return schedule.build();
    }

    /** Two broad indices of one product group: ten points, gains count at 90 %, a minimum per contract. */
    static Schedule tims() {
        Schedule.Builder schedule = frame(TIMS_POINTS.length);
        Group.Builder group = Group.newBuilder().setName("indices");
        for (String name : List.of("A", "B")) {
            long multiple = name.equals("A") ? 100 : 50;
            List<Long> profit =
                    LongStream.of(TIMS_POINTS).mapToObj(p -> multiple * p).toList();
            schedule.addClasses(riskClass(schedule, name));
            schedule.addInstruments(
                    instrument(name, name, profit).setFloorLong(375 * U / 10).setFloorShort(375 * U / 10));
            group.addMembers(Member.newBuilder().setClass_(name).setGainPpm(900_000));
        }
        return schedule.addGroups(group).build();
    }

    private static Schedule.Builder frame(int scenarios) {
        Schedule.Builder schedule = Schedule.newBuilder()
                .setFormat(1)
                .setName("published")
                .setCurrency("USD")
                .setMoneyExponent(6)
                .setPublished("2026-11-20T16:00:00Z")
                .setCashLot(U)
                .setMarketPpm(1_000_000)
                .addLevels(Level.newBuilder().setName("initial").setPpm(1_000_000));
        for (int s = 0; s < scenarios; s++) {
            schedule.addScenarios(
                    Scenario.newBuilder().setName("s" + (s + 1)).setKind(ScenarioKind.SCENARIO_KIND_GRID));
        }
        return schedule;
    }

    private static RiskClass riskClass(Schedule.Builder schedule, String name) {
        RiskClass.Builder riskClass = RiskClass.newBuilder()
                .setName(name)
                .addBuckets(Bucket.newBuilder()
                        .setName("all")
                        .setPositiveValuePpm(1_000_000)
                        .setNegativeValuePpm(1_000_000))
                .addFloorTiers(Tier.newBuilder().setPpm(1_000_000))
                .setGainCreditPpm(1_000_000);
        for (Scenario scenario : schedule.getScenariosList()) {
            riskClass.addLadder(
                    Rung.newBuilder().setScenario(scenario.getName()).setWeightPpm(1_000_000));
        }
        return riskClass.build();
    }

    private static Instrument.Builder instrument(String id, String riskClass, List<Long> profit) {
        return Instrument.newBuilder()
                .setId(id)
                .setClass_(riskClass)
                .setBucket("all")
                .setLot("1 contract")
                .addAllProfit(profit.stream().map(p -> p * U).toList());
    }
}
