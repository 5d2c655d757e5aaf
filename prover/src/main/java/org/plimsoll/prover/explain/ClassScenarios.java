package org.plimsoll.prover.explain;

import java.util.List;
import java.util.Optional;
import org.plimsoll.api.v1.ScenarioKind;
import org.plimsoll.prover.money.Money;

/**
 * One class in every scenario that its schedule asks for. Secret.
 *
 * @param riskClass name in the schedule
 * @param price of its underlying; empty when there is none
 * @param rows in the schedule's order
 */
public record ClassScenarios(String riskClass, Optional<Money> price, List<Row> rows) {
    public ClassScenarios {
        rows = List.copyOf(rows);
    }

    /**
     * One scenario.
     *
     * @param scenario name in the schedule
     * @param kind what it is
     * @param pricePpm move of the price, parts per million
     * @param volatilityPpm move of volatility, parts per million of it
     * @param profit of all positions of the class, before discount, weight and deductible; negative for a loss
     * @param loss what the class's ladder makes of it, spreads included; empty when the scenario is not in the ladder
     * @param binds whether it decides the requirement of the class or of its pool
     */
    public record Row(
            String scenario,
            ScenarioKind kind,
            long pricePpm,
            long volatilityPpm,
            Money profit,
            Optional<Money> loss,
            boolean binds) {
        @Override
        public String toString() {
            return "Row[redacted]";
        }
    }

    @Override
    public String toString() {
        return "ClassScenarios[redacted]";
    }
}
