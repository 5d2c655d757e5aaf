package org.plimsoll.prover.explain;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.explain.Line.Kind;
import org.plimsoll.prover.money.Money;
import org.plimsoll.prover.money.MoneyText;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.RiskSchedule;

/**
 * Evaluates the formulas of a schedule for a book, exactly: every maximum is the true maximum, every expected shortfall the mean of
 * the worst. Spreads are the best found by {@link SpreadSearch}. Open orders follow the rule of the lines: each line asks anew
 * whether a fill or no fill is worse.
 *
 * <p>The headroom is never below the engine's verdict slack for the same numbers of spreads, which rounds against the holder. It is
 * above it by less than {@code ε_verdict + Σ C · (1 + ε)} units u, summed over all charges and thresholds. C is the most that raising
 * one by one, as the engine counts it, lowers the verdict through all lines that use it. ε is a millionth of what the lines that
 * define it (for ε_verdict the last line) may floor: the lots on all rows, one, and all advice in the line whose entry is not ±10^6.
 */
public final class Explainer {
    private Explainer() {}

    /**
     * Explains one book.
     *
     * @throws IllegalArgumentException when the book holds what the schedule does not list; the engine says what
     */
    public static MarginExplanation explain(RiskSchedule schedule, AccountBook book, Demand demand) {
        return explain(new Evaluator(schedule, demand).evaluate(Holdings.of(schedule, book)));
    }

    static MarginExplanation explain(Evaluation evaluation) {
        RiskSchedule schedule = evaluation.holdings().schedule();
        Line verdict = verdict(evaluation);
        SideTables tables = new SideTables(evaluation);
        return new MarginExplanation(
                schedule.name(),
                schedule.digest(),
                new MoneyText(schedule.currency(), schedule.moneyExponent()),
                evaluation.demand(),
                verdict,
                new Money(evaluation.requirement().value()),
                new Money(evaluation.equityTotal()),
                new Money(evaluation.required().minus(evaluation.openOrders())),
                binding(evaluation),
                tables.classes(),
                tables.greeks(),
                tables.requirementShares(),
                tables.collateralShares());
    }

    private static Line verdict(Evaluation evaluation) {
        Demand demand = evaluation.demand();
        List<Line> lines = new ArrayList<>();
        lines.add(new EquityTree(evaluation).build());
        Line requirement = new RequirementTree(evaluation).build();
        Rational required = requirement.amount().units().times(Rational.ppm(demand.levelPpm()));
        lines.add(new Line(
                "required by the level",
                Kind.REQUIRED,
                new Money(required.negate()),
                "requirement times " + RateText.factor(demand.levelPpm()),
                List.of(requirement)));
        if (demand.headroom() != 0) {
            lines.add(Line.of(
                    "headroom that must remain",
                    Kind.DEMANDED,
                    Money.ofUnits(demand.headroom()).negate()));
        }
        Rational open = evaluation.openOrders();
        if (open.signum() != 0) {
            lines.add(Line.of("open orders", Kind.OPEN_ORDERS, new Money(open)));
        }
        return Line.sum("headroom", Kind.VERDICT, "", lines);
    }

    private static List<Shortfall.Binding> binding(Evaluation evaluation) {
        return evaluation.blocks().stream()
                .filter(value -> value.largest().value().signum() > 0)
                .filter(value -> value.binding().kind() != Candidate.Kind.NOTHING)
                .map(value -> new Shortfall.Binding(
                        (value.block().isPool() ? "pool " : "class ")
                                + value.block().name(),
                        RequirementTree.bindingNote(value)))
                .toList();
    }
}
