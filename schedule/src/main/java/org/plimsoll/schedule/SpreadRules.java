package org.plimsoll.schedule;

import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Leg;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.api.v1.Spread;

/** The rules of spreads: legs come from ladders that nothing else bends. */
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
            part.range("charge", spread.getCharge(), Range.MONEY);
        }
    }

    private void checkLeg(Leg leg, Part part) throws ReadableException {
        part.range("lots", leg.getLots(), Range.LEG);
        part.require(leg.getLots() != 0, "lots", "must not be 0");
        Instrument instrument = references.instrument(leg.getInstrument());
        if (instrument == null) {
            throw part.problem("instrument", "is not in instruments; correct it or add it there");
        }
        RiskClass riskClass = references.riskClass(instrument.getClass_());
        part.require(
                riskClass != null && riskClass.getLadderCount() > 0,
                "instrument",
                "must be of a class with a ladder, which its leg can leave");
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
