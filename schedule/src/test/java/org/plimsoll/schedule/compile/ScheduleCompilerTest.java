package org.plimsoll.schedule.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plimsoll.schedule.Schedules.checked;
import static org.plimsoll.schedule.Schedules.valid;

import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.CompiledScheduleHeader;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Schedule;

class ScheduleCompilerTest {
    private static final long LEVEL = 800_000;

    /** Every entry of the matrices, by hand: lines 0 and 1 are class BTC, 2 and 3 class ETH, 4 the verdict. */
    @Test
    void smallSchedule_compilesToTheDocumentedMatrices() throws Exception {
        CompiledSchedule c = compile(valid());
        assertColumn(c.row(0), new int[] {4}, 10_000_000_000L);
        assertColumn(c.row(1), new int[] {4}, -10_000_000_000L);
        assertColumn(c.row(2), new int[] {0, 1, 4}, -20, 40, 30_000_000 - LEVEL);
        assertColumn(c.row(3), new int[] {0, 1, 4}, 19, -41, -31_000_000 - 2 * LEVEL);
        assertColumn(c.row(4), new int[] {2, 3, 4}, -7, -1, -3 * LEVEL);
        // The short side of a profit of -1 is zero, so line 3 is left out.
        assertColumn(c.row(5), new int[] {2, 4}, 6, -1_000_000 - 4 * LEVEL);
        assertColumn(c.row(6), new int[] {4}, 1_000 * 995_000L);
        assertColumn(c.row(7), new int[0]);
        assertColumn(c.advice(0), new int[] {0, 1, 4}, 1, 1, -LEVEL);
        assertColumn(c.advice(1), new int[] {2, 3, 4}, 1, 1, -LEVEL);
        assertColumn(c.advice(2), new int[0]);
        assertThat(c.constant().size()).isZero();
    }

    @Test
    void layout_namesEveryLine() throws Exception {
        Layout layout = compile(valid()).layout();
        assertThat(IntStream.range(0, layout.rowsUsed()).mapToObj(layout::rowName))
                .containsExactly(
                        "cash held",
                        "cash owed",
                        "long BTC-CALL",
                        "short BTC-CALL",
                        "long ETH-PERP",
                        "short ETH-PERP",
                        "collateral USDC");
        assertThat(IntStream.range(0, layout.inequalitiesUsed()).mapToObj(layout::inequalityName))
                .containsExactly(
                        "class BTC, scenario down",
                        "class BTC, scenario up",
                        "class ETH, scenario down",
                        "class ETH, scenario up",
                        "verdict");
        assertThat(IntStream.range(0, layout.adviceUsed()).mapToObj(layout::adviceName))
                .containsExactly("worst loss of class BTC", "worst loss of class ETH");
        assertThat(layout.verdict()).isEqualTo(4);
        assertThat(layout.cashHeld()).isZero();
        assertThat(layout.cashOwed()).isEqualTo(1);
        assertThat(layout.longRow("ETH-PERP")).isEqualTo(4);
        assertThat(layout.shortRow("ETH-PERP")).isEqualTo(5);
        assertThat(layout.collateralRow("USDC")).isEqualTo(6);
    }

    @Test
    void unknownInstrument_isRefusedWithoutNamingIt() throws Exception {
        Layout layout = compile(valid()).layout();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> layout.longRow("CANARY"))
                .withMessageNotContaining("CANARY");
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> layout.shortRow("USDC"));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> layout.collateralRow("BTC-CALL"));
    }

    @Test
    void header_countsWhatIsUsed() throws Exception {
        CompiledSchedule c = compile(valid());
        CompiledScheduleHeader header = c.header();
        assertThat(header.getRowsUsed()).isEqualTo(7);
        assertThat(header.getAdviceUsed()).isEqualTo(2);
        assertThat(header.getInequalitiesUsed()).isEqualTo(5);
        assertThat(header.getOutputsUsed()).isZero();
        assertThat(header.getLevelPpm()).isEqualTo(LEVEL);
        assertThat(header.getCompiledDigest().toByteArray())
                .isEqualTo(c.digest().bytes());
    }

    @ParameterizedTest
    @EnumSource
    void everyProfile_compilesToItsOwnDigest(ProfileShape shape) throws Exception {
        CompiledSchedule c = ScheduleCompiler.compile(checked(valid()), shape, LEVEL);
        assertThat(CompiledSchedule.parse(c.bytes()).digest()).isEqualTo(c.digest());
        assertThat(c.row(shape.rows() - 1).size()).isZero();
    }

    @Test
    void scheduleAndLevel_bothReachTheDigest() throws Exception {
        CompiledSchedule c = compile(valid());
        // The name is in no matrix, but in σ.
        assertThat(compile(valid().setName("Other")).digest()).isNotEqualTo(c.digest());
        assertThat(ScheduleCompiler.compile(checked(valid()), ProfileShape.POCKET, LEVEL + 1)
                        .digest())
                .isNotEqualTo(c.digest());
    }

    @Test
    void lastInequality_fitsAndOneMoreIsNamed() throws Exception {
        // pocket has 48: 47 scenarios of one class and the verdict.
        assertThat(compile(ladder(47)).layout().verdict()).isEqualTo(47);
        assertThatExceptionOfType(ScheduleRejected.class)
                .isThrownBy(() -> compile(ladder(48)))
                .withMessageStartingWith("inequality 49 of 48: verdict");
        assertThatExceptionOfType(ScheduleRejected.class)
                .isThrownBy(() -> compile(ladder(50)))
                .withMessageStartingWith("inequality 49 of 48: class A, scenario s048");
    }

    @Test
    void lastRow_fitsAndOneMoreIsNamed() throws Exception {
        // pocket has 256 rows: cash in two, and 127 instruments long and short.
        assertThat(compile(universe(127)).layout().rowsUsed()).isEqualTo(256);
        assertThatExceptionOfType(ScheduleRejected.class)
                .isThrownBy(() -> compile(universe(128)))
                .withMessageStartingWith("row 257 of 256: long i127");
    }

    @Test
    void lastAdvice_fitsAndOneMoreIsNamed() throws Exception {
        assertThat(compile(classes(16)).layout().adviceUsed()).isEqualTo(16);
        assertThatExceptionOfType(ScheduleRejected.class)
                .isThrownBy(() -> compile(classes(17)))
                .withMessageStartingWith("advice 17 of 16: worst loss of class c016");
    }

    @Test
    void coefficientBeyond63Bits_isRefusedByField() throws Exception {
        // 10^6·mark is at most 10^6·(2^43 − 1); the level times the charge is what overflows.
        Schedule.Builder schedule = valid();
        long charge = 9_223_372_037L;
        schedule.getInstrumentsBuilder(1).setChargeShort(charge);
        assertThatExceptionOfType(ScheduleRejected.class)
                .isThrownBy(() -> ScheduleCompiler.compile(checked(schedule), ProfileShape.POCKET, 1_000_000_000))
                .withMessageContaining("instruments[1].mark and charge_short (ETH-PERP)");
        schedule.getInstrumentsBuilder(1).setChargeShort(charge - 1);
        CompiledSchedule c = ScheduleCompiler.compile(checked(schedule), ProfileShape.POCKET, 1_000_000_000);
        assertThat(c.row(5).value()[1]).isEqualTo(-1_000_000 - (charge - 1) * 1_000_000_000);
    }

    @Test
    void smallestLong_isRefused() throws Exception {
        // With a mark of -1 the coefficient is −Λ·charge = −2^63 exactly, which a column may not hold.
        Schedule.Builder schedule = valid();
        schedule.getInstrumentsBuilder(1).setMark(-1);
        long level = 1L << 29;
        schedule.getInstrumentsBuilder(1).setChargeShort(1L << 34);
        assertThatExceptionOfType(ScheduleRejected.class)
                .isThrownBy(() -> ScheduleCompiler.compile(checked(schedule), ProfileShape.POCKET, level));
        schedule.getInstrumentsBuilder(1).setChargeShort((1L << 34) - 1);
        CompiledSchedule c = ScheduleCompiler.compile(checked(schedule), ProfileShape.POCKET, level);
        assertThat(c.row(5).value()[1]).isEqualTo(Long.MIN_VALUE + level);
    }

    @Test
    void extremesOfTheSchedule_stayInsideTheColumns() throws Exception {
        Schedule.Builder schedule = valid();
        long most = (1L << 43) - 1;
        long profit = (1L << 62) - 1;
        schedule.setCashLot(most);
        schedule.getInstrumentsBuilder(0).setMark(most).setProfit(0, profit).setProfit(1, -profit);
        schedule.getCollateralBuilder(0).setPrice(most).setHaircutPpm(0);
        CompiledSchedule c = ScheduleCompiler.compile(checked(schedule), ProfileShape.POCKET, 1);
        assertColumn(c.row(3), new int[] {0, 1, 4}, -profit - 1, profit - 1, -1_000_000 * (most + 1) - 2);
        assertThat(CompiledSchedule.parse(c.bytes()).row(3)).isEqualTo(c.row(3));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_000_001})
    void levelOutsideItsRange_isRefused(long level) throws Exception {
        var schedule = checked(valid());
        assertThatExceptionOfType(ScheduleRejected.class)
                .isThrownBy(() -> ScheduleCompiler.compile(schedule, ProfileShape.POCKET, level))
                .withMessageStartingWith("level");
    }

    private static CompiledSchedule compile(Schedule.Builder schedule) throws ReadableException, ScheduleRejected {
        return ScheduleCompiler.compile(checked(schedule), ProfileShape.POCKET, LEVEL);
    }

    private static Schedule.Builder ladder(int scenarios) {
        return valid().clearInstruments()
                .clearClasses()
                .addClasses("A")
                .clearScenarios()
                .addAllScenarios(names("s", scenarios));
    }

    private static Schedule.Builder universe(int instruments) {
        Schedule.Builder schedule = valid().clearInstruments().clearCollateral();
        for (String id : names("i", instruments)) {
            schedule.addInstruments(Instrument.newBuilder()
                    .setId(id)
                    .setClass_("BTC")
                    .setLot("1")
                    .addProfit(1)
                    .addProfit(1));
        }
        return schedule;
    }

    private static Schedule.Builder classes(int count) {
        return valid().clearInstruments()
                .clearClasses()
                .addAllClasses(names("c", count))
                .clearScenarios()
                .addScenarios("only");
    }

    private static Iterable<String> names(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.format("%s%03d", prefix, i))
                .toList();
    }

    private static void assertColumn(Column column, int[] index, long... value) {
        assertThat(column.index()).containsExactly(index);
        assertThat(column.value()).containsExactly(value);
    }
}
