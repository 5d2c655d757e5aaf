package org.plimsoll.schedule.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plimsoll.schedule.Schedules.checked;
import static org.plimsoll.schedule.compile.Lines.one;

import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.v1.Category;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.api.v1.Tier;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.RiskSchedule;

/** Each check is refused by a program, or a schedule, that breaks only it. Rows 4 and 5 are A long and short. */
class ChecksTest {
    private RiskSchedule schedule;
    private Program program;

    @BeforeEach
    void startProgram() throws Exception {
        schedule = checked(one());
        program = new Program(ProfileShape.POCKET, new Rows(schedule.message()));
    }

    @Test
    void categoryCapsAboveTheLevelInSum_areRefused() throws Exception {
        Schedule.Builder caps = one().addCategories(
                        Category.newBuilder().setName("a").setCapPpm(600_000))
                .addCategories(Category.newBuilder().setName("b").setCapPpm(600_000));
        assertThatExceptionOfType(ScheduleRejected.class)
                .isThrownBy(() -> Lines.of(caps))
                .withMessage("gain: raising class K could raise the verdict");
        caps.getCategoriesBuilder(1).setCapPpm(400_000);
        assertThat(Lines.of(caps)).containsKey("category b[0]");
    }

    /** Then no charge is in the requirement, only free advice, which the check of charges does not see. */
    @Test
    void capsAboveTheLevelInSumWithoutAnyCharge_areRefused() throws Exception {
        Schedule.Builder caps =
                one().addCategories(Category.newBuilder().setName("a").setCapPpm(1_000_001));
        caps.getClassesBuilder(0).clearLadder();
        assertThatExceptionOfType(ScheduleRejected.class)
                .isThrownBy(() -> Lines.of(caps))
                .withMessage("gain: the caps of the categories add up to 1000001 ppm, above the level of 1000000 ppm;"
                        + " lower the caps");
        caps.getCategoriesBuilder(0).setCapPpm(1_000_000);
        assertThat(Lines.of(caps)).containsKey("verdict");
    }

    /** A base that rises and a charge above it that falls are no gain, also beside a category. */
    @Test
    void floorUnderACategory_isAccepted() throws Exception {
        Schedule.Builder floor =
                one().addCategories(Category.newBuilder().setName("a").setCapPpm(900_000));
        floor.getInstrumentsBuilder(0).setStrike("60").setNakedFloor(2).setFloorShort(30);
        floor.getClassesBuilder(0).addFloorTiers(Tier.newBuilder().setPpm(1_000_000));
        assertThat(Lines.of(floor)).containsKey("naked K/60[0]");
    }

    @Test
    void adviceWorthSomethingInTheVerdict_isRefused() throws Exception {
        program.verdict(Form.ofAdvice(program.free("y")));
        refused().hasMessage("polarity: verdict uses y with the wrong sign");
    }

    @Test
    void chargeThatItsOwnLineLowers_isRefused() throws Exception {
        Form y = charge("y", rows(1, 0));
        program.lines().set(0, new Line("y[0]", y.negate(), 0));
        program.verdict(y.negate());
        refused().hasMessage("polarity: y[0] uses y with the wrong sign");
    }

    /** A panel's arm that takes minus the discounted loss makes a credit of the discount's charge. */
    @Test
    void armThatReusesTheDiscountsAdvice_isRefused() throws Exception {
        Form e = charge("discount", rows(1, 0));
        Form arm = charge("panel", rows(-1, 0).minus(e));
        program.verdict(arm.negate());
        refused().hasMessage("gain: raising discount could raise the verdict");
    }

    @Test
    void chargeThatCostsAsMuchAsItSaves_isAccepted() throws Exception {
        Form e = charge("discount", rows(1, 0));
        Form arm = charge("panel", rows(-1, 1).minus(e));
        program.verdict(arm.plus(e).negate());
        assertThatCode(this::finish).doesNotThrowAnyException();
    }

    @Test
    void chargeThatLowersAnotherThroughAThird_isRefused() throws Exception {
        Form first = charge("first", rows(1, 0));
        Form second = charge("second", rows(1, 0).minus(first));
        Form third = charge("third", second);
        program.verdict(third.negate());
        refused().hasMessage("gain: raising first could raise the verdict");
    }

    @Test
    void somethingFromNothing_isRefused() throws Exception {
        program.verdict(Form.ofConstant(1));
        refused().hasMessageStartingWith("nothing from nothing");
    }

    @Test
    void constantThatAChargeTakesBack_isAccepted() throws Exception {
        program.verdict(Form.ofConstant(5).minus(charge("y", Form.ofConstant(5))));
        assertThatCode(this::finish).doesNotThrowAnyException();
    }

    @Test
    void constantThatAChargeTakesBackInPart_isRefused() throws Exception {
        program.verdict(Form.ofConstant(5).minus(charge("y", Form.ofConstant(4))));
        refused().hasMessageStartingWith("nothing from nothing");
    }

    @Test
    void boxedPairThatIsEquity_isRefused() throws Exception {
        program.verdict(rows(8, -7));
        refused().hasMessage("no free lunch: long and short together help, long A");
    }

    @Test
    void boxedPairThatLowersARequirement_isRefused() throws Exception {
        program.verdict(charge("y", rows(-2, 1)).negate());
        refused().hasMessage("no free lunch: long and short together help, long A");
    }

    @Test
    void boxedPairThatPaysForWhatItLowers_isAccepted() throws Exception {
        Form y = charge("y", rows(-2, 1));
        program.verdict(y.negate().minus(rows(1, 0)));
        assertThatCode(this::finish).doesNotThrowAnyException();
    }

    private Form charge(String name, Form bound) throws ScheduleRejected {
        return program.maxOf(name, List.of(Form.ZERO, bound));
    }

    private Form rows(long ofLong, long ofShort) {
        int[] rows = {program.rows().longOf(0), program.rows().shortOf(0)};
        return Form.of(new Leaf(rows, p -> p == 0 ? ofLong : ofShort, "mark"));
    }

    private CompiledSchedule finish() throws ScheduleRejected {
        return ScheduleCompiler.finish(schedule, program, Demand.ofLevel(1_000_000));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused() {
        return assertThatThrownBy(this::finish).isInstanceOf(ScheduleRejected.class);
    }
}
