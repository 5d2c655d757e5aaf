package org.plimsoll.prover.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plimsoll.api.v1.ScenarioKind;
import org.plimsoll.prover.explain.ClassScenarios;
import org.plimsoll.prover.explain.ClassScenarios.Row;
import org.plimsoll.prover.money.Money;
import org.plimsoll.prover.money.MoneyText;
import org.plimsoll.schedule.Rational;

/** One class in every scenario: a map of price against volatility, then the scenarios that have no place on it. */
final class HeatMap {
    private static final int SHADES = 5;

    private final MoneyText money;
    private final Rational most;
    private final NavigableMap<Long, NavigableMap<Long, Row>> grid = new TreeMap<>();
    private final List<Row> others = new ArrayList<>();

    private HeatMap(ClassScenarios scenarios, MoneyText money) {
        this.money = money;
        this.most =
                scenarios.rows().stream().map(row -> row.profit().units().abs()).reduce(Rational.ZERO, Rational::max);
        scenarios.rows().forEach(this::place);
    }

    static void write(Html html, ClassScenarios scenarios, MoneyText money) {
        HeatMap map = new HeatMap(scenarios, money);
        html.element("h3", "Class " + scenarios.riskClass());
        if (!map.grid.isEmpty()) {
            map.map(html);
        }
        map.list(html);
    }

    /** Of several scenarios with the same moves the worst. */
    private void place(Row row) {
        boolean placed = row.kind() == ScenarioKind.SCENARIO_KIND_GRID;
        if (placed) {
            grid.computeIfAbsent(row.volatilityPpm(), v -> new TreeMap<>())
                    .merge(row.pricePpm(), row, (a, b) -> b.profit().compareTo(a.profit()) < 0 ? b : a);
        } else {
            others.add(row);
        }
    }

    private void map(Html html) {
        NavigableSet<Long> prices = new TreeSet<>();
        grid.values().forEach(row -> prices.addAll(row.keySet()));
        html.open("div", "class", "scroll").open("table", "class", "heat");
        html.element("caption", "Profit by move of price (across) and of volatility (down)");
        html.open("thead").open("tr").element("th", "volatility \\ price", "scope", "col");
        prices.forEach(price -> html.element("th", Words.move(Rational.of(price)), "scope", "col"));
        html.close("tr").close("thead").open("tbody");
        for (Map.Entry<Long, NavigableMap<Long, Row>> line :
                grid.descendingMap().entrySet()) {
            html.open("tr").element("th", Words.move(Rational.of(line.getKey())), "scope", "row");
            for (Long price : prices) {
                Row row = line.getValue().get(price);
                if (row == null) {
                    html.element("td", "", "class", "none");
                } else {
                    html.element("td", money.brief(row.profit()), "class", style(row), "title", title(row));
                }
            }
            html.close("tr");
        }
        html.close("tbody").close("table").close("div");
    }

    private void list(Html html) {
        if (others.isEmpty()) {
            return;
        }
        Bars bars = new Bars(others.stream().map(Row::profit).toList());
        html.open("div", "class", "chart");
        for (Row row : others) {
            html.open("div", "class", row.binds() ? "row strong" : "row", "title", title(row));
            html.element("span", row.scenario() + (row.binds() ? " (binds)" : ""), "class", "name");
            bars.draw(html, Money.ZERO, row.profit(), row.profit().signum() < 0 ? "loss" : "gain");
            html.element("span", money.down(row.profit()), "class", "amount").close("div");
        }
        html.close("div");
    }

    private String title(Row row) {
        String ladder =
                row.loss().map(loss -> ", ladder loss " + money.up(loss)).orElse("");
        return row.scenario() + ": profit " + money.down(row.profit()) + ladder + (row.binds() ? ", binds" : "");
    }

    private String style(Row row) {
        String shade = (row.profit().signum() < 0 ? "n" : "p") + shade(row.profit());
        return row.binds() ? shade + " binds" : shade;
    }

    /** 0 for nothing, then one step for each fifth of the largest profit or loss. */
    private int shade(Money profit) {
        if (most.signum() == 0) {
            return 0;
        }
        Rational part = profit.units().abs().times(Rational.of(SHADES)).over(most);
        return Math.min(SHADES, part.ceiling().intValueExact());
    }
}
