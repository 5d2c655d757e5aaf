package org.plimsoll.prover.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plimsoll.prover.explain.Line;
import org.plimsoll.prover.explain.MarginExplanation;
import org.plimsoll.prover.money.Money;
import org.plimsoll.prover.money.MoneyText;
import org.plimsoll.schedule.Rational;

/** From cash to headroom, one bar after the other. */
final class Waterfall {
    private static final int BARS = 7;

    private final MarginExplanation explanation;
    private final MoneyText money;
    private final List<Step> steps = new ArrayList<>();

    private Waterfall(MarginExplanation explanation) {
        this.explanation = explanation;
        this.money = explanation.money();
    }

    /** A bar: an amount that is added, or a total that stands on zero. */
    private record Step(String name, Money from, Money to, boolean total) {
        @Override
        public String toString() {
            return "Step[redacted]";
        }
    }

    static void write(Html html, MarginExplanation explanation) {
        Waterfall waterfall = new Waterfall(explanation);
        waterfall.collect();
        waterfall.draw(html);
    }

    private void collect() {
        for (Line line : explanation.verdict().children()) {
            switch (line.kind()) {
                case EQUITY -> {
                    addAll(line.children(), Rational.ONE);
                    steps.add(new Step("equity", Money.ZERO, line.amount(), true));
                }
                case REQUIRED ->
                    addAll(
                            line.children().get(0).children(),
                            Rational.ppm(explanation.demand().levelPpm()).negate());
                default -> add(line.name(), line.amount());
            }
        }
        steps.add(new Step("headroom", Money.ZERO, explanation.headroom(), true));
    }

    /** The largest, and the others as one. */
    private void addAll(List<Line> lines, Rational factor) {
        List<Line> sorted = new ArrayList<>(lines);
        if (sorted.size() > BARS) {
            sorted.sort(
                    Comparator.comparing((Line line) -> line.amount().units().abs())
                            .reversed());
        }
        Money others = Money.ZERO;
        for (int i = 0; i < sorted.size(); i++) {
            Line line = sorted.get(i);
            Money amount = new Money(line.amount().units().times(factor));
            if (i < BARS || sorted.size() == BARS + 1) {
                add(Outline.title(line) + (factor.equals(Rational.ONE) ? "" : ", required"), amount);
            } else {
                others = others.plus(amount);
            }
        }
        if (sorted.size() > BARS + 1) {
            add((sorted.size() - BARS) + " others", others);
        }
    }

    private void add(String name, Money amount) {
        Money before =
                steps.isEmpty() ? Money.ZERO : steps.get(steps.size() - 1).to();
        if (amount.signum() != 0) {
            steps.add(new Step(name, before, before.plus(amount), false));
        }
    }

    private void draw(Html html) {
        Bars bars = new Bars(steps.stream().map(Step::to).toList());
        html.open("div", "class", "chart");
        for (Step step : steps) {
            Money amount = step.to().minus(step.from());
            String style = step.total() ? "total" : amount.signum() < 0 ? "loss" : "gain";
            html.open("div", "class", step.total() ? "row strong" : "row");
            html.element("span", step.name(), "class", "name");
            bars.draw(html, step.from(), step.to(), style);
            html.element("span", money.down(amount), "class", "amount").close("div");
        }
        html.close("div");
    }
}
