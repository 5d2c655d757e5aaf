package org.plimsoll.prover.report;

import java.math.BigDecimal;
import java.util.Locale;
import org.plimsoll.prover.margin.Charge;
import org.plimsoll.prover.margin.ClassRisk;
import org.plimsoll.prover.margin.EquityPart;
import org.plimsoll.prover.margin.HealthRatio;
import org.plimsoll.prover.margin.MarginExplanation;
import org.plimsoll.prover.margin.ScenarioProfit;
import org.plimsoll.prover.margin.Shortfall;
import org.plimsoll.prover.money.MoneyText;

/** A margin explanation as text for a terminal. Shows the book. */
public final class MarginTable {
    private static final String WORST_MARK = "<- worst";

    private final MarginExplanation explanation;
    private final MoneyText money;
    private final StringBuilder out = new StringBuilder();

    private MarginTable(MarginExplanation explanation) {
        this.explanation = explanation;
        money = explanation.money();
    }

    /** Lines of ASCII and whatever the schedule's labels hold, each ended by a line feed. */
    public static String render(MarginExplanation explanation) {
        MarginTable table = new MarginTable(explanation);
        table.heading();
        explanation.classes().forEach(table::ladder);
        table.charges();
        table.equity();
        table.summary();
        return table.out.toString();
    }

    private void heading() {
        out.append("Margin under \"")
                .append(explanation.schedule())
                .append("\", amounts in ")
                .append(money.currency())
                .append('\n');
        out.append("schedule ").append(explanation.scheduleDigest().hex()).append('\n');
    }

    private void ladder(ClassRisk risk) {
        out.append("\nClass ").append(risk.riskClass()).append(": profit in each scenario\n");
        TextTable table = new TextTable();
        for (ScenarioProfit scenario : risk.scenarios()) {
            boolean worst = risk.binding().contains(scenario.scenario());
            table.row(scenario.scenario(), money.down(scenario.profit()), worst ? WORST_MARK : "");
        }
        table.row("worst loss", money.up(risk.worstLoss()), "");
        table.appendTo(out);
    }

    private void charges() {
        out.append("\nCharges\n");
        TextTable table = new TextTable().row("instrument", "lots", "charge");
        for (Charge charge : explanation.charges()) {
            table.row(charge.instrument(), lots(charge.lots()), money.up(charge.amount()));
        }
        table.row("total", "", money.up(explanation.chargeTotal()));
        table.appendTo(out);
    }

    private void equity() {
        out.append("\nEquity\n");
        TextTable table = new TextTable().row("part", "lots", "gross", "haircut", "net");
        for (EquityPart part : explanation.equityParts()) {
            table.row(
                    part.name(),
                    lots(part.lots()),
                    money.down(part.gross()),
                    money.up(part.haircut()),
                    money.down(part.net()));
        }
        table.row("total", "", "", "", money.down(explanation.equity()));
        table.appendTo(out);
    }

    private void summary() {
        out.append("\nVerdict\n");
        TextTable table = new TextTable()
                .row("worst losses", money.up(explanation.worstLosses()))
                .row("charges", money.up(explanation.chargeTotal()))
                .row("requirement", money.up(explanation.requirement()))
                .row("level", factor(explanation.levelPpm()))
                .row("required equity", money.up(explanation.required()))
                .row("equity", money.down(explanation.equity()));
        explanation
                .shortfall()
                .ifPresentOrElse(
                        shortfall -> table.row("shortfall", money.up(shortfall.amount())),
                        () -> table.row("headroom", money.down(explanation.headroom())));
        table.row("health ratio", explanation.health().map(HealthRatio::text).orElse("nothing is required"));
        table.appendTo(out);
        String verdict = explanation.shortfall().map(Shortfall::sentence).orElse("adequate");
        out.append("  ").append(verdict).append('\n');
    }

    private static String lots(long lots) {
        return String.format(Locale.ROOT, "%,d", lots);
    }

    private static String factor(long ppm) {
        return BigDecimal.valueOf(ppm, 6).toPlainString();
    }
}
