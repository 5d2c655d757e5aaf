package org.plimsoll.schedule;

import java.util.List;
import java.util.Objects;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Leg;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Rung;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.api.v1.Spread;

/**
 * The rules of spreads. Any number of a spread may be formed, also of legs that are not held; so a leg must show in full in the
 * ladder that it leaves, and nothing of its class may hide it: no deductible, no floor, and no panel, tail or scenario that the
 * ladder of another leg does not have.
 */
final class SpreadRules {
    private static final int MAX_SPREADS = 4_096;
    private static final int MAX_LEGS = 64;
    private static final int WHOLE_PPM = 1_000_000;

    private final Schedule schedule;
    private final Part whole;
    private final References references;

    SpreadRules(Schedule schedule, Part whole, References references) {
        this.schedule = schedule;
        this.whole = whole;
        this.references = references;
    }

    void check() throws ReadableException {
        whole.count("spreads", schedule.getSpreadsCount(), 0, MAX_SPREADS);
        whole.sorted("spreads", "name", schedule.getSpreadsList(), Spread::getName);
        for (int s = 0; s < schedule.getSpreadsCount(); s++) {
            Spread spread = schedule.getSpreads(s);
            Part part = whole.item("spreads", s);
            part.count("legs", spread.getLegsCount(), 2, MAX_LEGS);
            part.sorted("legs", "instrument", spread.getLegsList(), Leg::getInstrument);
            for (int l = 0; l < spread.getLegsCount(); l++) {
                checkLeg(spread.getLegs(l), part.item("legs", l));
            }
            checkLadders(spread, part);
            part.range("charge", spread.getCharge(), Range.MONEY);
        }
    }

    private void checkLadders(Spread spread, Part part) throws ReadableException {
        List<Rung> first = ladder(spread.getLegs(0));
        for (Leg leg : spread.getLegsList()) {
            part.require(
                    ladder(leg).equals(first),
                    "legs",
                    "must be of classes whose ladders have the same scenarios with the same weights");
        }
    }

    /** Of a leg that was checked. */
    private List<Rung> ladder(Leg leg) {
        Instrument instrument = Objects.requireNonNull(references.instrument(leg.getInstrument()));
        return Objects.requireNonNull(references.riskClass(instrument.getClass_()))
                .getLadderList();
    }

    private static boolean showsInFull(RiskClass riskClass) {
        return riskClass.getPanelsCount() == 0
                && riskClass.getTailsCount() == 0
                && riskClass.getFloorTiersCount() == 0
                && riskClass.getLadderList().stream().allMatch(rung -> rung.getDeductible() == 0);
    }

    private void checkLeg(Leg leg, Part part) throws ReadableException {
        part.range("lots", leg.getLots(), Range.LEG);
        part.require(leg.getLots() != 0, "lots", "must not be 0");
        Instrument instrument = references.instrument(leg.getInstrument());
        if (instrument == null) {
            throw part.problem("instrument", "is not in instruments; correct it or add it there");
        }
        RiskClass riskClass = references.riskClass(instrument.getClass_());
        if (riskClass == null || riskClass.getLadderCount() == 0) {
            throw part.problem("instrument", "must be of a class with a ladder, which its leg can leave");
        }
        part.require(
                showsInFull(riskClass),
                "instrument",
                "must be of a class without deductibles, panels, tails and floors, which could hide its leg");
        part.require(
                !references.inGroup(instrument.getClass_()),
                "instrument",
                "must not be of a class in a group, where its leg would offset a second time");
        Bucket bucket = references.bucket(instrument.getClass_(), instrument.getBucket());
        part.require(
                bucket != null
                        && bucket.getPositiveValuePpm() == WHOLE_PPM
                        && bucket.getNegativeValuePpm() == WHOLE_PPM,
                "instrument",
                "must be in a bucket without discount, both rates 1,000,000");
    }
}
