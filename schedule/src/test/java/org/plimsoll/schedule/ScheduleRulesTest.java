package org.plimsoll.schedule;

import static org.plimsoll.schedule.Refusal.refused;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.api.v1.Level;
import org.plimsoll.api.v1.Regime;
import org.plimsoll.api.v1.RegimeStep;
import org.plimsoll.api.v1.Schedule;

/** Header, scenarios, levels and origin. */
class ScheduleRulesTest {
    private static final long MONEY = 1L << 43;
    private static final long WIDE = 1L << 62;

    static Stream<Refusal> header() {
        String instant = "must be a UTC instant";
        return Stream.of(
                refused("format", "must be 1", s -> s.setFormat(0)),
                refused("format", "must be 1", s -> s.setFormat(2)),
                refused("name", "printable ASCII", s -> s.setName("")),
                refused("name", "printable ASCII", s -> s.setName("a".repeat(129))),
                refused("currency", "without spaces", s -> s.setCurrency("US D")),
                refused("money_exponent", "0 to 12", s -> s.setMoneyExponent(13)),
                refused("money_exponent", "0 to 12", s -> s.setMoneyExponent(-1)),
                refused("published", instant, s -> s.setPublished("2026-11-20T16:00:00+00:00")),
                refused("published", instant, s -> s.setPublished("2026-11-20T16:00:00.5Z")),
                refused("published", instant, s -> s.setPublished("2026-11-20T24:00:00Z")),
                refused("published", instant, s -> s.setPublished("2026-12-31T23:59:60Z")),
                refused("published", instant, s -> s.setPublished("2026-02-30T00:00:00Z")),
                refused("published", instant, s -> s.setPublished("1969-12-31T23:59:59Z")),
                refused("cash_lot", "1 to 2^43", s -> s.setCashLot(0)),
                refused("cash_lot", "1 to 2^43", s -> s.setCashLot(MONEY)),
                refused("market_ppm", "1 to 16,777,215", s -> s.setMarketPpm(0)),
                refused("market_ppm", "1 to 16,777,215", s -> s.setMarketPpm(1 << 24)),
                refused("market_ppm", "1 to 16,777,215", s -> s.setMarketPpm(-1)));
    }

    static Stream<Refusal> scenarios() {
        return Stream.of(
                refused("scenarios", "1 to 4096 entries", s -> s.clearScenarios()),
                refused(
                        "scenarios",
                        "1 to 4096 entries",
                        s -> IntStream.range(0, 4_093).forEach(i -> s.addScenarios(Schedules.scenario("x" + i)))),
                refused(
                        "scenarios[1].name",
                        "twice",
                        s -> s.getScenariosBuilder(1).setName("down")),
                refused(
                        "scenarios[0].name",
                        "without spaces",
                        s -> s.getScenariosBuilder(0).setName("a b")),
                refused(
                        "scenarios[0].kind",
                        "kinds",
                        s -> s.getScenariosBuilder(0).setKindValue(0)),
                refused(
                        "scenarios[0].kind",
                        "kinds",
                        s -> s.getScenariosBuilder(0).setKindValue(7)),
                refused(
                        "scenarios[0].price_ppm",
                        "-1,000,000 to",
                        s -> s.getScenariosBuilder(0).setPricePpm(-1_000_001)),
                refused(
                        "scenarios[0].volatility_ppm",
                        "to 1,000,000,000",
                        s -> s.getScenariosBuilder(0).setVolatilityPpm(1_000_000_001)));
    }

    static Stream<Refusal> levels() {
        return Stream.of(
                refused("levels", "1 to 16 entries", s -> s.clearLevels()),
                refused(
                        "levels",
                        "1 to 16 entries",
                        s -> IntStream.range(0, 15).forEach(i -> s.addLevels(level("x" + i)))),
                refused(
                        "levels[1].name",
                        "ASCII order",
                        s -> s.getLevelsBuilder(1).setName("initial")),
                refused(
                        "levels[1].name",
                        "ASCII order",
                        s -> s.getLevelsBuilder(1).setName("before")),
                refused(
                        "levels[0].name",
                        "printable",
                        s -> s.getLevelsBuilder(0).setName("")),
                refused(
                        "levels[0].ppm",
                        "1 to 1,000,000,000",
                        s -> s.getLevelsBuilder(0).setPpm(0)),
                refused(
                        "levels[0].ppm",
                        "1 to 1,000,000,000",
                        s -> s.getLevelsBuilder(0).setPpm(1_000_000_001L)),
                refused(
                        "levels[0].ppm",
                        "1 to 1,000,000,000",
                        s -> s.getLevelsBuilder(0).setPpm(-1)),
                refused("levels[0].headroom", "2^62", s -> s.getLevelsBuilder(0).setHeadroom(-1)),
                refused("levels[0].headroom", "2^62", s -> s.getLevelsBuilder(0).setHeadroom(WIDE)));
    }

    static Stream<Refusal> origin() {
        return Stream.of(
                refused(
                        "origin.market_digest",
                        "64 lower-case",
                        s -> s.getOriginBuilder().setMarketDigest("0a")),
                refused(
                        "origin.methodology_digest",
                        "64 lower-case",
                        s -> s.getOriginBuilder().setMethodologyDigest("A".repeat(64))),
                regime("index", "printable", r -> r.setIndex("")),
                regime("value", "2^62", r -> r.setValue(-1)),
                regime("value", "2^62", r -> r.setValue(WIDE)),
                regime("before", "not one of the steps", r -> r.setBefore("wild")),
                regime("now", "not one of the steps", r -> r.setNow("wild")),
                regime("now", "does not follow", r -> r.setNow("calm")),
                regime("now", "does not follow", r -> r.setNow("stressed")),
                regime("now", "does not follow", r -> r.setValue(49_999_999)),
                regime("steps", "1 to 64 entries", r -> r.clearSteps()),
                regime(
                        "steps",
                        "1 to 64 entries",
                        r -> IntStream.range(0, 62)
                                .forEach(i -> r.addSteps(RegimeStep.newBuilder()
                                        .setRegime("x" + i)
                                        .setEnter(90_000_000 + i)))),
                regime("steps[2].regime", "twice", r -> r.getStepsBuilder(2).setRegime("calm")),
                regime(
                        "steps[0].enter",
                        "must be 0 in the first",
                        r -> r.getStepsBuilder(0).setEnter(1)),
                regime(
                        "steps[0].leave",
                        "at most enter",
                        r -> r.getStepsBuilder(0).setLeave(1)),
                regime(
                        "steps[2].enter",
                        "above that of the step before",
                        r -> r.getStepsBuilder(2).setEnter(50_000_000).setLeave(0)),
                regime(
                        "steps[1].leave",
                        "at most enter",
                        r -> r.getStepsBuilder(1).setLeave(50_000_001)),
                regime("steps[1].leave", "2^62", r -> r.getStepsBuilder(1).setLeave(-1)),
                regime("floor_ppm", "0 to 1,000,000", r -> r.setFloorPpm(1_000_001)));
    }

    @ParameterizedTest
    @MethodSource({"header", "scenarios", "levels", "origin"})
    void brokenRule_isRefusedByField(Refusal refusal) {
        refusal.check();
    }

    private static Refusal regime(String field, String words, Consumer<Regime.Builder> edit) {
        Consumer<Schedule.Builder> inOrigin =
                s -> edit.accept(s.getOriginBuilder().getRegimeBuilder());
        return refused("origin.regime." + field, words, inOrigin);
    }

    private static Level level(String name) {
        return Level.newBuilder().setName(name).setPpm(1).build();
    }
}
