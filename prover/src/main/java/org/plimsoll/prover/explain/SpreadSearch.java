package org.plimsoll.prover.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.plimsoll.api.v1.Spread;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.RiskSchedule;

/**
 * Looks for good numbers of spreads: one spread after the other in the schedule's order, each the number that requires least
 * given the ones before, among those that the positions hold whole. Exact for one spread, because the requirement is convex in its
 * number; good for several.
 */
final class SpreadSearch {
    private final RiskSchedule schedule;
    private final Holdings holdings;
    private final List<Block> blocks;
    private final Function<FormedSpreads, BlockFormula> formula;

    /** @param formula how blocks are evaluated once spreads are formed */
    SpreadSearch(Holdings holdings, List<Block> blocks, Function<FormedSpreads, BlockFormula> formula) {
        this.schedule = holdings.schedule();
        this.holdings = holdings;
        this.blocks = blocks;
        this.formula = formula;
    }

    FormedSpreads search() {
        List<BigInteger> counts =
                new ArrayList<>(Collections.nCopies(schedule.message().getSpreadsCount(), BigInteger.ZERO));
        for (int n = 0; n < counts.size(); n++) {
            Spread spread = schedule.message().getSpreads(n);
            BigInteger low = most(spread, -1).negate();
            BigInteger high = most(spread, 1);
            if (low.compareTo(high) < 0) {
                counts.set(n, best(counts, n, low, high));
            }
        }
        return new FormedSpreads(schedule, counts);
    }

    /** The number from least to most that requires least; of several the lowest. */
    private BigInteger best(List<BigInteger> counts, int spread, BigInteger least, BigInteger most) {
        List<Block> touched = touched(spread);
        BigInteger low = least;
        BigInteger high = most;
        while (low.compareTo(high) < 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            Rational here = required(touched, counts, spread, middle);
            Rational next = required(touched, counts, spread, middle.add(BigInteger.ONE));
            if (here.compareTo(next) <= 0) {
                high = middle;
            } else {
                low = middle.add(BigInteger.ONE);
            }
        }
        return low;
    }

    private Rational required(List<Block> touched, List<BigInteger> counts, int spread, BigInteger count) {
        List<BigInteger> tried = new ArrayList<>(counts);
        tried.set(spread, count);
        FormedSpreads formed = new FormedSpreads(schedule, tried);
        BlockFormula blockFormula = formula.apply(formed);
        Rational total = formed.charge(spread);
        for (Block block : touched) {
            total = total.plus(blockFormula.evaluate(block).form().value());
        }
        return total;
    }

    private List<Block> touched(int spread) {
        Map<String, Integer> byClass = Block.byClass(blocks);
        return schedule.message().getSpreads(spread).getLegsList().stream()
                .map(leg -> schedule.message()
                        .getInstruments(schedule.instrument(leg.getInstrument()).orElseThrow())
                        .getClass_())
                .map(riskClass -> Objects.requireNonNull(byClass.get(riskClass)))
                .distinct()
                .map(blocks::get)
                .toList();
    }

    /** How many the positions hold whole, in the direction of the sign. */
    private BigInteger most(Spread spread, int direction) {
        return spread.getLegsList().stream()
                .map(leg -> {
                    Holding held = holdings.instrument(
                            schedule.instrument(leg.getInstrument()).orElseThrow());
                    boolean isLong = direction * Long.signum(leg.getLots()) > 0;
                    BigInteger lots = isLong ? held.longLots() : held.shortLots();
                    return lots.divide(BigInteger.valueOf(leg.getLots()).abs());
                })
                .reduce(BigInteger::min)
                .orElse(BigInteger.ZERO);
    }
}
