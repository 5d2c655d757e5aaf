package org.plimsoll.prover.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plimsoll.api.v1.Scenario;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.explain.Outlook.Distance;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.RiskSchedule;

/** Finds what would change a verdict. */
public final class Outlooks {
    private final Schedule schedule;
    private final Evaluation evaluation;

    private Outlooks(Evaluation evaluation) {
        this.schedule = evaluation.holdings().schedule().message();
        this.evaluation = evaluation;
    }

    /**
     * Looks at one book.
     *
     * @throws IllegalArgumentException when the book holds what the schedule does not list; the engine says what
     */
    public static Outlook of(RiskSchedule schedule, AccountBook book, Demand demand) {
        Evaluator evaluator = new Evaluator(schedule, demand);
        Evaluation evaluation = evaluator.evaluate(Holdings.of(schedule, book));
        Outlooks outlooks = new Outlooks(evaluation);
        boolean adequate = evaluation.headroom().signum() >= 0;
        return new Outlook(
                adequate ? outlooks.distances() : List.of(),
                adequate ? new LiquidationPrices(evaluation).all() : List.of(),
                new TradeSearch(evaluator, evaluation).best());
    }

    private List<Distance> distances() {
        List<Distance> distances = new ArrayList<>();
        for (RiskValue value : evaluation.classes().values()) {
            distance(value).ifPresent(distances::add);
        }
        return distances;
    }

    private Optional<Distance> distance(RiskValue value) {
        int scenario = losingScenario(value);
        Rational profit = SideTables.profit(value.book(), scenario);
        if (profit.signum() >= 0) {
            return Optional.empty();
        }
        Rational part = affordableLoss(evaluation, value.riskClass().getName()).over(profit.negate());
        Scenario move = schedule.getScenarios(scenario);
        Optional<Rational> price =
                move.getPricePpm() == 0 ? Optional.empty() : Optional.of(part.times(Rational.of(move.getPricePpm())));
        return Optional.of(new Distance(value.riskClass().getName(), move.getName(), part, price));
    }

    /** The binding scenario if the class loses in it, else the one in which it earns least. */
    private int losingScenario(RiskValue value) {
        Optional<Integer> binding = SideTables.bindingScenario(
                        evaluation, value.riskClass().getName())
                .map(name -> evaluation.holdings().schedule().scenario(name).orElseThrow());
        if (binding.isPresent()
                && SideTables.profit(value.book(), binding.get()).signum() < 0) {
            return binding.get();
        }
        List<Integer> all = new ArrayList<>();
        for (int s = 0; s < schedule.getScenariosCount(); s++) {
            all.add(s);
        }
        return all.stream()
                .min(Comparator.comparing(s -> SideTables.profit(value.book(), s)))
                .orElseThrow();
    }

    /**
     * What a class can lose until nothing is left above what is required, the requirement held. A gain that counts in part is lost
     * in part.
     */
    static Rational affordableLoss(Evaluation evaluation, String riskClass) {
        Rational headroom = evaluation.headroom();
        Rational gain = evaluation.equity().classes().stream()
                .filter(equity -> equity.riskClass().equals(riskClass))
                .map(equity -> equity.gain().value())
                .findFirst()
                .orElse(Rational.ZERO);
        Rational credit =
                Rational.ppm(evaluation.riskClass(riskClass).riskClass().getGainCreditPpm());
        Rational counted = gain.signum() > 0 ? gain.times(credit) : gain;
        Rational left = counted.minus(headroom);
        // Without any credit no loss hurts before the gain is gone.
        boolean divisible = left.signum() > 0 && credit.signum() > 0;
        return gain.minus(divisible ? left.over(credit) : left);
    }
}
