package org.plimsoll.schedule;

import static org.plimsoll.schedule.Refusal.refused;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.api.v1.Arm;
import org.plimsoll.api.v1.ArmWeight;
import org.plimsoll.api.v1.CollateralAsset;
import org.plimsoll.api.v1.CreditLine;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Leg;
import org.plimsoll.api.v1.LotTier;
import org.plimsoll.api.v1.Panel;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.api.v1.Spread;
import org.plimsoll.api.v1.Tail;
import org.plimsoll.api.v1.Tier;

/** Instruments, spreads and collateral. */
class InstrumentRulesTest {
    private static final long MONEY = 1L << 43;
    private static final long WIDE = 1L << 62;
    private static final int RATE = 1 << 24;
    private static final int MILLION = 1_000_000;

    static Stream<Refusal> instruments() {
        return Stream.of(
                call("id", "printable", i -> i.setId("é")),
                refused(
                        "instruments[1].id",
                        "ASCII order",
                        s -> s.getInstrumentsBuilder(1).setId("BTC-CALL")),
                refused(
                        "instruments[1].id",
                        "ASCII order",
                        s -> s.getInstrumentsBuilder(1).setId("AAA")),
                call("class", "not in classes", i -> i.setClass_("XRP")),
                call("bucket", "not a bucket of the class", i -> i.setBucket("all")),
                call("lot", "printable", i -> i.setLot("")),
                call("mark", "2^43", i -> i.setMark(MONEY)),
                call("mark", "2^43", i -> i.setMark(-MONEY)),
                call("profit", "per scenario, 4, not 5", i -> i.addProfit(1)),
                call("profit", "per scenario, 4, not 0", i -> i.clearProfit()),
                call("profit[1]", "2^62", i -> i.setProfit(1, WIDE)),
                call("profit[1]", "2^62", i -> i.setProfit(1, -WIDE)),
                call("strike", "without spaces", i -> i.setStrike("a b")),
                call("asset", "without spaces", i -> i.setAsset("a b")));
    }

    static Stream<Refusal> greeks() {
        BiConsumer<Instrument.Builder, Long> delta = Instrument.Builder::setDelta;
        return Stream.of(
                        bounded("delta", delta, WIDE, -WIDE),
                        bounded("gamma", Instrument.Builder::setGamma, WIDE, -WIDE),
                        bounded("vega", Instrument.Builder::setVega, WIDE, -WIDE),
                        bounded("theta", Instrument.Builder::setTheta, WIDE, -WIDE),
                        bounded("charge_long", Instrument.Builder::setChargeLong, MONEY, -1),
                        bounded("charge_short", Instrument.Builder::setChargeShort, MONEY, -1),
                        bounded("floor_long", Instrument.Builder::setFloorLong, MONEY, -1),
                        bounded("floor_short", Instrument.Builder::setFloorShort, MONEY, -1),
                        bounded("naked_charge", Instrument.Builder::setNakedCharge, MONEY, -1),
                        bounded("naked_floor", Instrument.Builder::setNakedFloor, MONEY, -1))
                .flatMap(refusals -> refusals);
    }

    static Stream<Refusal> relations() {
        String strike = "every instrument of the class with this strike";
        String floor = "no floor_tiers";
        return Stream.of(
                refused(
                        "instruments[1].naked_charge",
                        strike,
                        s -> s.getInstrumentsBuilder(1).setNakedCharge(4)),
                refused(
                        "instruments[1].naked_floor",
                        strike,
                        s -> s.getInstrumentsBuilder(1).clearNakedFloor()),
                refused(
                        "instruments[1].bucket",
                        strike,
                        s -> s.getInstrumentsBuilder(1).setBucket("near")),
                refused(
                        "instruments[2].naked_charge",
                        "needs a strike",
                        s -> s.getInstrumentsBuilder(2).setNakedCharge(1)),
                call("naked_charge", "needs a strike", i -> i.clearStrike()),
                call("naked_floor", "needs a strike", i -> i.clearStrike().clearNakedCharge()),
                refused(
                        "instruments[2].floor_long",
                        floor,
                        s -> s.getInstrumentsBuilder(2).setFloorLong(1)),
                refused(
                        "instruments[2].floor_short",
                        floor,
                        s -> s.getInstrumentsBuilder(2).setFloorShort(1)),
                refused(
                        "instruments[2].naked_floor",
                        floor,
                        s -> s.getInstrumentsBuilder(2).setStrike("k").setNakedFloor(1)),
                refused(
                        "instruments[2].asset",
                        "two rows",
                        s -> s.getInstrumentsBuilder(2).setAsset("USDC")),
                refused(
                        "instruments[3].asset",
                        "two rows",
                        s -> s.getInstrumentsBuilder(3).setAsset("ETH")));
    }

    static Stream<Refusal> lotTiers() {
        return Stream.of(
                call(
                        "lot_tiers",
                        "0 to 64 entries",
                        i -> IntStream.range(0, 63).forEach(t -> i.addLotTiers(LotTier.getDefaultInstance()))),
                call("lot_tiers[0].slope", "2^43", i -> i.getLotTiersBuilder(0).setSlope(-1)),
                call("lot_tiers[1].slope", "2^43", i -> i.getLotTiersBuilder(1).setSlope(MONEY)),
                call(
                        "lot_tiers[1].slope",
                        "above that of the tier",
                        i -> i.getLotTiersBuilder(1).setSlope(7)),
                call(
                        "lot_tiers[0].deductible",
                        "0 in the first",
                        i -> i.getLotTiersBuilder(0).setDeductible(1)),
                call(
                        "lot_tiers[1].deductible",
                        "above that of the tier",
                        i -> i.getLotTiersBuilder(1).setDeductible(0)),
                call(
                        "lot_tiers[1].deductible",
                        "2^62",
                        i -> i.getLotTiersBuilder(1).setDeductible(WIDE)));
    }

    static Stream<Refusal> spreads() {
        return Stream.of(
                refused(
                        "spreads",
                        "0 to 4096 entries",
                        s -> IntStream.range(0, 4_096).forEach(i -> s.addSpreads(Spread.getDefaultInstance()))),
                refused("spreads[1].name", "ASCII order", s -> s.addSpreads(s.getSpreads(0))),
                spread("charge", "2^43", p -> p.setCharge(-1)),
                spread("charge", "2^43", p -> p.setCharge(MONEY)),
                spread("legs", "2 to 64 entries", p -> p.removeLegs(1)),
                spread(
                        "legs",
                        "2 to 64 entries",
                        p -> IntStream.range(0, 63).forEach(i -> p.addLegs(Leg.getDefaultInstance()))),
                spread(
                        "legs[1].instrument",
                        "ASCII order",
                        p -> p.getLegsBuilder(1).setInstrument("GOLD-DEC")),
                spread(
                        "legs[1].instrument",
                        "not in instruments",
                        p -> p.getLegsBuilder(1).setInstrument("GOLD-X")),
                spread("legs[0].lots", "not be 0", p -> p.getLegsBuilder(0).setLots(0)),
                spread(
                        "legs[0].lots",
                        "at most 1,000,000",
                        p -> p.getLegsBuilder(0).setLots(MILLION + 1)),
                spread(
                        "legs[1].lots",
                        "at most 1,000,000",
                        p -> p.getLegsBuilder(1).setLots(-MILLION - 1)),
                spread(
                        "legs[1].instrument",
                        "without discount",
                        p -> p.getLegsBuilder(1).setInstrument("GOLD-OPT")),
                spread(
                        "legs[0].instrument",
                        "class in a group",
                        p -> p.getLegsBuilder(0).setInstrument("ETH-SPOT")),
                hidden(c -> c.getLadderBuilder(0).setDeductible(1)),
                hidden(c -> c.addFloorTiers(Tier.newBuilder().setPpm(MILLION))),
                hidden(c -> c.addPanels(Panel.newBuilder()
                        .setName("p")
                        .addArms(Arm.newBuilder()
                                .setScenario("down")
                                .addWeights(
                                        ArmWeight.newBuilder().setBucket("all").setPpm(1))))),
                hidden(c -> c.addTails(Tail.newBuilder()
                        .setName("t")
                        .setWeightPpm(1)
                        .setWorstNumerator(1)
                        .setWorstDenominator(1)
                        .addScenarios("down"))),
                refused(
                        "spreads[0].legs",
                        "same scenarios with the same weights",
                        s -> s.addClasses(s.getClasses(2).toBuilder()
                                        .setName("TIN")
                                        .setLadder(
                                                0,
                                                s.getClasses(2).getLadder(0).toBuilder()
                                                        .setWeightPpm(MILLION - 1)))
                                .addInstruments(s.getInstruments(instrument(s, "GOLD-JUN")).toBuilder()
                                        .setId("TIN-JUN")
                                        .setClass_("TIN"))
                                .getSpreadsBuilder(0)
                                .getLegsBuilder(1)
                                .setInstrument("TIN-JUN")),
                refused(
                        "spreads[0].legs[0].instrument",
                        "class with a ladder",
                        s -> s.getClassesBuilder(2).clearLadder()));
    }

    static Stream<Refusal> collateral() {
        return Stream.of(
                refused(
                        "categories",
                        "0 to 1024 entries",
                        s -> IntStream.range(0, 1_023).forEach(i -> s.addCategories(s.getCategories(0)))),
                refused(
                        "categories[1].name",
                        "ASCII order",
                        s -> s.getCategoriesBuilder(1).setName("crypto")),
                refused(
                        "categories[0].cap_ppm",
                        "16,777,215",
                        s -> s.getCategoriesBuilder(0).setCapPpm(RATE)),
                refused("own_issuers[1]", "ASCII order", s -> s.setOwnIssuers(1, "bank-a")),
                refused("own_issuers[0]", "printable", s -> s.setOwnIssuers(0, "")),
                refused(
                        "own_issuers",
                        "0 to 4096 entries",
                        s -> IntStream.range(0, 4_095).forEach(i -> s.addOwnIssuers("x"))),
                refused(
                        "collateral[1].asset",
                        "ASCII order",
                        s -> s.getCollateralBuilder(1).setAsset("BOND")),
                bond("asset", "without spaces", a -> a.setAsset("a b")),
                bond("lot", "printable", a -> a.setLot(" 1")),
                bond("price", "2^43", a -> a.setPrice(-1)),
                bond("price", "2^43", a -> a.setPrice(MONEY)),
                bond("category", "not in categories", a -> a.setCategory("metal")),
                bond("issuer", "without spaces", a -> a.setIssuer("a b")),
                bond("lines", "1 to 64 entries", a -> a.clearLines()),
                bond(
                        "lines",
                        "1 to 64 entries",
                        a -> IntStream.range(0, 62).forEach(i -> a.addLines(CreditLine.getDefaultInstance()))),
                bond("lines[0].ppm", "0 to 1,000,000", a -> a.getLinesBuilder(0).setPpm(MILLION + 1)),
                bond(
                        "lines[1].ppm",
                        "below that of the line",
                        a -> a.getLinesBuilder(1).setPpm(980_000)),
                bond(
                        "lines[0].amount",
                        "0 in the first",
                        a -> a.getLinesBuilder(0).setAmount(1)),
                bond("lines[1].amount", "2^62", a -> a.getLinesBuilder(1).setAmount(-1)),
                bond("lines[2].amount", "2^62", a -> a.getLinesBuilder(2).setAmount(WIDE)),
                bond(
                        "lines[2].amount",
                        "above that of the line",
                        a -> a.getLinesBuilder(2).setAmount(1_000)));
    }

    @ParameterizedTest
    @MethodSource({"instruments", "greeks", "relations", "lotTiers", "spreads", "collateral"})
    void brokenRule_isRefusedByField(Refusal refusal) {
        refusal.check();
    }

    private static Stream<Refusal> bounded(
            String field, BiConsumer<Instrument.Builder, Long> set, long above, long below) {
        String words = above == WIDE ? "2^62" : "2^43";
        return Stream.of(call(field, words, i -> set.accept(i, above)), call(field, words, i -> set.accept(i, below)));
    }

    private static Refusal call(String field, String words, Consumer<Instrument.Builder> edit) {
        return refused("instruments[0]." + field, words, s -> edit.accept(s.getInstrumentsBuilder(0)));
    }

    /** Something of the legs' class that could hide a leg. */
    private static Refusal hidden(Consumer<RiskClass.Builder> edit) {
        return refused("spreads[0].legs[0].instrument", "could hide its leg", s -> edit.accept(s.getClassesBuilder(2)));
    }

    private static int instrument(Schedule.Builder schedule, String id) {
        return IntStream.range(0, schedule.getInstrumentsCount())
                .filter(i -> schedule.getInstruments(i).getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Refusal spread(String field, String words, Consumer<Spread.Builder> edit) {
        return refused("spreads[0]." + field, words, s -> edit.accept(s.getSpreadsBuilder(0)));
    }

    private static Refusal bond(String field, String words, Consumer<CollateralAsset.Builder> edit) {
        return refused("collateral[0]." + field, words, s -> edit.accept(s.getCollateralBuilder(0)));
    }
}
