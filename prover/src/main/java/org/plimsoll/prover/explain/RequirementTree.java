package org.plimsoll.prover.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.prover.explain.Candidate.Kind;
import org.plimsoll.prover.money.Money;
import org.plimsoll.schedule.Rational;

/** The lines of a requirement: what requires, from the whole down to the scenario and the charge. */
final class RequirementTree {
    private final Schedule schedule;
    private final Evaluation evaluation;
    private final LossTree losses;

    RequirementTree(Evaluation evaluation) {
        this.schedule = evaluation.holdings().schedule().message();
        this.evaluation = evaluation;
        this.losses = new LossTree(evaluation);
    }

    Line build() {
        List<Line> lines = new ArrayList<>();
        for (BlockValue value : evaluation.blocks()) {
            if (value.form().value().signum() != 0 || isHeld(value.block())) {
                lines.add(block(value));
            }
        }
        spreads(lines);
        return Line.sum("requirement", Line.Kind.REQUIREMENT, "", lines);
    }

    private boolean isHeld(Block block) {
        return block.classes().stream()
                .anyMatch(c -> !evaluation.riskClass(c).book().held().isEmpty());
    }

    private Line block(BlockValue value) {
        List<Line> parts = new ArrayList<>();
        Line worst = worst(value);
        parts.add(worst);
        Rational open = value.largest().value().minus(worst.amount().units());
        if (open.signum() != 0) {
            parts.add(Line.of("open orders", Line.Kind.OPEN_ORDERS, new Money(open)));
        }
        List<Line> additions = new ArrayList<>();
        for (String name : value.block().classes()) {
            additions.addAll(
                    parts(value.block(), name, evaluation.riskClass(name).additions(), Line.Kind.ADDITION));
        }
        addSum(parts, "additions", Line.Kind.ADDITIONS, additions);
        Line.Kind kind = value.block().isPool() ? Line.Kind.POOL : Line.Kind.CLASS;
        return Line.sum(value.block().name(), kind, bindingNote(value), parts);
    }

    private Line worst(BlockValue value) {
        List<Line> lines = new ArrayList<>();
        largest(value, true)
                .ifPresent(floor -> lines.add(new Line(
                        "minimum", Line.Kind.FLOOR, new Money(floor.form().value()), "", List.of())));
        largest(value, false).ifPresent(risk -> lines.add(risk(value, risk)));
        Money amount = lines.stream().map(Line::amount).reduce(Money.ZERO, (a, b) -> a.compareTo(b) >= 0 ? a : b);
        return new Line("risk or minimum", Line.Kind.WORST, amount, "", lines);
    }

    private Line risk(BlockValue value, Candidate risk) {
        Line loss = losses.build(value, risk);
        Rational market = Rational.ppm(schedule.getMarketPpm());
        String factor = market.equals(Rational.ONE) ? "" : "loss times " + RateText.factor(schedule.getMarketPpm());
        List<Line> parts = new ArrayList<>();
        parts.add(new Line(
                "market risk",
                Line.Kind.MARKET,
                new Money(loss.amount().units().times(market)),
                factor,
                List.of(loss)));
        List<Line> charges = new ArrayList<>();
        for (String name : value.block().classes()) {
            charges.addAll(parts(value.block(), name, evaluation.riskClass(name).charges(), Line.Kind.CHARGE));
        }
        addSum(parts, "charges on Greeks", Line.Kind.CHARGES, charges);
        return Line.sum("risk", Line.Kind.RISK, "", parts);
    }

    private static Optional<Candidate> largest(BlockValue value, boolean floor) {
        return value.candidates().stream()
                .filter(c -> c.kind() != Kind.NOTHING && (c.kind() == Kind.FLOOR) == floor)
                .max(Comparator.comparing((Candidate c) -> c.form().value()));
    }

    private void spreads(List<Line> lines) {
        List<Line> formed = new ArrayList<>();
        for (int n = 0; n < schedule.getSpreadsCount(); n++) {
            int sign = evaluation.spreads().counts().get(n).signum();
            if (sign != 0) {
                String note = evaluation.spreads().counts().get(n).abs() + (sign > 0 ? " formed" : " formed, opposite");
                Money charge = new Money(evaluation.spreads().charge(n));
                formed.add(new Line(schedule.getSpreads(n).getName(), Line.Kind.SPREAD, charge, note, List.of()));
            }
        }
        addSum(lines, "spreads", Line.Kind.SPREADS, formed);
    }

    /** What decides a block, "scenario down-8". */
    static String bindingNote(BlockValue value) {
        Candidate binding = value.binding();
        return switch (binding.kind()) {
            case NOTHING -> "";
            case SCENARIO -> "scenario " + binding.name();
            case PANEL -> "panel " + binding.name();
            case FLOOR, CHARGES, TAILS, APART -> binding.name();
        };
    }

    /** Those that are not zero; in a pool with the name of the class. */
    private static List<Line> parts(Block block, String riskClass, List<RiskValue.Part> parts, Line.Kind kind) {
        String prefix = block.isPool() ? riskClass + ": " : "";
        return parts.stream()
                .filter(part -> part.form().value().signum() != 0)
                .map(part -> Line.of(
                        prefix + part.name(), kind, new Money(part.form().value())))
                .toList();
    }

    private static void addSum(List<Line> lines, String name, Line.Kind kind, List<Line> children) {
        if (!children.isEmpty()) {
            lines.add(Line.sum(name, kind, "", children));
        }
    }
}
