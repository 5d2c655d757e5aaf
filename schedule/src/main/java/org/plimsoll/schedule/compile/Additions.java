package org.plimsoll.schedule.compile;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.LotTier;
import org.plimsoll.schedule.Rational;

/**
 * What a class adds to its requirement whatever the market does: {@code charge_long·long + charge_short·short + naked_charge·n +
 * delta tiers(|Σ delta|) + vega tiers(Σ_b |vega_b|) + lot tiers(long + short)}.
 *
 * <p>Stops size and concentration from being free: lots count long plus short, so a boxed pair pays too.
 */
final class Additions {
    private final Program program;
    private final ClassFile file;
    private final GreekCharges greeks;

    Additions(Program program, ClassFile file, GreekCharges greeks) {
        this.program = program;
        this.file = file;
        this.greeks = greeks;
    }

    /** ADD. */
    Form sum(Naked naked) throws ScheduleRejected {
        List<Form> parts = new ArrayList<>();
        Positions all = file.all();
        parts.add(all.sides("charge_long", Instrument::getChargeLong, x -> 0));
        parts.add(all.sides("charge_short", x -> 0, Instrument::getChargeShort));
        parts.add(naked.charge());
        if (file.message().getDeltaTiersCount() > 0) {
            Form delta = GreekCharges.magnitude(program, "delta " + file.name(), all, "delta", Instrument::getDelta);
            parts.add(program.maxOf(
                    "delta tiers " + file.name(), Tiers.lines(file.message().getDeltaTiersList(), delta)));
        }
        if (file.message().getVegaTiersCount() > 0) {
            parts.add(program.maxOf(
                    "vega tiers " + file.name(), Tiers.lines(file.message().getVegaTiersList(), vega())));
        }
        for (int i = 0; i < all.instruments().size(); i++) {
            if (all.instruments().get(i).getLotTiersCount() > 0) {
                parts.add(lots(i));
            }
        }
        return Form.sum(parts);
    }

    private Form vega() throws ScheduleRejected {
        List<Form> vegas = new ArrayList<>();
        for (Bucket bucket : file.message().getBucketsList()) {
            vegas.add(greeks.vega(bucket));
        }
        return Form.sum(vegas);
    }

    private Form lots(int member) throws ScheduleRejected {
        Instrument instrument = file.all().instruments().get(member);
        Form lots = file.single(member).sides("lot_tiers", x -> 1, x -> 1);
        List<Form> lines = new ArrayList<>();
        for (LotTier tier : instrument.getLotTiersList()) {
            lines.add(lots.times(Rational.of(tier.getSlope())).minus(Form.ofConstant(tier.getDeductible())));
        }
        return program.maxOf("lot tiers " + instrument.getId(), lines);
    }
}
