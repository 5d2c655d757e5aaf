package org.plimsoll.schedule.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plimsoll.schedule.compile.Lines.instrument;
import static org.plimsoll.schedule.compile.Lines.one;
import static org.plimsoll.schedule.compile.Lines.two;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.v1.Category;
import org.plimsoll.api.v1.CollateralAsset;
import org.plimsoll.api.v1.CreditLine;
import org.plimsoll.api.v1.Group;
import org.plimsoll.api.v1.Leg;
import org.plimsoll.api.v1.Member;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.api.v1.Spread;
import org.plimsoll.api.v1.Tier;
import org.plimsoll.schedule.Demand;

/** Lines between classes, of equity and of orders, by hand. */
class BookLinesTest {
    private static final int MILLION = 1_000_000;

    /** A plain t ≥ 0 would drop the gain; a deductible inside the gain would offset another class. */
    @Test
    void offset_countsAGainInPartAndADeductibleInLossesOnly() throws Exception {
        Schedule.Builder schedule = grouped("", 0);
        schedule.getClassesBuilder(0).getLadderBuilder(0).setDeductible(7);
        Map<String, String> lines = Lines.of(schedule);
        // K in "down": raw 4 long − 3 short, its gain counts at 1/2. L: raw −2 long + 3 short, at 0.
        assertThat(lines)
                .containsEntry("offset K/down[0]", "-2 long A, 1.5 short A, 1 offset K/down, 7")
                .containsEntry("offset L/down[0]", "2 long B, -3 short B, 1 offset L/down")
                .containsEntry("pool g[0]", "-2 long A, 1.5 short A, -1 offset K/down, -1 offset L/down, 1 pool g")
                .doesNotContainKey("class K[0]");
    }

    @Test
    void pool_countsAGroupsGainInPart() throws Exception {
        Schedule.Builder schedule = grouped("p", 250_000);
        schedule.getGroupsBuilder(0).removeMembers(1);
        schedule.addGroups(Group.newBuilder()
                .setName("h")
                .setPool("p")
                .addMembers(Member.newBuilder().setClass_("L").setGainPpm(MILLION))
                .setGainPpm(MILLION));
        // G of g is 2 long A − 1.5 short A + offset, the offset counted in units of 4/3 u; three quarters of it count
        // when it is a loss. L nets in full, its
        // two lines being one.
        assertThat(Lines.of(schedule))
                .containsEntry(
                        "pool offset g/down[0]", "-1.5 long A, 1.125 short A, -1 offset K/down, 1 pool offset g/down")
                .containsEntry(
                        "pool p[0]",
                        "-0.5 long A, 0.375 short A, 2 long B, -3 short B, -0.333334 offset K/down, -1 offset L/down, -1 pool offset g/down, 1 pool p")
                .doesNotContainKey("pool offset h/down[0]");
    }

    @Test
    void floorsOfAPool_addUp() throws Exception {
        Schedule.Builder schedule = grouped("", 0);
        for (int k = 0; k < 2; k++) {
            schedule.getClassesBuilder(k).addFloorTiers(Tier.newBuilder().setPpm(MILLION));
            schedule.getInstrumentsBuilder(k).setFloorShort(5);
        }
        assertThat(Lines.of(schedule))
                .containsEntry(
                        "pool g[0]", "-2 long A, 6.5 short A, 5 short B, -1 offset K/down, -1 offset L/down, 1 pool g");
    }

    @Test
    void spread_takesItsLegsOutOfTheLadders() throws Exception {
        Schedule.Builder schedule = two().addSpreads(Spread.newBuilder()
                .setName("s")
                .addLegs(Leg.newBuilder().setInstrument("A").setLots(2))
                .addLegs(Leg.newBuilder().setInstrument("B").setLots(-3))
                .setCharge(8));
        CompiledSchedule compiled = Lines.compile(schedule, Demand.ofLevel(MILLION));
        // A in "down": 2·(−4 + 1) and −2·(−4); B in "down": −3·2 and 3·(2 + 1).
        assertThat(Lines.of(compiled))
                .containsEntry("class K[0]", "-4 long A, 3 short A, 6 spread s, -8 opposite spread s, 1 class K")
                .containsEntry("class L[0]", "2 long B, -3 short B, 6 spread s, -9 opposite spread s, 1 class L");
        assertThat(Lines.of(compiled).get("verdict")).contains("-8 spread s, -8 opposite spread s");
        assertThat(compiled.layout().steps().get(0)).isInstanceOf(Step.Spread.class);
    }

    @Test
    void unrealisedGain_countsInPart() throws Exception {
        Schedule.Builder schedule = one();
        schedule.getClassesBuilder(0).setGainCreditPpm(250_000);
        assertThat(Lines.of(schedule))
                .containsEntry("gain K[0]", "75 paid for K, -75 received for K, -8.25 long A, 7.5 short A, 1 gain K");
    }

    @Test
    void collateral_countsTheSmallestLine() throws Exception {
        Schedule.Builder schedule = one().addCollateral(asset("USD", 900_000, 0)
                .addLines(CreditLine.newBuilder().setPpm(0).setAmount(50)));
        assertThat(Lines.of(schedule)).containsEntry("collateral USD[0]", "-18 collateral USD, 1 collateral USD, 50");
    }

    @Test
    void ownPaper_countsNothing() throws Exception {
        Schedule.Builder schedule =
                one().addCollateral(asset("PAPER", MILLION, 0).setIssuer("us")).addOwnIssuers("us");
        assertThat(Lines.of(schedule).toString()).doesNotContain("PAPER");
    }

    @Test
    void category_isCappedByTheRequirement() throws Exception {
        Schedule.Builder schedule = one().addCategories(
                        Category.newBuilder().setName("c").setCapPpm(500_000))
                .addCollateral(asset("USD", MILLION, 0).setCategory("c"));
        assertThat(Lines.of(schedule)).containsEntry("category c[0]", "-20 collateral USD, 0.5 class K, 1 category c");
    }

    @Test
    void headroom_mustRemain() throws Exception {
        CompiledSchedule compiled = Lines.compile(one(), new Demand(2 * MILLION, 77));
        assertThat(Lines.of(compiled).get("verdict")).endsWith("-1 class K, -77");
        // The unit of the charge is Λ: its line is twice as large instead.
        assertThat(Lines.of(compiled)).containsEntry("class K[0]", "-8 long A, 6 short A, 1 class K");
        assertThat(compiled.header().getHeadroom()).isEqualTo(77);
    }

    /** Counting an order as filled would let it free margin; without the payment its mark would count as equity. */
    @Test
    void reservedRow_isTheWorseOfFilledAndUnfilledInEveryLine() throws Exception {
        Schedule.Builder schedule = two().setReservations(true).setInstruments(1, instrument("B", "L", -5, 2, -9));
        schedule.getClassesBuilder(1).setGainCreditPpm(0);
        schedule.getInstrumentsBuilder(0).setChargeLong(3);
        assertThat(Lines.of(schedule))
                .containsEntry("class K[0]", "-4 long A, 3 short A, -4 reserved long A, 1 class K")
                .containsEntry("class K[1]", "6 long A, -7 short A, -7 reserved short A, 1 class K")
                .containsEntry("class L[0]", "2 long B, -3 short B, -3 reserved short B, 1 class L")
                // U' of a fill at the mark: −4 + 4 and 5 − 5, so no gain.
                .containsEntry("gain L[0]", "100 paid for L, -100 received for L, 4 long B, -5 short B, 1 gain L");
        // A bought: 10 − 3 − 11; A sold: −11 + 10; B bought: −5 + 4; B sold: 4 − 5.
        assertThat(Lines.of(schedule).get("verdict"))
                .contains("7 long A, -11 short A, -4 reserved long A, -1 reserved short A")
                .contains("-5 long B, 4 short B, -1 reserved long B, -1 reserved short B");
    }

    private static CollateralAsset.Builder asset(String name, int ppm, long amount) {
        return CollateralAsset.newBuilder()
                .setAsset(name)
                .setLot("1")
                .setPrice(20)
                .addLines(CreditLine.newBuilder().setPpm(ppm).setAmount(amount));
    }

    private static Schedule.Builder grouped(String pool, int gain) {
        return two().addGroups(Group.newBuilder()
                .setName("g")
                .addMembers(Member.newBuilder().setClass_("K").setGainPpm(500_000))
                .addMembers(Member.newBuilder().setClass_("L").setGainPpm(0))
                .setPool(pool)
                .setGainPpm(gain));
    }
}
