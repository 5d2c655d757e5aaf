package org.plimsoll.prover.explain;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.api.v1.CollateralAsset;
import org.plimsoll.api.v1.CreditLine;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.prover.explain.EquityValue.AssetValue;
import org.plimsoll.prover.explain.EquityValue.ClassEquity;
import org.plimsoll.prover.explain.RiskValue.Part;
import org.plimsoll.prover.money.Money;

/** The lines of equity. */
final class EquityTree {
    private final Schedule schedule;
    private final EquityValue equity;

    EquityTree(Evaluation evaluation) {
        this.schedule = evaluation.holdings().schedule().message();
        this.equity = evaluation.equity();
    }

    Line build() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("cash", Line.Kind.CASH, money(equity.cash())));
        equity.classes().forEach(c -> lines.add(positions(c)));
        equity.collateral().forEach(asset -> lines.add(asset(asset)));
        for (Part category : equity.categories()) {
            if (category.form().value().signum() != 0) {
                lines.add(new Line(
                        category.name(),
                        Line.Kind.CATEGORY,
                        money(category.form().negate()),
                        "above its cap",
                        List.of()));
            }
        }
        return Line.sum("equity", Line.Kind.EQUITY, "", lines);
    }

    private static Line positions(ClassEquity value) {
        List<Line> lines = new ArrayList<>();
        value.marks().forEach(mark -> lines.add(Line.of(mark.name(), Line.Kind.MARK, money(mark.form()))));
        addUnlessZero(lines, "cost", Line.Kind.COST, value.cost().negate());
        addUnlessZero(
                lines,
                "gain that does not count",
                Line.Kind.UNCREDITED,
                value.uncredited().negate());
        return Line.sum(value.riskClass(), Line.Kind.POSITIONS, "", lines);
    }

    private Line asset(AssetValue value) {
        CollateralAsset asset = schedule.getCollateral(value.asset());
        Line gross = Line.of("value", Line.Kind.GROSS, money(value.gross()));
        Money off = money(value.counted().minus(value.gross()));
        Line haircut = new Line("haircut", Line.Kind.HAIRCUT, off, haircut(asset, value.line()), List.of());
        return Line.sum(asset.getAsset(), Line.Kind.ASSET, asset.getCategory(), List.of(gross, haircut));
    }

    private static String haircut(CollateralAsset asset, int line) {
        if (line < 0) {
            return "own paper counts nothing";
        }
        CreditLine binding = asset.getLines(line);
        if (binding.getPpm() == 0) {
            return "capped";
        }
        String size = line == 0 ? "" : ", tier " + (line + 1);
        return RateText.percent(1_000_000L - binding.getPpm()) + size;
    }

    private static void addUnlessZero(List<Line> lines, String name, Line.Kind kind, Form form) {
        if (form.value().signum() != 0) {
            lines.add(Line.of(name, kind, money(form)));
        }
    }

    private static Money money(Form form) {
        return new Money(form.value());
    }
}
