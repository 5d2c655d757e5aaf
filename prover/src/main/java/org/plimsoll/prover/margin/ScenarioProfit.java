package org.plimsoll.prover.margin;

import org.plimsoll.prover.money.Money;

/**
 * What all positions of one class earn in one scenario. Secret.
 *
 * @param scenario name in the schedule
 * @param profit negative for a loss
 */
public record ScenarioProfit(String scenario, Money profit) {
    @Override
    public String toString() {
        return "ScenarioProfit[redacted]";
    }
}
