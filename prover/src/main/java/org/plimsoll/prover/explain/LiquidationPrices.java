package org.plimsoll.prover.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.plimsoll.api.v1.Rung;
import org.plimsoll.api.v1.Scenario;
import org.plimsoll.api.v1.ScenarioKind;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.prover.explain.Outlook.Liquidation;
import org.plimsoll.prover.money.Money;
import org.plimsoll.schedule.Rational;

/** Estimates liquidation prices from the price grid of each class. */
final class LiquidationPrices {
    private static final Rational MILLION = Rational.of(1_000_000);

    private final Schedule schedule;
    private final Evaluation evaluation;

    LiquidationPrices(Evaluation evaluation) {
        this.schedule = evaluation.holdings().schedule().message();
        this.evaluation = evaluation;
    }

    List<Liquidation> all() {
        List<Liquidation> all = new ArrayList<>();
        for (RiskValue value : evaluation.classes().values()) {
            NavigableMap<Long, Rational> grid = grid(value);
            if (value.riskClass().getPrice() != 0 && !value.book().held().isEmpty() && grid.size() > 1) {
                all.add(liquidation(value, grid));
            }
        }
        return all;
    }

    private Liquidation liquidation(RiskValue value, NavigableMap<Long, Rational> grid) {
        Rational floor =
                Outlooks.affordableLoss(evaluation, value.riskClass().getName()).negate();
        Rational price = Rational.of(value.riskClass().getPrice());
        return new Liquidation(
                value.riskClass().getName(),
                new Money(price),
                crossing(grid.headMap(0L, true).descendingMap(), floor).map(move -> moved(price, move)),
                crossing(grid.tailMap(0L, true), floor).map(move -> moved(price, move)));
    }

    /** Profit by price move, volatility unchanged, the worst of several; no move is no profit. */
    private NavigableMap<Long, Rational> grid(RiskValue value) {
        List<String> ladder = value.riskClass().getLadderList().stream()
                .map(Rung::getScenario)
                .toList();
        NavigableMap<Long, Rational> grid = new TreeMap<>();
        for (int s = 0; s < schedule.getScenariosCount(); s++) {
            Scenario scenario = schedule.getScenarios(s);
            boolean asked = ladder.isEmpty() || ladder.contains(scenario.getName());
            if (asked && scenario.getKind() == ScenarioKind.SCENARIO_KIND_GRID && scenario.getVolatilityPpm() == 0) {
                grid.merge(scenario.getPricePpm(), SideTables.profit(value.book(), s), Rational::min);
            }
        }
        grid.put(0L, Rational.ZERO);
        return grid;
    }

    /** The first move, parts per million, at which profit is down to the floor, which is zero or less. */
    private static Optional<Rational> crossing(NavigableMap<Long, Rational> path, Rational floor) {
        Rational move = Rational.ZERO;
        Rational profit = Rational.ZERO;
        for (Map.Entry<Long, Rational> point : path.entrySet()) {
            Rational next = Rational.of(point.getKey());
            if (point.getValue().compareTo(floor) <= 0) {
                Rational fall = profit.minus(point.getValue());
                Rational part =
                        fall.signum() == 0 ? Rational.ZERO : profit.minus(floor).over(fall);
                return Optional.of(move.plus(next.minus(move).times(part)));
            }
            move = next;
            profit = point.getValue();
        }
        return Optional.empty();
    }

    private static Money moved(Rational price, Rational ppm) {
        return new Money(price.plus(price.times(ppm).over(MILLION)));
    }
}
