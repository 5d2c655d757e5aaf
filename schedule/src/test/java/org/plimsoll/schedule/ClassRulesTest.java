package org.plimsoll.schedule;

import static org.plimsoll.schedule.Refusal.refused;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.api.v1.Arm;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.Group;
import org.plimsoll.api.v1.Member;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.api.v1.Tail;
import org.plimsoll.api.v1.Tier;

/** Classes and groups. */
class ClassRulesTest {
    private static final long MONEY = 1L << 43;
    private static final long WIDE = 1L << 62;
    private static final int RATE = 1 << 24;
    private static final int MILLION = 1_000_000;

    static Stream<Refusal> classes() {
        return Stream.of(
                refused("classes", "1 to 4096 entries", s -> s.clearClasses()),
                refused(
                        "classes",
                        "1 to 4096 entries",
                        s -> IntStream.range(0, 4_093).forEach(i -> s.addClasses(Schedules.riskClass("x" + i)))),
                refused(
                        "classes[1].name",
                        "ASCII order",
                        s -> s.getClassesBuilder(1).setName("BTC")),
                refused(
                        "classes[1].name",
                        "ASCII order",
                        s -> s.getClassesBuilder(1).setName("AAA")),
                btc("name", "printable", c -> c.setName("")),
                btc("price", "2^43", c -> c.setPrice(-1)),
                btc("price", "2^43", c -> c.setPrice(MONEY)),
                btc("short_gamma_ppm", "16,777,215", c -> c.setShortGammaPpm(RATE)),
                btc("gain_credit_ppm", "0 to 1,000,000", c -> c.setGainCreditPpm(MILLION + 1)));
    }

    static Stream<Refusal> buckets() {
        return Stream.of(
                btc("buckets", "1 to 1024 entries", c -> c.clearBuckets()),
                btc(
                        "buckets",
                        "1 to 1024 entries",
                        c -> IntStream.range(0, 1_023)
                                .forEach(i -> c.addBuckets(Bucket.newBuilder().setName("x" + i)))),
                btc(
                        "buckets[1].name",
                        "ASCII order",
                        c -> c.getBucketsBuilder(1).setName("far")),
                btc(
                        "buckets[0].positive_value_ppm",
                        "0 to 1,000,000",
                        c -> c.getBucketsBuilder(0).setPositiveValuePpm(MILLION + 1)),
                btc(
                        "buckets[0].positive_value_ppm",
                        "at most negative",
                        c -> c.getBucketsBuilder(0).setNegativeValuePpm(949_999)),
                btc(
                        "buckets[0].negative_value_ppm",
                        "16,777,215",
                        c -> c.getBucketsBuilder(0).setNegativeValuePpm(RATE)),
                btc(
                        "buckets[0].vega_ppm",
                        "16,777,215",
                        c -> c.getBucketsBuilder(0).setVegaPpm(RATE)),
                btc(
                        "buckets[0].delta_ppm",
                        "16,777,215",
                        c -> c.getBucketsBuilder(0).setDeltaPpm(-1)));
    }

    static Stream<Refusal> ladders() {
        return Stream.of(
                btc(
                        "ladder",
                        "0 to 4096 entries",
                        c -> IntStream.range(0, 4_094).forEach(i -> c.addLadder(c.getLadder(0)))),
                btc(
                        "ladder[1].scenario",
                        "order of the schedule's",
                        c -> c.getLadderBuilder(1).setScenario("down")),
                btc(
                        "ladder[2].scenario",
                        "order of the schedule's",
                        c -> c.getLadderBuilder(1).setScenario("crash")),
                btc(
                        "ladder[0].scenario",
                        "not in scenarios",
                        c -> c.getLadderBuilder(0).setScenario("no")),
                btc(
                        "ladder[0].weight_ppm",
                        "16,777,215",
                        c -> c.getLadderBuilder(0).setWeightPpm(RATE)),
                btc("ladder[0].deductible", "2^62", c -> c.getLadderBuilder(0).setDeductible(-1)),
                btc("ladder[0].deductible", "2^62", c -> c.getLadderBuilder(0).setDeductible(WIDE)));
    }

    static Stream<Refusal> panels() {
        return Stream.of(
                btc(
                        "panels",
                        "0 to 1024 entries",
                        c -> IntStream.range(0, 1_023).forEach(i -> c.addPanels(c.getPanels(0)))),
                btc("panels[1].name", "twice", c -> c.getPanelsBuilder(1).setName("basis")),
                btc(
                        "panels[0].arms",
                        "1 to 1024 entries",
                        c -> c.getPanelsBuilder(0).clearArms()),
                btc(
                        "panels[0].arms",
                        "1 to 1024 entries",
                        c -> IntStream.range(0, 1_023)
                                .forEach(i -> c.getPanelsBuilder(0).addArms(Arm.getDefaultInstance()))),
                arm("scenario", "not in scenarios", a -> a.setScenario("no")),
                arm("weights", "1 to 1024 entries", a -> a.clearWeights()),
                arm(
                        "weights[1].bucket",
                        "ASCII order",
                        a -> a.getWeightsBuilder(1).setBucket("far")),
                arm(
                        "weights[1].bucket",
                        "not a bucket of the class",
                        a -> a.getWeightsBuilder(1).setBucket("later")),
                arm("weights[0].ppm", "16,777,215", a -> a.getWeightsBuilder(0).setPpm(RATE)));
    }

    static Stream<Refusal> tails() {
        return Stream.of(
                btc("tails", "0 to 64 entries", c -> IntStream.range(0, 63).forEach(i -> c.addTails(c.getTails(0)))),
                btc("tails[1].name", "twice", c -> c.getTailsBuilder(1).setName("plain")),
                tail("name", "printable", t -> t.setName(" ")),
                tail("weight_ppm", "16,777,215", t -> t.setWeightPpm(RATE)),
                tail("scenarios", "1 to 4096 entries", t -> t.clearScenarios()),
                tail("scenarios[0]", "not in scenarios", t -> t.setScenarios(0, "no")),
                tail("scenarios[1]", "order of the schedule's", t -> t.setScenarios(0, "day")),
                tail("worst_numerator", "1 to 16,777,215", t -> t.setWorstNumerator(0)),
                tail("worst_denominator", "1 to 16,777,215", t -> t.setWorstDenominator(0)),
                tail("worst_numerator", "number of the tail's", t -> t.setWorstNumerator(1)),
                tail("worst_numerator", "number of the tail's", t -> t.setWorstNumerator(5)));
    }

    static Stream<Refusal> tiers() {
        return Stream.of(
                btc(
                        "delta_tiers",
                        "0 to 64 entries",
                        c -> IntStream.range(0, 63).forEach(i -> c.addDeltaTiers(Tier.getDefaultInstance()))),
                btc(
                        "delta_tiers[0].deductible",
                        "0 in the first",
                        c -> c.getDeltaTiersBuilder(0).setDeductible(1)),
                btc(
                        "delta_tiers[1].ppm",
                        "16,777,215",
                        c -> c.getDeltaTiersBuilder(1).setPpm(RATE)),
                btc(
                        "vega_tiers[1].ppm",
                        "above that of the tier",
                        c -> c.getVegaTiersBuilder(1).setPpm(2_000)),
                btc(
                        "vega_tiers[1].deductible",
                        "above that of the tier",
                        c -> c.getVegaTiersBuilder(1).clearDeductible()),
                btc(
                        "floor_tiers[1].deductible",
                        "2^62",
                        c -> c.getFloorTiersBuilder(1).setDeductible(WIDE)),
                btc(
                        "floor_tiers[1].ppm",
                        "above that of the tier",
                        c -> c.getFloorTiersBuilder(1).setPpm(1)));
    }

    static Stream<Refusal> groups() {
        return Stream.of(
                refused(
                        "groups",
                        "0 to 4096 entries",
                        s -> IntStream.range(0, 4_095).forEach(i -> s.addGroups(Group.getDefaultInstance()))),
                refused(
                        "groups[1].name",
                        "ASCII order",
                        s -> s.getGroupsBuilder(1).setName("large")),
                large("pool", "without spaces", g -> g.setPool("a b")),
                large("gain_ppm", "0 to 1,000,000", g -> g.setGainPpm(MILLION + 1)),
                large("members", "1 to 4096 entries", g -> g.clearMembers()),
                large(
                        "members[1].class",
                        "ASCII order",
                        g -> g.getMembersBuilder(1).setClass_("BTC")),
                large(
                        "members[2].class",
                        "not in classes",
                        g -> g.addMembers(Member.newBuilder().setClass_("XRP"))),
                large(
                        "members[0].gain_ppm",
                        "0 to 1,000,000",
                        g -> g.getMembersBuilder(0).setGainPpm(-1)),
                large(
                        "members[2].class",
                        "first member",
                        g -> g.addMembers(Member.newBuilder().setClass_("GOLD"))),
                refused(
                        "groups[1].members[0].class",
                        "in a group already",
                        s -> s.getGroupsBuilder(1).getMembersBuilder(0).setClass_("ETH")),
                refused(
                        "groups[1].members[0].class",
                        "has no ladder",
                        s -> s.getClassesBuilder(3).clearLadder()),
                refused(
                        "groups[1].members",
                        "other groups of the pool",
                        s -> s.getClassesBuilder(3).removeLadder(1)));
    }

    @ParameterizedTest
    @MethodSource({"classes", "buckets", "ladders", "panels", "tails", "tiers", "groups"})
    void brokenRule_isRefusedByField(Refusal refusal) {
        refusal.check();
    }

    private static Refusal btc(String field, String words, Consumer<RiskClass.Builder> edit) {
        Consumer<Schedule.Builder> first = s -> edit.accept(s.getClassesBuilder(0));
        return refused("classes[0]." + field, words, first);
    }

    private static Refusal arm(String field, String words, Consumer<Arm.Builder> edit) {
        return btc(
                "panels[0].arms[0]." + field,
                words,
                c -> edit.accept(c.getPanelsBuilder(0).getArmsBuilder(0)));
    }

    private static Refusal tail(String field, String words, Consumer<Tail.Builder> edit) {
        return btc("tails[0]." + field, words, c -> edit.accept(c.getTailsBuilder(0)));
    }

    private static Refusal large(String field, String words, Consumer<Group.Builder> edit) {
        return refused("groups[0]." + field, words, s -> edit.accept(s.getGroupsBuilder(0)));
    }
}
