package org.plimsoll.prover.explain;

import java.math.BigInteger;
import java.util.List;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Leg;
import org.plimsoll.api.v1.Spread;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.RiskSchedule;

/** How many of each spread are formed; any number is sound. Secret. */
final class FormedSpreads {
    private final RiskSchedule schedule;
    private final List<BigInteger> counts;

    /** @param counts one per spread of the schedule; negative for the opposite spread */
    FormedSpreads(RiskSchedule schedule, List<BigInteger> counts) {
        this.schedule = schedule;
        this.counts = List.copyOf(counts);
    }

    List<BigInteger> counts() {
        return counts;
    }

    /** What they add to the loss of a class in a scenario, u. */
    Rational loss(String riskClass, int scenario) {
        BigInteger loss = BigInteger.ZERO;
        for (int n = 0; n < counts.size(); n++) {
            if (counts.get(n).signum() != 0) {
                for (Leg leg : schedule.message().getSpreads(n).getLegsList()) {
                    loss = loss.add(loss(leg, counts.get(n), riskClass, scenario));
                }
            }
        }
        return Rational.of(loss);
    }

    /** Σ of the charges, u. */
    Rational charge() {
        Rational total = Rational.ZERO;
        for (int n = 0; n < counts.size(); n++) {
            total = total.plus(charge(n));
        }
        return total;
    }

    /** Charge of all that are formed of one spread, u. */
    Rational charge(int spread) {
        Spread formed = schedule.message().getSpreads(spread);
        return Rational.of(counts.get(spread).abs().multiply(BigInteger.valueOf(formed.getCharge())));
    }

    private BigInteger loss(Leg leg, BigInteger count, String riskClass, int scenario) {
        Instrument instrument = schedule.message()
                .getInstruments(schedule.instrument(leg.getInstrument()).orElseThrow());
        if (!instrument.getClass_().equals(riskClass)) {
            return BigInteger.ZERO;
        }
        BigInteger lots = count.multiply(BigInteger.valueOf(leg.getLots()));
        long profit = instrument.getProfit(scenario);
        // A long leg that is taken out no longer earns; the guard goes against the holder on either side.
        return lots.multiply(BigInteger.valueOf(lots.signum() > 0 ? profit + 1 : profit));
    }

    @Override
    public String toString() {
        return "FormedSpreads[redacted]";
    }
}
