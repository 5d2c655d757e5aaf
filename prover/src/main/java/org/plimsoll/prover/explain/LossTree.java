package org.plimsoll.prover.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.api.v1.Group;
import org.plimsoll.api.v1.Member;
import org.plimsoll.prover.explain.ClassBook.Held;
import org.plimsoll.prover.explain.RiskValue.PanelValue;
import org.plimsoll.prover.explain.RiskValue.TailValue;
import org.plimsoll.prover.money.Money;
import org.plimsoll.schedule.Rational;

/** The lines of the market loss of a block: every scenario, panel and tail, and what the binding one consists of. */
final class LossTree {
    private final Evaluation evaluation;
    private final BlockFormula formula;

    LossTree(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.formula = new BlockFormula(
                evaluation.holdings().schedule(),
                evaluation.classes(),
                evaluation.holdings().orders(),
                evaluation.spreads());
    }

    /** @param binding the largest candidate that is not a floor */
    Line build(BlockValue value, Candidate binding) {
        List<Line> lines = new ArrayList<>();
        int rung = 0;
        for (Candidate candidate : value.candidates()) {
            boolean binds = candidate.equals(binding);
            switch (candidate.kind()) {
                case SCENARIO -> lines.add(scenario(value.block(), candidate, rung++, binds));
                case PANEL -> lines.add(panel(value, candidate));
                case TAILS -> lines.add(tails(evaluation.riskClass(value.block().name())));
                case APART -> lines.add(apart(value.block(), candidate));
                default -> {}
            }
        }
        Rational loss = binding.loss().value().max(Rational.ZERO);
        String note = loss.signum() == 0 ? "nothing loses" : "largest is " + binding.name();
        return new Line("loss", Line.Kind.LOSS, new Money(loss), note, lines);
    }

    private Line scenario(Block block, Candidate candidate, int rung, boolean binds) {
        String note = binds ? "largest" : "";
        List<Line> parts = List.of();
        if (binds) {
            parts = block.isPool() ? groups(block, rung) : positions(block.name(), rung);
        }
        return new Line(candidate.name(), Line.Kind.SCENARIO, money(candidate.loss()), note, parts);
    }

    private List<Line> groups(Block pool, int rung) {
        List<Form> counted = formula.groupLosses(pool, rung);
        List<Line> lines = new ArrayList<>();
        for (int g = 0; g < pool.groups().size(); g++) {
            Group group = pool.groups().get(g);
            List<Line> members = new ArrayList<>();
            for (Member member : group.getMembersList()) {
                members.add(Line.of(member.getClass_(), Line.Kind.PART, money(formula.memberLoss(member, rung))));
            }
            String note = "group, gains of others count in part";
            lines.add(new Line(group.getName(), Line.Kind.PART, money(counted.get(g)), note, members));
        }
        return lines;
    }

    /** What each position loses in the scenario, before discount, weight, deductible and spreads. */
    private List<Line> positions(String riskClass, int rung) {
        RiskValue value = evaluation.riskClass(riskClass);
        int scenario = value.rungs().get(rung).scenario();
        List<Line> lines = new ArrayList<>();
        for (Held held : value.book().held()) {
            BigInteger loss =
                    held.holding().low(held.instrument().getProfit(scenario)).negate();
            lines.add(Line.of(held.instrument().getId(), Line.Kind.PART, Money.ofUnits(loss)));
        }
        return lines;
    }

    private Line panel(BlockValue value, Candidate candidate) {
        PanelValue panel = evaluation.riskClass(value.block().name()).panels().stream()
                .filter(p -> p.name().equals(candidate.name()))
                .findFirst()
                .orElseThrow();
        return panel(panel);
    }

    private static Line panel(PanelValue panel) {
        List<Line> buckets = panel.buckets().stream()
                .map(bucket -> Line.of(bucket.name(), Line.Kind.BUCKET, money(bucket.form())))
                .toList();
        return Line.sum(panel.name(), Line.Kind.PANEL, "worst arm of each bucket", buckets);
    }

    private static Line tails(RiskValue value) {
        return Line.sum(
                "expected shortfall",
                Line.Kind.TAILS,
                "",
                value.tails().stream().map(LossTree::tail).toList());
    }

    /** With the scenarios that lose more than the threshold. */
    private static Line tail(TailValue tail) {
        List<Line> worst = tail.losses().stream()
                .filter(loss -> loss.form().value().compareTo(tail.threshold()) > 0)
                .map(loss -> Line.of(loss.name(), Line.Kind.SCENARIO, money(loss.form())))
                .toList();
        String note = tail.weight().equals(Rational.ONE) ? "mean of the worst" : "mean of the worst, weighted";
        return new Line(tail.name(), Line.Kind.TAIL, money(tail.form()), note, worst);
    }

    private Line apart(Block pool, Candidate candidate) {
        List<Line> classes = new ArrayList<>();
        for (String name : pool.classes()) {
            Form apart = formula.apartLargest(evaluation.riskClass(name));
            classes.add(Line.of(name, Line.Kind.PART, money(apart)));
        }
        return Line.sum(candidate.name(), Line.Kind.APART, "", classes);
    }

    private static Money money(Form form) {
        return new Money(form.value());
    }
}
