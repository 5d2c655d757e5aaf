package org.plimsoll.schedule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.CollateralAsset;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.LotTier;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Schedule;

/** The rules of instruments. */
final class InstrumentRules {
    private static final int MAX_INSTRUMENTS = 1 << 20;

    private final Schedule schedule;
    private final Part whole;
    private final References references;
    private final Map<Key, Instrument> firstOfKey = new HashMap<>();
    private final Set<String> posted = new HashSet<>();

    InstrumentRules(Schedule schedule, Part whole, References references) {
        this.schedule = schedule;
        this.whole = whole;
        this.references = references;
        schedule.getCollateralList().stream().map(CollateralAsset::getAsset).forEach(posted::add);
    }

    /** What calls and puts of one strike and expiry share. */
    private record Key(String riskClass, String strike) {}

    void check() throws ReadableException {
        whole.count("instruments", schedule.getInstrumentsCount(), 0, MAX_INSTRUMENTS);
        whole.sorted("instruments", "id", schedule.getInstrumentsList(), Instrument::getId);
        for (int i = 0; i < schedule.getInstrumentsCount(); i++) {
            Instrument instrument = schedule.getInstruments(i);
            Part part = whole.item("instruments", i);
            RiskClass riskClass = checkPlace(instrument, part);
            checkProfit(instrument, part);
            checkNumbers(instrument, part);
            checkFloor(instrument, riskClass, part);
            checkStrike(instrument, part);
            checkLotTiers(instrument.getLotTiersList(), part);
            checkAsset(instrument.getAsset(), part);
        }
    }

    private RiskClass checkPlace(Instrument instrument, Part part) throws ReadableException {
        RiskClass riskClass = references.riskClass(instrument.getClass_());
        if (riskClass == null) {
            throw part.problem("class", "is not in classes; correct it or add it there");
        }
        part.require(
                references.bucket(instrument.getClass_(), instrument.getBucket()) != null,
                "bucket",
                "is not a bucket of the class; correct it or add it there");
        part.label("lot", instrument.getLot());
        return riskClass;
    }

    private void checkProfit(Instrument instrument, Part part) throws ReadableException {
        int count = instrument.getProfitCount();
        if (count != schedule.getScenariosCount()) {
            throw part.problem(
                    "profit", "must have one entry per scenario, " + schedule.getScenariosCount() + ", not " + count);
        }
        for (int s = 0; s < count; s++) {
            // Asked before the field is named, which would dominate the time of a large schedule.
            if (!Range.WIDE.holds(instrument.getProfit(s))) {
                throw part.problem("profit[" + s + "]", Range.WIDE.rule());
            }
        }
    }

    private static void checkNumbers(Instrument instrument, Part part) throws ReadableException {
        part.range("mark", instrument.getMark(), Range.SIGNED_MONEY);
        part.range("delta", instrument.getDelta(), Range.WIDE);
        part.range("gamma", instrument.getGamma(), Range.WIDE);
        part.range("vega", instrument.getVega(), Range.WIDE);
        part.range("theta", instrument.getTheta(), Range.WIDE);
        part.range("charge_long", instrument.getChargeLong(), Range.MONEY);
        part.range("charge_short", instrument.getChargeShort(), Range.MONEY);
        part.range("floor_long", instrument.getFloorLong(), Range.MONEY);
        part.range("floor_short", instrument.getFloorShort(), Range.MONEY);
        part.range("naked_charge", instrument.getNakedCharge(), Range.MONEY);
        part.range("naked_floor", instrument.getNakedFloor(), Range.MONEY);
    }

    private static void checkFloor(Instrument instrument, RiskClass riskClass, Part part) throws ReadableException {
        if (riskClass.getFloorTiersCount() == 0) {
            String rule = "must be 0 or absent, because the class has no floor_tiers";
            part.require(instrument.getFloorLong() == 0, "floor_long", rule);
            part.require(instrument.getFloorShort() == 0, "floor_short", rule);
            part.require(instrument.getNakedFloor() == 0, "naked_floor", rule);
        }
    }

    private void checkStrike(Instrument instrument, Part part) throws ReadableException {
        part.optionalText("strike", instrument.getStrike());
        if (instrument.getStrike().isEmpty()) {
            String rule = "needs a strike; add it, or make it 0";
            part.require(instrument.getNakedCharge() == 0, "naked_charge", rule);
            part.require(instrument.getNakedFloor() == 0, "naked_floor", rule);
            return;
        }
        Instrument first = firstOfKey.putIfAbsent(new Key(instrument.getClass_(), instrument.getStrike()), instrument);
        if (first != null) {
            String rule = "must be that of every instrument of the class with this strike";
            part.require(first.getBucket().equals(instrument.getBucket()), "bucket", rule);
            part.require(first.getNakedCharge() == instrument.getNakedCharge(), "naked_charge", rule);
            part.require(first.getNakedFloor() == instrument.getNakedFloor(), "naked_floor", rule);
        }
    }

    private static void checkLotTiers(List<LotTier> tiers, Part part) throws ReadableException {
        part.count("lot_tiers", tiers.size(), 0, ClassRules.MAX_TIERS);
        for (int i = 0; i < tiers.size(); i++) {
            Part here = part.item("lot_tiers", i);
            LotTier tier = tiers.get(i);
            here.range("slope", tier.getSlope(), Range.MONEY);
            here.range("deductible", tier.getDeductible(), Range.AMOUNT);
            if (i == 0) {
                here.require(tier.getDeductible() == 0, "deductible", "must be 0 in the first tier");
            } else {
                LotTier before = tiers.get(i - 1);
                here.require(tier.getSlope() > before.getSlope(), "slope", ClassRules.LINES_INCREASE);
                here.require(tier.getDeductible() > before.getDeductible(), "deductible", ClassRules.LINES_INCREASE);
            }
        }
    }

    /** An asset in two rows would count twice. */
    private void checkAsset(String asset, Part part) throws ReadableException {
        part.optionalText("asset", asset);
        if (!asset.isEmpty()) {
            part.require(
                    posted.add(asset),
                    "asset",
                    "is in collateral or delivered by another instrument already; an asset in two rows would count twice");
        }
    }
}
