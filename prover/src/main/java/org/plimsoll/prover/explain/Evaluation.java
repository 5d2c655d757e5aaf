package org.plimsoll.prover.explain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.Rational;

/**
 * All the formulas of one schedule for one book. Secret.
 *
 * @param holdings the book
 * @param demand what is asked of it
 * @param classes by name, in the schedule's order
 * @param blocks what is margined as one
 * @param spreads how many are formed
 * @param equity its pieces
 */
record Evaluation(
        Holdings holdings,
        Demand demand,
        Map<String, RiskValue> classes,
        List<BlockValue> blocks,
        FormedSpreads spreads,
        EquityValue equity) {
    /** REQ. */
    Form requirement() {
        return requirement(blocks, spreads);
    }

    static Form requirement(List<BlockValue> blocks, FormedSpreads spreads) {
        return Form.sum(blocks.stream().map(BlockValue::form).toList()).plus(Form.of(spreads.charge()));
    }

    /** Λ·REQ + B, without open orders. */
    Rational required() {
        return requirement().value().times(Rational.ppm(demand.levelPpm())).plus(Rational.of(demand.headroom()));
    }

    /** EQ, without open orders. */
    Rational equityTotal() {
        return equity.total().value();
    }

    /** What open orders take off in the last line, zero or less. */
    Rational openOrders() {
        return headroom().minus(equityTotal().minus(required()));
    }

    /** The slack of the last line, u. */
    Rational headroom() {
        Form slack = equity.total().minus(requirement().times(Rational.ppm(demand.levelPpm())));
        return holdings.orders().atWorst(slack.negate()).negate().minus(Rational.of(demand.headroom()));
    }

    RiskValue riskClass(String name) {
        return Objects.requireNonNull(classes.get(name));
    }

    @Override
    public String toString() {
        return "Evaluation[redacted]";
    }
}
