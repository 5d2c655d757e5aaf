package org.plimsoll.prover.explain;

import org.plimsoll.prover.money.Money;

/**
 * Part of a total. Secret.
 *
 * @param name class, pool or asset
 * @param amount of the part
 * @param ppm parts per million of the total, rounded down; 0 when the total is not above zero
 */
public record Share(String name, Money amount, long ppm) {
    @Override
    public String toString() {
        return "Share[redacted]";
    }
}
