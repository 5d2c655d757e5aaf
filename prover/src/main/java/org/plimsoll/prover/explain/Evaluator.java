package org.plimsoll.prover.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.RiskSchedule;

/** Evaluates the formulas of one schedule at one demand. Immutable. */
final class Evaluator {
    private final RiskSchedule schedule;
    private final Demand demand;
    private final List<Block> blocks;

    Evaluator(RiskSchedule schedule, Demand demand) {
        this.schedule = schedule;
        this.demand = demand;
        this.blocks = Block.of(schedule.message());
    }

    Evaluation evaluate(Holdings holdings) {
        return evaluate(holdings, classes(holdings), Optional.empty());
    }

    /** With so many spreads instead of the best that are found. */
    Evaluation evaluate(Holdings holdings, FormedSpreads spreads) {
        return evaluate(holdings, classes(holdings), Optional.of(spreads));
    }

    /** A book that differs from one already evaluated in one class only. */
    Evaluation evaluate(Holdings holdings, Evaluation before, String changed) {
        Map<String, RiskValue> classes = new LinkedHashMap<>(before.classes());
        RiskValue old = before.riskClass(changed);
        ClassBook book =
                ClassBook.byClass(holdings).getOrDefault(changed, old.book().none());
        classes.put(changed, ClassFormula.evaluate(schedule, old.riskClass(), book));
        return evaluate(holdings, classes, Optional.empty());
    }

    private Map<String, RiskValue> classes(Holdings holdings) {
        Map<String, ClassBook> books = ClassBook.byClass(holdings);
        ClassBook none = new ClassBook(
                holdings.orders(),
                List.of(),
                holdings.orders().list().stream()
                        .map(order -> Optional.<Instrument>empty())
                        .toList());
        Map<String, RiskValue> classes = new LinkedHashMap<>();
        for (RiskClass riskClass : schedule.message().getClassesList()) {
            ClassBook book = books.getOrDefault(riskClass.getName(), none);
            classes.put(riskClass.getName(), ClassFormula.evaluate(schedule, riskClass, book));
        }
        return classes;
    }

    private Evaluation evaluate(Holdings holdings, Map<String, RiskValue> classes, Optional<FormedSpreads> given) {
        FormedSpreads spreads =
                given.orElseGet(() -> new SpreadSearch(holdings, blocks, s -> formula(holdings, classes, s)).search());
        BlockFormula formula = formula(holdings, classes, spreads);
        List<BlockValue> values = blocks.stream().map(formula::evaluate).toList();
        EquityFormula equity = new EquityFormula(holdings);
        return new Evaluation(
                holdings,
                demand,
                classes,
                values,
                spreads,
                equity.evaluate(ClassBook.byClass(holdings), Evaluation.requirement(values, spreads)));
    }

    private BlockFormula formula(Holdings holdings, Map<String, RiskValue> classes, FormedSpreads spreads) {
        return new BlockFormula(schedule, classes, holdings.orders(), spreads);
    }
}
