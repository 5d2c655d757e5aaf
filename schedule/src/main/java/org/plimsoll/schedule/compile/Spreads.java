package org.plimsoll.schedule.compile;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Leg;
import org.plimsoll.api.v1.Spread;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.RiskSchedule;

/**
 * Spreads formed: each takes its legs out of the ladders, {@code + λ·(R + 1)} for a long leg and {@code + λ·R} for a short one,
 * and adds its charge to the requirement.
 *
 * <p>Any number may be formed, more than the book holds too: a leg that is not held is margined like a position by the ladder of
 * its class, which {@link org.plimsoll.schedule.RiskSchedule} lets nothing hide.
 */
final class Spreads {
    private final RiskSchedule schedule;
    private final List<List<FormedLeg>> byClass = new ArrayList<>();
    private final List<Form> charges = new ArrayList<>();

    /** Declares both directions of every spread. */
    Spreads(Program program, RiskSchedule schedule) throws ScheduleRejected {
        this.schedule = schedule;
        schedule.message().getClassesList().forEach(k -> byClass.add(new ArrayList<>()));
        for (Spread spread : schedule.message().getSpreadsList()) {
            int forward = program.free("spread " + spread.getName());
            int opposite = program.free("opposite spread " + spread.getName());
            List<Step.LegRows> legs = new ArrayList<>();
            for (Leg leg : spread.getLegsList()) {
                legs.add(leg(program.rows(), forward, opposite, leg));
            }
            program.step(new Step.Spread(forward, opposite, legs));
            Form formed = Form.ofAdvice(forward).plus(Form.ofAdvice(opposite));
            charges.add(formed.times(Rational.of(spread.getCharge())));
        }
    }

    /** What the spreads formed add to the loss of a class in a scenario. */
    Form loss(int riskClass, int scenario) {
        List<Form> parts = new ArrayList<>();
        for (FormedLeg leg : byClass.get(riskClass)) {
            long profit = leg.instrument().getProfit(scenario);
            parts.add(taken(leg.forward(), leg.lots(), profit));
            parts.add(taken(leg.opposite(), -leg.lots(), profit));
        }
        return Form.sum(parts);
    }

    /** Sum of the charges of all spreads formed. */
    Form charge() {
        return Form.sum(charges);
    }

    private record FormedLeg(int forward, int opposite, Instrument instrument, long lots) {}

    private Step.LegRows leg(Rows rows, int forward, int opposite, Leg leg) {
        int number = schedule.instrument(leg.getInstrument()).orElseThrow();
        Instrument instrument = schedule.message().getInstruments(number);
        int riskClass = schedule.riskClass(instrument.getClass_()).orElseThrow();
        byClass.get(riskClass).add(new FormedLeg(forward, opposite, instrument, leg.getLots()));
        return new Step.LegRows(rows.longOf(number), rows.shortOf(number), leg.getLots());
    }

    private static Form taken(int advice, long lots, long profit) {
        Rational loss = Rational.of(lots > 0 ? profit + 1 : profit);
        return Form.ofAdvice(advice).times(Rational.of(lots).times(loss));
    }
}
