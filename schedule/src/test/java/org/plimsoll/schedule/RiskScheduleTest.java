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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Level;
import org.plimsoll.api.v1.RegimeStep;
import org.plimsoll.api.v1.Schedule;

class RiskScheduleTest {
    private static final long MONEY = 1L << 43;
    private static final long WIDE = 1L << 62;
    private static final int RATE = (1 << 24) - 1;
    private static final int MILLION = 1_000_000;

    static Stream<Consumer<Schedule.Builder>> atTheEnd() {
        return Stream.of(
                s -> s.setName("a".repeat(128)),
                s -> s.setMoneyExponent(0),
                s -> s.setMoneyExponent(12),
                s -> s.setPublished("1970-01-01T00:00:00Z"),
                s -> s.setPublished("9999-12-31T23:59:59Z"),
                s -> s.setCashLot(1),
                s -> s.setCashLot(MONEY - 1),
                s -> s.setMarketPpm(1),
                s -> s.setMarketPpm(RATE),
                s -> s.clearSpreads().clearInstruments().clearCollateral(),
                s -> s.clearGroups()
                        .clearCategories()
                        .clearOwnIssuers()
                        .clearCollateral()
                        .clearOrigin(),
                s -> s.getScenariosBuilder(0).setPricePpm(-MILLION).setVolatilityPpm(1_000_000_000),
                s -> s.clearGroups()
                        .addAllClasses(IntStream.range(0, 4_092)
                                .mapToObj(i -> Schedules.riskClass("x%04d".formatted(i)))
                                .toList()),
                s -> s.getClassesBuilder(0)
                        .setPrice(MONEY - 1)
                        .setShortGammaPpm(RATE)
                        .setGainCreditPpm(0),
                s -> s.getClassesBuilder(0)
                        .getBucketsBuilder(0)
                        .setPositiveValuePpm(0)
                        .setNegativeValuePpm(0),
                s -> s.getClassesBuilder(0)
                        .getBucketsBuilder(0)
                        .setNegativeValuePpm(RATE)
                        .setVegaPpm(RATE),
                s -> s.getClassesBuilder(0).getLadderBuilder(0).setWeightPpm(0).setDeductible(WIDE - 1),
                s -> s.getClassesBuilder(0).getTailsBuilder(0).setWorstNumerator(4),
                s -> s.getClassesBuilder(0).getTailsBuilder(0).setWorstNumerator(2),
                s -> s.getGroupsBuilder(0)
                        .setGainPpm(MILLION)
                        .getMembersBuilder(0)
                        .setGainPpm(MILLION),
                s -> s.getInstrumentsBuilder(0).setMark(MONEY - 1),
                s -> s.getInstrumentsBuilder(0).setMark(1 - MONEY),
                s -> s.getInstrumentsBuilder(0).setProfit(0, WIDE - 1).setDelta(1 - WIDE),
                s -> s.getInstrumentsBuilder(0).setProfit(0, 1 - WIDE).setGamma(WIDE - 1),
                s -> s.getInstrumentsBuilder(0).setChargeLong(MONEY - 1).setChargeShort(0),
                s -> s.getSpreadsBuilder(0).setCharge(0).getLegsBuilder(0).setLots(-MILLION),
                s -> s.getCategoriesBuilder(0).setCapPpm(RATE),
                s -> s.getCollateralBuilder(0)
                        .setPrice(MONEY - 1)
                        .getLinesBuilder(0)
                        .setPpm(MILLION),
                s -> s.getCollateralBuilder(1).setPrice(0).getLinesBuilder(0).setPpm(0),
                s -> s.getLevelsBuilder(0).setPpm(1).setHeadroom(WIDE - 1),
                s -> s.getLevelsBuilder(0).setPpm(1_000_000_000),
                s -> s.clearLevels().addAllLevels(levels(16)));
    }

    @ParameterizedTest
    @MethodSource("atTheEnd")
    void valueAtTheEndOfItsRange_isTakenAndChangesTheDigest(Consumer<Schedule.Builder> edit) throws ReadableException {
        Schedule.Builder builder = Schedules.full();
        edit.accept(builder);
        assertThat(Schedules.checked(builder).digest())
                .isNotEqualTo(Schedules.checked(Schedules.full()).digest());
    }

    @Test
    void checkedSchedule_findsItsPartsByName() throws ReadableException {
        RiskSchedule s = Schedules.checked(Schedules.full());
        assertThat(s.publishedEpochSecond()).isEqualTo(1_795_190_400L);
        assertThat(s.message()).isEqualTo(Schedules.full().build());
        assertThat(s.instrument("ETH-SPOT")).hasValue(2);
        assertThat(s.instrument("ETH")).isEmpty();
        assertThat(s.delivering("ETH")).hasValue(2);
        assertThat(s.delivering("ETH-SPOT")).isEmpty();
        assertThat(s.collateral("USDC")).hasValue(1);
        assertThat(s.riskClass("GOLD")).hasValue(2);
        assertThat(s.scenario("crash")).hasValue(2);
        assertThat(s.levels()).containsExactly("initial", "maintenance");
        assertThat(s.level("initial")).isEqualTo(new Demand(1_000_000, 12));
        assertThat(s.level("maintenance")).isEqualTo(new Demand(800_000, 0));
    }

    @Test
    void unknownLevel_isRefusedWithTheKnownOnes() throws ReadableException {
        RiskSchedule s = Schedules.checked(Schedules.valid());
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> s.level("liquidation"))
                .withMessageContaining("initial, maintenance");
    }

    /** Thresholds to enter 50 and 80, to leave 45 and 70. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "0, 49, 0",
        "0, 50, 1",
        "0, 79, 1",
        "0, 80, 2",
        "1, 80, 2",
        "1, 79, 1",
        "1, 45, 1",
        "1, 44, 0",
        "2, 90, 2",
        "2, 70, 2",
        "2, 69, 1",
        "2, 45, 1",
        "2, 44, 0",
        "2, 0, 0"
    })
    void regime_risesAtEnterAndFallsBelowLeave(int before, long value, int now) {
        List<RegimeStep> steps = List.of(step(0, 0), step(50, 45), step(80, 70));
        assertThat(Hysteresis.next(steps, before, value)).isEqualTo(now);
    }

    private static RegimeStep step(long enter, long leave) {
        return RegimeStep.newBuilder().setEnter(enter).setLeave(leave).build();
    }

    private static List<Level> levels(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Level.newBuilder()
                        .setName("x%04d".formatted(i))
                        .setPpm(1)
                        .build())
                .collect(Collectors.toList());
    }
}
