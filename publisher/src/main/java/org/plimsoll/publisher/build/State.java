package org.plimsoll.publisher.build;

import java.math.BigDecimal;
import org.plimsoll.api.v1.Move;
import org.plimsoll.api.v1.ScenarioKind;
import org.plimsoll.publisher.input.Decimals;

/**
 * One scenario before it meets an underlying.
 *
 * @param price move, as part of the underlying's range
 * @param volatility move, the same
 * @param basis exponent of the forward per year
 * @param forward relative shift of forwards
 * @param perpetual relative shift of perpetuals
 * @param skew exponent of volatility per log(strike / forward)
 * @param cover part of profit and loss that counts
 * @param weightPpm in the ladder; 0: not in it
 * @param deductible money
 * @param day position in the market's history; -1: not a past day
 */
record State(
        String name,
        ScenarioKind kind,
        BigDecimal price,
        BigDecimal volatility,
        BigDecimal basis,
        BigDecimal forward,
        BigDecimal perpetual,
        BigDecimal skew,
        BigDecimal cover,
        int weightPpm,
        BigDecimal deductible,
        int day) {
    static final int NO_DAY = -1;

    static State of(Move move) {
        return new State(
                move.getName(),
                move.getKind(),
                Decimals.ppm(move.getPricePpm()),
                Decimals.ppm(move.getVolatilityPpm()),
                Decimals.ppm(move.getBasisPpm()),
                Decimals.ppm(move.getForwardPpm()),
                Decimals.ppm(move.getPerpetualPpm()),
                Decimals.ppm(move.getSkewPpm()),
                move.hasCoverPpm() ? Decimals.ppm(move.getCoverPpm()) : BigDecimal.ONE,
                move.getWeightPpm(),
                Decimals.of(move.getDeductible()),
                NO_DAY);
    }

    static State day(String name, ScenarioKind kind, int day) {
        BigDecimal none = BigDecimal.ZERO;
        return new State(name, kind, none, none, none, none, none, none, BigDecimal.ONE, 0, none, day);
    }

    boolean inLadder() {
        return weightPpm != 0;
    }
}
