package org.plimsoll.prover.explain;

import org.plimsoll.prover.money.Money;

/**
 * Greeks of all positions in one bucket: file values times lots, without rounding guards. For people; charges use guarded sums.
 * Secret.
 *
 * @param riskClass name in the schedule
 * @param bucket name in the class
 * @param delta per relative move of the price by one
 * @param gamma per square of it
 * @param vega per unit of volatility
 * @param theta per day
 */
public record GreekSum(String riskClass, String bucket, Money delta, Money gamma, Money vega, Money theta) {
    @Override
    public String toString() {
        return "GreekSum[redacted]";
    }
}
