package org.plimsoll.prover.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.prover.explain.ClassBook.Held;
import org.plimsoll.prover.explain.Outlook.Purpose;
import org.plimsoll.prover.explain.Outlook.Trade;
import org.plimsoll.prover.money.Money;
import org.plimsoll.schedule.Rational;

/**
 * Tries trades and keeps those that free most margin: closing a position, and taking the delta of a class to zero with an
 * instrument that is held or with the class's most linear one. Of a large book only the {@value #POSITIONS} positions with the largest
 * delta or value of each class are tried. Each is evaluated by the formulas.
 */
final class TradeSearch {
    static final int TRADES = 3;
    static final int POSITIONS = 24;

    private final Schedule schedule;
    private final Evaluator evaluator;
    private final Evaluation before;
    private final Map<String, Instrument> mostLinear = new HashMap<>();

    TradeSearch(Evaluator evaluator, Evaluation before) {
        this.schedule = before.holdings().schedule().message();
        this.evaluator = evaluator;
        this.before = before;
        schedule.getInstrumentsList().stream()
                .filter(i -> i.getDelta() != 0)
                .forEach(i -> mostLinear.merge(i.getClass_(), i, TradeSearch::moreLinear));
    }

    /** Best first; each instrument once. */
    List<Trade> best() {
        Map<String, Trade> best = new HashMap<>();
        for (RiskValue value : before.classes().values()) {
            List<Trade> tried = new ArrayList<>();
            List<Held> positions = largest(value.book().held());
            positions.forEach(position -> attempt(
                            position.instrument(), position.holding().net().negate(), Purpose.CLOSE)
                    .ifPresent(tried::add));
            BigInteger delta = delta(value.book().held());
            for (Instrument hedge : hedges(value, positions)) {
                BigInteger lots = delta.negate().divide(BigInteger.valueOf(hedge.getDelta()));
                attempt(hedge, lots, Purpose.FLATTEN).ifPresent(tried::add);
            }
            tried.forEach(trade ->
                    best.merge(trade.instrument(), trade, (a, b) -> b.freed().compareTo(a.freed()) > 0 ? b : a));
        }
        return best.values().stream()
                .sorted(Comparator.comparing(Trade::freed).reversed().thenComparing(Trade::instrument))
                .limit(TRADES)
                .toList();
    }

    private Optional<Trade> attempt(Instrument instrument, BigInteger lots, Purpose purpose) {
        if (lots.signum() == 0) {
            return Optional.empty();
        }
        int number = before.holdings().schedule().instrument(instrument.getId()).orElseThrow();
        Evaluation after = evaluator.evaluate(before.holdings().traded(number, lots), before, instrument.getClass_());
        Rational freed = after.headroom().minus(before.headroom());
        return freed.signum() > 0
                ? Optional.of(new Trade(instrument.getId(), lots, purpose, new Money(freed)))
                : Optional.empty();
    }

    private Collection<Instrument> hedges(RiskValue value, List<Held> positions) {
        Map<String, Instrument> hedges = new HashMap<>();
        positions.stream().map(Held::instrument).filter(i -> i.getDelta() != 0).forEach(i -> hedges.put(i.getId(), i));
        Instrument linear = mostLinear.get(value.riskClass().getName());
        if (linear != null) {
            hedges.put(linear.getId(), linear);
        }
        return new TreeSet<>(hedges.keySet()).stream().map(hedges::get).toList();
    }

    private static List<Held> largest(List<Held> held) {
        return held.stream()
                .sorted(Comparator.comparing(TradeSearch::size).reversed())
                .limit(POSITIONS)
                .toList();
    }

    private static BigInteger size(Held held) {
        long perLot = Math.max(
                Math.abs(held.instrument().getDelta()),
                Math.abs(held.instrument().getMark()));
        return held.holding().net().abs().multiply(BigInteger.valueOf(perLot));
    }

    private static BigInteger delta(List<Held> held) {
        return held.stream()
                .map(h -> h.holding()
                        .net()
                        .multiply(BigInteger.valueOf(h.instrument().getDelta())))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The smaller |gamma|; of equals the larger |delta|; of equals the first. */
    private static Instrument moreLinear(Instrument a, Instrument b) {
        int gamma = Long.compare(Math.abs(a.getGamma()), Math.abs(b.getGamma()));
        boolean second = gamma > 0 || (gamma == 0 && Math.abs(b.getDelta()) > Math.abs(a.getDelta()));
        return second ? b : a;
    }
}
