package org.plimsoll.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Level;
import org.plimsoll.api.v1.Schedule;

class RiskScheduleTest {
    private static final long MONEY = 1L << 43;
    private static final long PROFIT = 1L << 62;

    static Stream<Arguments> beyond() {
        return Stream.of(
                        header(),
                        lists(),
                        instruments(),
                        Stream.of(
                                broken(
                                        "collateral[0].asset",
                                        s -> s.getCollateralBuilder(0).setAsset("a b")),
                                broken(
                                        "collateral[0].lot",
                                        s -> s.getCollateralBuilder(0).setLot(" 1")),
                                broken(
                                        "collateral[0].price",
                                        s -> s.getCollateralBuilder(0).setPrice(-1)),
                                broken(
                                        "collateral[0].price",
                                        s -> s.getCollateralBuilder(0).setPrice(MONEY)),
                                broken(
                                        "collateral[0].haircut_ppm",
                                        s -> s.getCollateralBuilder(0).setHaircutPpm(1_000_001)),
                                broken(
                                        "collateral[0].haircut_ppm",
                                        s -> s.getCollateralBuilder(0).setHaircutPpm(-1)),
                                broken("collateral[1].asset", s -> s.addCollateral(s.getCollateral(0))),
                                broken("levels", s -> s.clearLevels()),
                                broken("levels", s -> s.clearLevels().addAllLevels(levels(17))),
                                broken(
                                        "levels[1].name",
                                        s -> s.getLevelsBuilder(1).setName("initial")),
                                broken(
                                        "levels[1].name",
                                        s -> s.getLevelsBuilder(1).setName("before")),
                                broken(
                                        "levels[0].ppm",
                                        s -> s.getLevelsBuilder(0).setPpm(0)),
                                broken(
                                        "levels[0].ppm",
                                        s -> s.getLevelsBuilder(0).setPpm(1_000_000_001L)),
                                broken(
                                        "levels[0].ppm",
                                        s -> s.getLevelsBuilder(0).setPpm(-1))))
                .flatMap(part -> part);
    }

    private static Stream<Arguments> header() {
        return Stream.of(
                broken("format", s -> s.setFormat(0)),
                broken("format", s -> s.setFormat(2)),
                broken("name", s -> s.setName("")),
                broken("name", s -> s.setName("a".repeat(129))),
                broken("currency", s -> s.setCurrency("US D")),
                broken("money_exponent", s -> s.setMoneyExponent(13)),
                broken("money_exponent", s -> s.setMoneyExponent(-1)),
                broken("published", s -> s.setPublished("2026-11-20T16:00:00+00:00")),
                broken("published", s -> s.setPublished("2026-11-20T16:00:00.5Z")),
                broken("published", s -> s.setPublished("2026-11-20T24:00:00Z")),
                broken("published", s -> s.setPublished("2026-12-31T23:59:60Z")),
                broken("published", s -> s.setPublished("2026-02-30T00:00:00Z")),
                broken("published", s -> s.setPublished("1969-12-31T23:59:59Z")),
                broken("cash_lot", s -> s.setCashLot(0)),
                broken("cash_lot", s -> s.setCashLot(MONEY)));
    }

    private static Stream<Arguments> lists() {
        return Stream.of(
                broken("scenarios", s -> s.clearScenarios()),
                broken("scenarios", s -> s.addAllScenarios(names(4_095))),
                broken("scenarios[1]", s -> s.setScenarios(1, "down")),
                broken("scenarios[0]", s -> s.setScenarios(0, "a b")),
                broken("classes", s -> s.clearClasses()),
                broken("classes", s -> s.clearClasses().addAllClasses(names(4_097))),
                broken("classes[1]", s -> s.setClasses(1, "BTC")),
                broken("classes[1]", s -> s.setClasses(1, "AAA")),
                broken("classes[0]", s -> s.setClasses(0, "")));
    }

    private static Stream<Arguments> instruments() {
        return Stream.of(
                broken("instruments[0].id", s -> instrument(s).setId("é")),
                broken("instruments[1].id", s -> s.getInstrumentsBuilder(1).setId("BTC-CALL")),
                broken("instruments[1].id", s -> s.getInstrumentsBuilder(1).setId("AAA")),
                broken("instruments[0].class", s -> instrument(s).setClass_("SOL")),
                broken("instruments[0].lot", s -> instrument(s).setLot("")),
                broken("instruments[0].mark", s -> instrument(s).setMark(MONEY)),
                broken("instruments[0].mark", s -> instrument(s).setMark(-MONEY)),
                broken("instruments[0].profit", s -> instrument(s).addProfit(1)),
                broken("instruments[0].profit", s -> instrument(s).clearProfit()),
                broken("instruments[0].profit[1]", s -> instrument(s).setProfit(1, PROFIT)),
                broken("instruments[0].profit[1]", s -> instrument(s).setProfit(1, -PROFIT)),
                broken("instruments[0].charge_long", s -> instrument(s).setChargeLong(-1)),
                broken("instruments[0].charge_long", s -> instrument(s).setChargeLong(MONEY)),
                broken("instruments[0].charge_short", s -> instrument(s).setChargeShort(-1)),
                broken("instruments[0].charge_short", s -> instrument(s).setChargeShort(MONEY)));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("beyond")
    void valueBeyondItsRange_isRefusedByField(String field, Consumer<Schedule.Builder> edit) {
        Schedule.Builder builder = Schedules.valid();
        edit.accept(builder);
        assertThatExceptionOfType(ReadableException.class)
                .isThrownBy(() -> Schedules.checked(builder))
                .matches(e -> e.field().equals(field), field);
    }

    static Stream<Consumer<Schedule.Builder>> atTheEnd() {
        return Stream.of(
                s -> s.setName("a".repeat(128)),
                s -> s.setMoneyExponent(0),
                s -> s.setMoneyExponent(12),
                s -> s.setPublished("1970-01-01T00:00:00Z"),
                s -> s.setPublished("9999-12-31T23:59:59Z"),
                s -> s.setCashLot(1),
                s -> s.setCashLot(MONEY - 1),
                s -> s.clearInstruments().clearCollateral(),
                s -> s.clearInstruments().clearScenarios().addAllScenarios(names(4_096)),
                s -> s.clearInstruments().clearClasses().addAllClasses(names(4_096)),
                s -> instrument(s).setMark(MONEY - 1),
                s -> instrument(s).setMark(1 - MONEY),
                s -> instrument(s).setProfit(0, PROFIT - 1),
                s -> instrument(s).setProfit(0, 1 - PROFIT),
                s -> instrument(s).setChargeLong(MONEY - 1).setChargeShort(0),
                s -> s.getCollateralBuilder(0).setPrice(MONEY - 1).setHaircutPpm(0),
                s -> s.getCollateralBuilder(0).setPrice(0).setHaircutPpm(1_000_000),
                s -> s.getLevelsBuilder(0).setPpm(1),
                s -> s.getLevelsBuilder(0).setPpm(1_000_000_000),
                s -> s.clearLevels().addAllLevels(levels(16)));
    }

    @ParameterizedTest
    @MethodSource("atTheEnd")
    void valueAtTheEndOfItsRange_isTakenAndChangesTheDigest(Consumer<Schedule.Builder> edit) throws ReadableException {
        Schedule.Builder builder = Schedules.valid();
        edit.accept(builder);
        assertThat(Schedules.checked(builder).digest())
                .isNotEqualTo(Schedules.checked(Schedules.valid()).digest());
    }

    @Test
    void checkedSchedule_saysWhatTheMessageSaid() throws ReadableException {
        RiskSchedule s = Schedules.checked(Schedules.valid());
        assertThat(s.publishedEpochSecond()).isEqualTo(1_795_190_400L);
        assertThat(s.instruments())
                .containsExactly(
                        new RiskSchedule.Instrument("BTC-CALL", 0, "0.01 BTC", 30, List.of(-20L, 40L), 1, 2),
                        new RiskSchedule.Instrument("ETH-PERP", 1, "1 ETH", 0, List.of(-7L, -1L), 3, 4));
        assertThat(s.collateral()).containsExactly(new RiskSchedule.CollateralAsset("USDC", "1 USDC", 1_000, 5_000));
        assertThat(s.level("maintenance")).isEqualTo(800_000);
    }

    @Test
    void unknownLevel_isRefusedWithTheKnownOnes() throws ReadableException {
        RiskSchedule s = Schedules.checked(Schedules.valid());
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> s.level("liquidation"))
                .withMessageContaining("initial, maintenance");
    }

    private static Instrument.Builder instrument(Schedule.Builder schedule) {
        return schedule.getInstrumentsBuilder(0);
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format("x%04d", i))
                .collect(Collectors.toList());
    }

    private static List<Level> levels(int count) {
        return names(count).stream()
                .map(name -> Level.newBuilder().setName(name).setPpm(1).build())
                .toList();
    }

    private static Arguments broken(String field, Consumer<Schedule.Builder> edit) {
        return Arguments.of(field, edit);
    }
}
