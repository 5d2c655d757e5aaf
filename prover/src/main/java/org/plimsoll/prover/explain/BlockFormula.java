package org.plimsoll.prover.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.plimsoll.api.v1.Group;
import org.plimsoll.api.v1.Member;
import org.plimsoll.prover.explain.Candidate.Kind;
import org.plimsoll.prover.explain.RiskValue.RungValue;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.RiskSchedule;

/** Section "Requirement" of {@code docs/compiler.md} for one book whose classes are evaluated and whose spreads are formed. */
final class BlockFormula {
    private final RiskSchedule schedule;
    private final Rational market;
    private final Map<String, RiskValue> classes;
    private final OpenOrders orders;
    private final FormedSpreads spreads;

    BlockFormula(RiskSchedule schedule, Map<String, RiskValue> classes, OpenOrders orders, FormedSpreads spreads) {
        this.schedule = schedule;
        this.market = Rational.ppm(schedule.message().getMarketPpm());
        this.classes = classes;
        this.orders = orders;
        this.spreads = spreads;
    }

    BlockValue evaluate(Block block) {
        List<RiskValue> members = block.classes().stream().map(this::riskClass).toList();
        boolean charged = members.stream().anyMatch(member -> !member.charges().isEmpty());
        Form charges = sum(members.stream().map(RiskValue::chargeSum));
        List<Candidate> candidates = new ArrayList<>(block.isPool() ? poolFloor(members) : floors(members.get(0)));
        if (charged) {
            candidates.add(risk(Kind.CHARGES, "charges alone", Form.ZERO, charges));
        }
        for (Loss loss : block.isPool() ? poolLosses(block, members) : losses(members.get(0))) {
            candidates.add(risk(loss.kind(), loss.name(), loss.form(), charges));
        }
        return new BlockValue(
                block,
                candidates,
                orders.largest(candidates.stream().map(Candidate::form).toList()),
                sum(members.stream().map(RiskValue::additionSum)));
    }

    /** A market loss before μ. Secret. */
    record Loss(Kind kind, String name, Form form) {
        @Override
        public String toString() {
            return "Loss[redacted]";
        }
    }

    /** L of each rung, the panels and the tails of a class. */
    List<Loss> losses(RiskValue value) {
        List<Loss> losses = new ArrayList<>();
        for (int rung = 0; rung < value.rungs().size(); rung++) {
            losses.add(new Loss(Kind.SCENARIO, scenario(value, rung), loss(value, rung)));
        }
        losses.addAll(apart(value));
        return losses;
    }

    /** G of each group for a rung, its gains counted as the pool does, in the order of the groups. */
    List<Form> groupLosses(Block pool, int rung) {
        List<Form> losses = new ArrayList<>();
        for (Group group : pool.groups()) {
            Form loss = sum(group.getMembersList().stream().map(member -> memberLoss(member, rung)));
            Rational gain = Rational.ppm(group.getGainPpm());
            boolean counted = pool.groups().size() == 1 || gain.equals(Rational.ONE);
            losses.add(counted ? loss : loss.times(gain).plus(orders.positive(loss.times(Rational.ONE.minus(gain)))));
        }
        return losses;
    }

    /** What a class brings to its group for a rung: a loss in full, a gain in part. */
    Form memberLoss(Member member, int rung) {
        RiskValue value = riskClass(member.getClass_());
        Form gain = raw(value, rung).times(Rational.ppm(member.getGainPpm()));
        return orders.largest(List.of(gain, loss(value, rung))).form();
    }

    /** M of a class: the largest of its panels and tails, zero or more. */
    Form apartLargest(RiskValue value) {
        List<Form> forms = new ArrayList<>(List.of(Form.ZERO));
        apart(value).forEach(loss -> forms.add(loss.form()));
        return orders.largest(forms).form();
    }

    private List<Loss> poolLosses(Block pool, List<RiskValue> members) {
        List<Loss> losses = new ArrayList<>();
        for (int rung = 0; rung < members.get(0).rungs().size(); rung++) {
            losses.add(new Loss(Kind.SCENARIO, scenario(members.get(0), rung), Form.sum(groupLosses(pool, rung))));
        }
        if (members.stream().anyMatch(member -> !apart(member).isEmpty())) {
            losses.add(new Loss(
                    Kind.APART,
                    "panels and tails without offset",
                    sum(members.stream().map(this::apartLargest))));
        }
        return losses;
    }

    private List<Loss> apart(RiskValue value) {
        List<Loss> losses = new ArrayList<>();
        value.panels().forEach(panel -> losses.add(new Loss(Kind.PANEL, panel.name(), panel.form())));
        if (!value.tails().isEmpty()) {
            losses.add(new Loss(Kind.TAILS, "expected shortfall", value.tailSum()));
        }
        return losses;
    }

    private List<Candidate> poolFloor(List<RiskValue> members) {
        List<Form> floors = members.stream()
                .filter(member -> !member.floors().isEmpty())
                .map(member -> orders.largest(member.floors()).form())
                .toList();
        return List.of(
                floors.isEmpty()
                        ? new Candidate(Kind.NOTHING, "nothing", Form.ZERO, Form.ZERO)
                        : new Candidate(Kind.FLOOR, "minimum", Form.ZERO, Form.sum(floors)));
    }

    private static List<Candidate> floors(RiskValue value) {
        if (value.floors().isEmpty()) {
            return List.of(new Candidate(Kind.NOTHING, "nothing", Form.ZERO, Form.ZERO));
        }
        return value.floors().stream()
                .map(floor -> new Candidate(Kind.FLOOR, "minimum", Form.ZERO, floor))
                .toList();
    }

    private Candidate risk(Kind kind, String name, Form loss, Form charges) {
        return new Candidate(kind, name, loss, loss.times(market).plus(charges));
    }

    private Form loss(RiskValue value, int rung) {
        return raw(value, rung).minus(Form.of(value.rungs().get(rung).deductible()));
    }

    private Form raw(RiskValue value, int rung) {
        RungValue one = value.rungs().get(rung);
        return one.raw(spreads.loss(value.riskClass().getName(), one.scenario()));
    }

    private String scenario(RiskValue value, int rung) {
        return schedule.message()
                .getScenarios(value.rungs().get(rung).scenario())
                .getName();
    }

    private RiskValue riskClass(String name) {
        return Objects.requireNonNull(classes.get(name));
    }

    private static Form sum(Stream<Form> forms) {
        return Form.sum(forms.toList());
    }
}
