package org.plimsoll.prover.explain;

import static org.plimsoll.prover.explain.ClassBook.low;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plimsoll.api.v1.Tail;
import org.plimsoll.prover.explain.RiskValue.Part;
import org.plimsoll.prover.explain.RiskValue.TailValue;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.RiskSchedule;

/**
 * Expected shortfall as the mean of the worst: the whole scenarios among them and a fraction of the next, which is exactly the
 * least value over all thresholds of threshold plus mean excess.
 */
final class TailFormula {
    private TailFormula() {}

    static TailValue evaluate(RiskSchedule schedule, Tail tail, ClassBook book) {
        List<Part> losses = new ArrayList<>();
        for (String name : tail.getScenariosList()) {
            int s = schedule.scenario(name).orElseThrow();
            Form loss = book.sum(low(i -> i.getProfit(s))).negate();
            losses.add(new Part(name, Form.of(book.orders().atWorst(loss))));
        }
        losses.sort(Comparator.comparing((Part loss) -> loss.form().value()).reversed());
        Rational worst = Rational.of(tail.getWorstNumerator()).over(Rational.of(tail.getWorstDenominator()));
        // The scenario that the count of the worst ends in, in whole or in part.
        int last = worst.ceiling().intValueExact() - 1;
        Rational threshold = losses.get(last).form().value();
        Rational excess = Rational.ZERO;
        for (Part loss : losses.subList(0, last)) {
            excess = excess.plus(loss.form().value().minus(threshold));
        }
        return new TailValue(
                tail.getName(),
                threshold,
                threshold.plus(excess.over(worst)),
                Rational.ppm(tail.getWeightPpm()),
                losses);
    }
}
