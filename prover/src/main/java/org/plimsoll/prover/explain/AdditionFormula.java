package org.plimsoll.prover.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.LotTier;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Tier;
import org.plimsoll.prover.explain.RiskValue.Part;
import org.plimsoll.schedule.Rational;

/** Additions and the floor of one class. */
final class AdditionFormula {
    private final RiskClass riskClass;
    private final ClassBook book;
    private final GreekFormula greeks;
    private final Map<String, ClassBook> instruments;
    private final Map<String, ClassBook> strikes;

    AdditionFormula(RiskClass riskClass, ClassBook book, GreekFormula greeks) {
        this.riskClass = riskClass;
        this.book = book;
        this.greeks = greeks;
        this.instruments = book.split(Instrument::getId);
        this.strikes = book.split(Instrument::getStrike);
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        instruments.forEach((id, one) ->
                parts.add(new Part(id, one.sum((i, isLong) -> isLong ? i.getChargeLong() : i.getChargeShort()))));
        strikes.forEach((key, strike) -> parts.add(new Part(
                "naked " + key, naked(strike).times(Rational.of(strike.any().getNakedCharge())))));
        if (riskClass.getDeltaTiersCount() > 0) {
            parts.add(new Part("delta tiers", largest(tiers(riskClass.getDeltaTiersList(), greeks.delta()))));
        }
        if (riskClass.getVegaTiersCount() > 0) {
            parts.add(new Part("vega tiers", largest(tiers(riskClass.getVegaTiersList(), greeks.vega()))));
        }
        instruments.forEach((id, one) -> {
            if (one.any().getLotTiersCount() > 0) {
                parts.add(new Part("size of " + id, largest(lotTiers(one))));
            }
        });
        return parts;
    }

    List<Form> floors() {
        Form raw = book.sum((i, isLong) -> isLong ? i.getFloorLong() : i.getFloorShort());
        for (ClassBook strike : strikes.values()) {
            raw = raw.plus(naked(strike).times(Rational.of(strike.any().getNakedFloor())));
        }
        return tiers(riskClass.getFloorTiersList(), raw);
    }

    /** Lots by which a strike is net short, zero or more. */
    private Form naked(ClassBook strike) {
        return book.orders().positive(strike.sum((i, isLong) -> isLong ? -1 : 1));
    }

    private static List<Form> lotTiers(ClassBook instrument) {
        Form lots = instrument.sum((i, isLong) -> 1);
        List<Form> forms = new ArrayList<>();
        for (LotTier tier : instrument.any().getLotTiersList()) {
            forms.add(lots.times(Rational.of(tier.getSlope())).minus(Form.of(tier.getDeductible())));
        }
        return forms;
    }

    private static List<Form> tiers(List<Tier> tiers, Form size) {
        List<Form> forms = new ArrayList<>();
        for (Tier tier : tiers) {
            forms.add(size.times(Rational.ppm(tier.getPpm())).minus(Form.of(tier.getDeductible())));
        }
        return forms;
    }

    private Form largest(List<Form> forms) {
        return book.orders().largest(forms).form();
    }
}
