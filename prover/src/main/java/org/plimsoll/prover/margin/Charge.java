package org.plimsoll.prover.margin;

import org.plimsoll.prover.money.Money;

/**
 * What one position adds to the requirement apart from its class's worst loss. Secret.
 *
 * @param instrument id in the schedule
 * @param lots negative when short
 * @param amount zero or more
 */
public record Charge(String instrument, long lots, Money amount) {
    @Override
    public String toString() {
        return "Charge[redacted]";
    }
}
