package org.plimsoll.prover.explain;

import java.util.List;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.schedule.Rational;

/**
 * The pieces of one class's requirement for one book, in u. Secret.
 *
 * @param riskClass the class in the schedule
 * @param book what is held of it
 * @param rungs its ladder before spreads
 * @param panels in order
 * @param tails in order
 * @param charges on Greeks, by what is charged
 * @param additions by what is charged
 * @param floors the lines of its floor; empty when the class has none
 */
record RiskValue(
        RiskClass riskClass,
        ClassBook book,
        List<RungValue> rungs,
        List<PanelValue> panels,
        List<TailValue> tails,
        List<Part> charges,
        List<Part> additions,
        List<Form> floors) {
    RiskValue {
        rungs = List.copyOf(rungs);
        panels = List.copyOf(panels);
        tails = List.copyOf(tails);
        charges = List.copyOf(charges);
        additions = List.copyOf(additions);
        floors = List.copyOf(floors);
    }

    /**
     * A named amount.
     *
     * @param name what it is for
     * @param form u
     */
    record Part(String name, Form form) {
        @Override
        public String toString() {
            return "Part[redacted]";
        }
    }

    /**
     * One rung.
     *
     * @param scenario position in the schedule
     * @param weight of the loss
     * @param deductible u
     * @param loss of all buckets, before weight and deductible
     */
    record RungValue(int scenario, Rational weight, Rational deductible, Form loss) {
        /** Weighted loss, with what the spreads formed add to the loss. */
        Form raw(Rational spreads) {
            return loss.plus(Form.of(spreads)).times(weight);
        }

        @Override
        public String toString() {
            return "RungValue[redacted]";
        }
    }

    /** A panel: the worst arm of each bucket, zero or more. */
    record PanelValue(String name, List<Part> buckets) {
        PanelValue {
            buckets = List.copyOf(buckets);
        }

        Form form() {
            return Form.sum(buckets.stream().map(Part::form).toList());
        }

        @Override
        public String toString() {
            return "PanelValue[redacted]";
        }
    }

    /**
     * A tail.
     *
     * @param threshold the loss at which the tail begins, before the weight
     * @param shortfall mean loss of the worst, before the weight
     * @param weight of the shortfall
     * @param losses of all its scenarios, worst first
     */
    record TailValue(String name, Rational threshold, Rational shortfall, Rational weight, List<Part> losses) {
        TailValue {
            losses = List.copyOf(losses);
        }

        Form form() {
            return Form.of(shortfall.times(weight));
        }

        @Override
        public String toString() {
            return "TailValue[redacted]";
        }
    }

    Form chargeSum() {
        return sum(charges);
    }

    Form additionSum() {
        return sum(additions);
    }

    /** Σ of the weighted shortfalls. */
    Form tailSum() {
        return Form.sum(tails.stream().map(TailValue::form).toList());
    }

    private static Form sum(List<Part> parts) {
        return Form.sum(parts.stream().map(Part::form).toList());
    }

    @Override
    public String toString() {
        return "RiskValue[redacted]";
    }
}
