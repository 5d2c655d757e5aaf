package org.plimsoll.prover.explain;

import static org.plimsoll.prover.explain.ClassBook.low;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Scenario;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.prover.explain.RiskValue.RungValue;
import org.plimsoll.prover.money.Money;
import org.plimsoll.schedule.Rational;

/** What an explanation says beside its tree. */
final class SideTables {
    private final Schedule schedule;
    private final Evaluation evaluation;
    private final List<RiskValue> held;

    SideTables(Evaluation evaluation) {
        this.schedule = evaluation.holdings().schedule().message();
        this.evaluation = evaluation;
        this.held = evaluation.classes().values().stream()
                .filter(value -> !value.book().held().isEmpty())
                .toList();
    }

    List<ClassScenarios> classes() {
        return held.stream().map(this::scenarios).toList();
    }

    List<GreekSum> greeks() {
        List<GreekSum> sums = new ArrayList<>();
        for (RiskValue value : held) {
            value.book().split(Instrument::getBucket).forEach((bucket, book) -> {
                if (book.held().stream().anyMatch(held -> hasGreeks(held.instrument()))) {
                    sums.add(new GreekSum(
                            value.riskClass().getName(),
                            bucket,
                            sum(book, Instrument::getDelta),
                            sum(book, Instrument::getGamma),
                            sum(book, Instrument::getVega),
                            sum(book, Instrument::getTheta)));
                }
            });
        }
        return sums;
    }

    List<Share> requirementShares() {
        Map<String, Rational> parts = new LinkedHashMap<>();
        evaluation
                .blocks()
                .forEach(value -> parts.merge(value.block().name(), value.form().value(), Rational::plus));
        parts.merge("spreads", evaluation.spreads().charge(), Rational::plus);
        return shares(parts);
    }

    List<Share> collateralShares() {
        Map<String, Rational> parts = new LinkedHashMap<>();
        evaluation
                .equity()
                .collateral()
                .forEach(asset -> parts.put(
                        schedule.getCollateral(asset.asset()).getAsset(),
                        asset.counted().value()));
        return shares(parts);
    }

    private ClassScenarios scenarios(RiskValue value) {
        Map<Integer, Money> losses = new HashMap<>();
        for (RungValue rung : value.rungs()) {
            Rational spreads = evaluation.spreads().loss(value.riskClass().getName(), rung.scenario());
            losses.put(rung.scenario(), new Money(rung.raw(spreads).value().minus(rung.deductible())));
        }
        String binding =
                bindingScenario(evaluation, value.riskClass().getName()).orElse("");
        List<ClassScenarios.Row> rows = new ArrayList<>();
        for (int s = 0; s < schedule.getScenariosCount(); s++) {
            Scenario scenario = schedule.getScenarios(s);
            rows.add(new ClassScenarios.Row(
                    scenario.getName(),
                    scenario.getKind(),
                    scenario.getPricePpm(),
                    scenario.getVolatilityPpm(),
                    new Money(profit(value.book(), s)),
                    Optional.ofNullable(losses.get(s)),
                    scenario.getName().equals(binding)));
        }
        long price = value.riskClass().getPrice();
        Optional<Money> shown = price == 0 ? Optional.empty() : Optional.of(Money.ofUnits(price));
        return new ClassScenarios(value.riskClass().getName(), shown, rows);
    }

    /** Profit of what is held in a scenario, without open orders, u. */
    static Rational profit(ClassBook book, int scenario) {
        return book.sum(low(i -> i.getProfit(scenario))).value();
    }

    /** The scenario that decides the requirement of a class or of its pool, when one does. */
    static Optional<String> bindingScenario(Evaluation evaluation, String riskClass) {
        return evaluation.blocks().stream()
                .filter(value -> value.block().classes().contains(riskClass))
                .map(BlockValue::binding)
                .filter(candidate -> candidate.kind() == Candidate.Kind.SCENARIO)
                .map(Candidate::name)
                .findFirst();
    }

    private static boolean hasGreeks(Instrument instrument) {
        return instrument.getDelta() != 0
                || instrument.getGamma() != 0
                || instrument.getVega() != 0
                || instrument.getTheta() != 0;
    }

    private static Money sum(ClassBook book, ToLongFunction<Instrument> greek) {
        BigInteger total = BigInteger.ZERO;
        for (ClassBook.Held one : book.held()) {
            total = total.add(one.holding().net().multiply(BigInteger.valueOf(greek.applyAsLong(one.instrument()))));
        }
        return Money.ofUnits(total);
    }

    private static List<Share> shares(Map<String, Rational> parts) {
        Rational total = parts.values().stream().reduce(Rational.ZERO, Rational::plus);
        List<Share> shares = new ArrayList<>();
        parts.forEach((name, part) -> {
            if (part.signum() != 0) {
                shares.add(new Share(name, new Money(part), ppm(part, total)));
            }
        });
        shares.sort(Comparator.comparing(Share::amount).reversed());
        return shares;
    }

    private static long ppm(Rational part, Rational total) {
        return total.signum() <= 0
                ? 0
                : part.times(Rational.of(1_000_000)).over(total).floor().longValueExact();
    }
}
