package org.plimsoll.publisher.build;

import java.math.BigDecimal;
import java.util.List;

/**
 * One lot long, in the currency, before rounding. Units of the Greeks are those of the schedule.
 *
 * @param profit per scenario, cover included
 */
record LotValue(
        BigDecimal mark,
        List<BigDecimal> profit,
        BigDecimal delta,
        BigDecimal gamma,
        BigDecimal vega,
        BigDecimal theta) {
    /** Of something that moves one to one with a price and has no other sensitivity. */
    static LotValue linear(BigDecimal mark, List<BigDecimal> profit, BigDecimal delta) {
        return new LotValue(mark, profit, delta, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
