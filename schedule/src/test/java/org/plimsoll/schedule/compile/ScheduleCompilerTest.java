package org.plimsoll.schedule.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plimsoll.schedule.Schedules.checked;
import static org.plimsoll.schedule.Schedules.full;
import static org.plimsoll.schedule.Schedules.riskClass;
import static org.plimsoll.schedule.Schedules.scenario;
import static org.plimsoll.schedule.compile.Lines.instrument;
import static org.plimsoll.schedule.compile.Lines.one;
import static org.plimsoll.schedule.compile.Lines.two;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.v1.CompiledScheduleHeader;
import org.plimsoll.api.v1.Rung;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.schedule.Demand;

class ScheduleCompilerTest {
    private static final Demand DEMAND = Demand.ofLevel(800_000);

    @Test
    void everyModuleTogether_compilesTwiceToTheSameBytes() throws Exception {
        CompiledSchedule first = ScheduleCompiler.compile(checked(full()), ProfileShape.TRADE, DEMAND);
        CompiledSchedule second = ScheduleCompiler.compile(checked(full()), ProfileShape.TRADE, DEMAND);
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(second.layout().steps()).isEqualTo(first.layout().steps());
    }

    @ParameterizedTest
    @EnumSource
    void everyProfile_compilesToItsOwnDigest(ProfileShape shape) throws Exception {
        CompiledSchedule c = ScheduleCompiler.compile(checked(one()), shape, DEMAND);
        assertThat(CompiledSchedule.parse(c.bytes()).digest()).isEqualTo(c.digest());
        assertThat(c.row(shape.rows() - 1).size()).isZero();
    }

    @Test
    void scheduleLevelAndHeadroom_allReachTheDigest() throws Exception {
        // The name is in no matrix, but in σ.
        assertThat(Lines.compile(one().setName("Other"), DEMAND).digest())
                .isNotEqualTo(Lines.compile(one(), DEMAND).digest())
                .isNotEqualTo(Lines.compile(one().setName("Other"), new Demand(800_001, 0))
                        .digest())
                .isNotEqualTo(Lines.compile(one().setName("Other"), new Demand(800_000, 1))
                        .digest());
    }

    @Test
    void header_countsWhatIsUsed() throws Exception {
        CompiledScheduleHeader header = Lines.compile(one(), DEMAND).header();
        assertThat(header.getRowsUsed()).isEqualTo(6);
        assertThat(header.getAdviceUsed()).isEqualTo(1);
        assertThat(header.getInequalitiesUsed()).isEqualTo(3);
        assertThat(header.getOutputsUsed()).isZero();
        assertThat(header.getLevelPpm()).isEqualTo(800_000);
    }

    @Test
    void layout_findsRowsByNameAndByNumber() throws Exception {
        Layout layout = Lines.compile(two().setReservations(true), DEMAND).layout();
        assertThat(layout.receivedRow("L")).isEqualTo(layout.receivedRow(1)).isEqualTo(5);
        assertThat(layout.longRow("B")).isEqualTo(layout.longRow(1)).isEqualTo(10);
        assertThat(layout.shortRow("B")).isEqualTo(layout.shortRow(1)).isEqualTo(11);
        assertThat(layout.reservedLongRow("B"))
                .isEqualTo(layout.reservedLongRow(1))
                .isEqualTo(12);
        assertThat(layout.reservedShortRow("A"))
                .isEqualTo(layout.reservedShortRow(0))
                .isEqualTo(9);
        assertThat(layout.rowName(8)).isEqualTo("reserved long A");
    }

    @Test
    void unknownRow_isRefusedWithoutNamingIt() throws Exception {
        Layout layout = Lines.compile(one(), DEMAND).layout();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> layout.longRow("CANARY"))
                .withMessageNotContaining("CANARY");
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> layout.reservedLongRow("A"));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> layout.reservedLongRow(0));
    }

    @Test
    void lastInequality_fitsAndOneMoreIsNamed() throws Exception {
        // pocket has 48: 47 scenarios of one class and the verdict.
        assertThat(Lines.compile(ladder(47), DEMAND).layout().verdict()).isEqualTo(47);
        assertRefused(ladder(48), "inequality 49 of 48: verdict; profile pocket");
        assertRefused(ladder(50), "inequality 49 of 48: class K[48]; profile pocket");
    }

    @Test
    void lastRow_fitsAndOneMoreIsNamed() throws Exception {
        // pocket has 256 rows: two of cash, two of the class, and 126 instruments long and short.
        assertThat(Lines.compile(universe(126), DEMAND).layout().rowsUsed()).isEqualTo(256);
        assertRefused(universe(127), "row 257 of 256: long i126; profile pocket");
    }

    @Test
    void lastAdvice_fitsAndOneMoreIsNamed() throws Exception {
        assertThat(Lines.compile(classes(16), DEMAND).layout().adviceUsed()).isEqualTo(16);
        assertRefused(classes(17), "advice 17 of 16: class c016; profile pocket");
    }

    @Test
    void coefficientBeyond63Bits_isRefusedByLineAndField() throws Exception {
        // 10^6·10 − Λ·charge, with Λ = 1,000.
        Schedule.Builder schedule = one();
        long charge = 9_223_372_036L;
        schedule.getInstrumentsBuilder(0).setMark(-1).setChargeShort(charge);
        Demand demand = Demand.ofLevel(1_000_000_000);
        CompiledSchedule c = Lines.compile(schedule, demand);
        assertThat(c.row(5).value()[2]).isEqualTo(-charge * 1_000_000_000);
        schedule.getInstrumentsBuilder(0).setChargeShort(charge + 1);
        assertThatExceptionOfType(ScheduleRejected.class)
                .isThrownBy(() -> Lines.compile(schedule, demand))
                .withMessageStartingWith(
                        "verdict: the coefficient from instruments[0].charge_short (A) is not below 2^63");
    }

    @Test
    void profitBeyond63Bits_isRefusedByLineAndField() throws Exception {
        Schedule.Builder schedule = one();
        schedule.getInstrumentsBuilder(0).setProfit(1, 1L << 61);
        assertRefused(schedule, "class K[1]: the coefficient from instruments[0].profit[1] (A) is not below 2^63");
    }

    private static void assertRefused(Schedule.Builder schedule, String message) {
        assertThatExceptionOfType(ScheduleRejected.class)
                .isThrownBy(() -> Lines.compile(schedule, DEMAND))
                .withMessageStartingWith(message);
    }

    private static Schedule.Builder ladder(int scenarios) {
        Schedule.Builder schedule = one().clearInstruments().clearScenarios();
        schedule.getClassesBuilder(0).clearLadder();
        for (int s = 0; s < scenarios; s++) {
            schedule.addScenarios(scenario("s" + s));
            // A deductible keeps the line of a class without instruments.
            schedule.getClassesBuilder(0)
                    .addLadder(Rung.newBuilder()
                            .setScenario("s" + s)
                            .setWeightPpm(1_000_000)
                            .setDeductible(1));
        }
        return schedule;
    }

    private static Schedule.Builder universe(int instruments) {
        Schedule.Builder schedule = one().clearInstruments();
        for (int i = 0; i < instruments; i++) {
            schedule.addInstruments(instrument(String.format("i%03d", i), "K", 1, 1, 1));
        }
        return schedule;
    }

    private static Schedule.Builder classes(int count) {
        Schedule.Builder schedule = one().clearInstruments().clearClasses();
        for (int k = 0; k < count; k++) {
            String name = String.format("c%03d", k);
            schedule.addClasses(riskClass(name)).addInstruments(instrument("i" + name, name, 0, 0, 0));
        }
        return schedule;
    }
}
