package org.plimsoll.schedule.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plimsoll.schedule.compile.Lines.one;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.v1.Arm;
import org.plimsoll.api.v1.ArmWeight;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.LotTier;
import org.plimsoll.api.v1.Panel;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.api.v1.Tail;
import org.plimsoll.api.v1.Tier;
import org.plimsoll.schedule.Demand;

/** Lines of one class by hand: A has mark 10, profits −4 and 6, so low(R) is −4 long + 3 short and 6 long − 7 short. */
class ClassLinesTest {
    private static final int MILLION = 1_000_000;

    @Test
    void ladder_isALinePerScenario() throws Exception {
        assertThat(Lines.of(one()))
                .containsExactly(
                        Map.entry("class K[0]", "-4 long A, 3 short A, 1 class K"),
                        Map.entry("class K[1]", "6 long A, -7 short A, 1 class K"),
                        Map.entry(
                                "verdict",
                                "100 cash held, -100 cash owed, -100 paid for K, 100 received for K, 10 long A, -11 short A, -1 class K"));
    }

    @Test
    void weightAndDeductible_scaleALossAndReduceIt() throws Exception {
        Schedule.Builder schedule = one().setMarketPpm(2 * MILLION);
        schedule.getClassesBuilder(0).getLadderBuilder(0).setWeightPpm(250_000).setDeductible(9);
        assertThat(Lines.of(schedule)).containsEntry("class K[0]", "-2 long A, 1.5 short A, 1 class K, 18");
    }

    /** W = 6 long − 8 short at least, 8 long − 6 short at most; M at most 11 long − 10 short. */
    @Test
    void discount_isChargedOnTheLargerPart() throws Exception {
        Schedule.Builder schedule = one();
        bucket(schedule).setPositiveValuePpm(500_000);
        assertThat(Lines.of(schedule))
                .containsEntry("discount K/all/down[0]", "-4 long A, 3 short A, 1 discount K/all/down")
                .containsEntry("class K[0]", "-5 long A, 2 short A, -1 discount K/all/down, 1 class K");
    }

    @Test
    void equalDiscounts_needNoAdvice() throws Exception {
        Schedule.Builder schedule = one();
        bucket(schedule).setPositiveValuePpm(500_000).setNegativeValuePpm(500_000);
        // M − W/2: 11 − 3 for a lot long, −10 + 4 for a lot short.
        assertThat(Lines.of(schedule)).containsEntry("class K[0]", "-8 long A, 6 short A, 1 class K");
    }

    @Test
    void panel_takesTheWorstArmPerBucket() throws Exception {
        Schedule.Builder schedule = one();
        classOf(schedule).addPanels(panel(500_000));
        assertThat(Lines.of(schedule))
                .containsEntry("panel K/p/all[0]", "-2 long A, 1.5 short A, 1 panel K/p/all")
                .containsEntry("panel K/p/all[1]", "1.5 long A, -2 short A, 1 panel K/p/all")
                .containsEntry("class K[2]", "-1 panel K/p/all, 1 class K");
    }

    /** An arm that took minus the discounted loss would turn the charge e into a credit. */
    @Test
    void oppositeArm_neverUsesTheDiscountsAdvice() throws Exception {
        Schedule.Builder schedule = one();
        bucket(schedule).setPositiveValuePpm(500_000);
        classOf(schedule).addPanels(panel(MILLION));
        // d = 1: 8 long − 6 short less M at least, 10 long − 11 short.
        assertThat(Lines.of(schedule))
                .containsEntry("panel K/p/all[1]", "2 long A, -5 short A, 1 panel K/p/all")
                .containsEntry("panel K/p/all[0]", "-5 long A, 2 short A, -1 discount K/all/down, 1 panel K/p/all");
    }

    @Test
    void tail_isAFreeThresholdAndWhatExceedsIt() throws Exception {
        Schedule.Builder schedule = one();
        classOf(schedule)
                .clearLadder()
                .addTails(Tail.newBuilder()
                        .setName("t")
                        .setWeightPpm(MILLION)
                        .setWorstNumerator(1)
                        .setWorstDenominator(1)
                        .addScenarios("down")
                        .addScenarios("up"));
        CompiledSchedule compiled = Lines.compile(schedule, Demand.ofLevel(MILLION));
        assertThat(Lines.of(compiled))
                .containsEntry(
                        "tail K/t/down[0]",
                        "-4 long A, 3 short A, 1 threshold+ K/t, -1 threshold- K/t, 1 tail K/t/down")
                .containsEntry(
                        "class K[0]",
                        "-1 threshold+ K/t, 1 threshold- K/t, -1 tail K/t/down, -1 tail K/t/up, 1 class K");
        assertThat(compiled.layout().steps().get(0)).isEqualTo(new Step.Threshold(0, 1, List.of(0, 1), 1));
    }

    @Test
    void greeks_areChargedByMagnitude() throws Exception {
        Schedule.Builder schedule = one();
        schedule.getInstrumentsBuilder(0).setVega(7).setGamma(-3);
        bucket(schedule).setVegaPpm(MILLION);
        classOf(schedule).setShortGammaPpm(500_000);
        assertThat(Lines.of(schedule))
                .containsEntry("vega K/all[0]", "-15 long A, 15 short A, 1 vega K/all")
                .containsEntry("short gamma K[0]", "-1.5 long A, 1 short A, 1 short gamma K")
                .containsEntry("class K[0]", "7 long A, -8 short A, -1 vega K/all, -1 short gamma K, 1 class K")
                .containsEntry("class K[1]", "3 long A, -5 short A, -1 vega K/all, -1 short gamma K, 1 class K");
    }

    @Test
    void deltaOfZero_isExact() throws Exception {
        Schedule.Builder schedule = one();
        bucket(schedule).setDeltaPpm(MILLION);
        assertThat(Lines.of(schedule)).hasSize(3);
    }

    @Test
    void deltaTiers_riseWithTheNetOfTheClass() throws Exception {
        Schedule.Builder schedule = one();
        schedule.getInstrumentsBuilder(0).setDelta(20);
        classOf(schedule)
                .addDeltaTiers(Tier.newBuilder().setPpm(100_000))
                .addDeltaTiers(Tier.newBuilder().setPpm(600_000).setDeductible(5));
        // |delta| = −20 long + 21 short + y, y counted in units of 2 u; half of it above the first line.
        assertThat(Lines.of(schedule))
                .containsEntry("delta K[0]", "-20.5 long A, 20.5 short A, 1 delta K")
                .containsEntry("delta tiers K[0]", "10 long A, -10.5 short A, -1 delta K, 1 delta tiers K, 5");
    }

    @Test
    void nakedLots_areChargedAndRaiseTheFloor() throws Exception {
        Schedule.Builder schedule = one();
        schedule.getInstrumentsBuilder(0)
                .setStrike("60")
                .setNakedCharge(3)
                .setNakedFloor(2)
                .setFloorLong(1);
        classOf(schedule).addFloorTiers(Tier.newBuilder().setPpm(MILLION));
        // The floor, 1 long + 2 n, is the base of the class. A unit of n is a fifth of a lot.
        assertThat(Lines.of(schedule))
                .containsEntry("naked K/60[0]", "5 long A, -5 short A, 1 naked K/60")
                .containsEntry("class K[0]", "-3 long A, 3 short A, 0.4 naked K/60, 1 class K")
                .containsEntry(
                        "verdict",
                        "100 cash held, -100 cash owed, -100 paid for K, 100 received for K, 9 long A, -11 short A, -1 naked K/60, -1 class K");
    }

    @Test
    void lotTiers_countLongPlusShort() throws Exception {
        Schedule.Builder schedule = one();
        schedule.getInstrumentsBuilder(0)
                .addLotTiers(LotTier.newBuilder().setSlope(1))
                .addLotTiers(LotTier.newBuilder().setSlope(4).setDeductible(30));
        assertThat(Lines.of(schedule)).containsEntry("lot tiers A[0]", "-3 long A, -3 short A, 1 lot tiers A, 30");
    }

    private static RiskClass.Builder classOf(Schedule.Builder schedule) {
        return schedule.getClassesBuilder(0);
    }

    private static Bucket.Builder bucket(Schedule.Builder schedule) {
        return classOf(schedule).getBucketsBuilder(0);
    }

    private static Panel.Builder panel(int ppm) {
        Arm.Builder arm = Arm.newBuilder()
                .setScenario("down")
                .addWeights(ArmWeight.newBuilder().setBucket("all").setPpm(ppm));
        return Panel.newBuilder().setName("p").addArms(arm).addArms(arm.clone().setOpposite(true));
    }
}
