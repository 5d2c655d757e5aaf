package org.plimsoll.prover.margin;

import java.util.List;
import org.plimsoll.prover.money.Money;

/**
 * The scenario ladder of one class. Secret.
 *
 * @param riskClass name in the schedule
 * @param scenarios in the schedule's order
 */
public record ClassRisk(String riskClass, List<ScenarioProfit> scenarios) {
    public ClassRisk {
        scenarios = List.copyOf(scenarios);
    }

    /** The largest loss over all scenarios, or zero when none loses: what the class adds to the requirement. */
    public Money worstLoss() {
        return scenarios.stream().map(scenario -> scenario.profit().negate()).reduce(Money.ZERO, Money::max);
    }

    /** The scenarios that decide {@link #worstLoss}; none when it is zero. */
    public List<String> binding() {
        Money worst = worstLoss();
        return scenarios.stream()
                .filter(scenario ->
                        worst.signum() > 0 && scenario.profit().negate().equals(worst))
                .map(ScenarioProfit::scenario)
                .toList();
    }

    @Override
    public String toString() {
        return "ClassRisk[redacted]";
    }
}
