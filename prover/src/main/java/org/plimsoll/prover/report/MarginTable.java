package org.plimsoll.prover.report;

import org.plimsoll.prover.explain.GreekSum;
import org.plimsoll.prover.explain.HealthRatio;
import org.plimsoll.prover.explain.Line;
import org.plimsoll.prover.explain.MarginExplanation;
import org.plimsoll.prover.explain.Outlook;
import org.plimsoll.prover.explain.Shortfall;
import org.plimsoll.prover.money.MoneyText;

/** A margin explanation as text for a terminal. Shows the book. */
public final class MarginTable {
    private final MarginExplanation explanation;
    private final MoneyText money;
    private final boolean full;
    private final StringBuilder out = new StringBuilder();

    private MarginTable(MarginExplanation explanation, boolean full) {
        this.explanation = explanation;
        this.money = explanation.money();
        this.full = full;
    }

    /**
     * Lines of ASCII and whatever the schedule's labels hold, each ended by a line feed.
     *
     * @param full every scenario, position and charge; otherwise the largest few of each
     */
    public static String render(MarginExplanation explanation, Outlook outlook, boolean full) {
        MarginTable table = new MarginTable(explanation, full);
        table.summary();
        for (Line line : explanation.verdict().children()) {
            switch (line.kind()) {
                case EQUITY -> table.tree("Equity", line, false);
                case REQUIRED -> table.tree("Requirement", line.children().get(0), true);
                default -> {}
            }
        }
        table.greeks();
        table.outlook(outlook);
        return table.out.toString();
    }

    private void summary() {
        out.append("Margin under \"")
                .append(explanation.schedule())
                .append("\", amounts in ")
                .append(money.currency())
                .append("\nschedule ")
                .append(explanation.scheduleDigest().hex())
                .append("\n\n");
        TextTable table = new TextTable()
                .row("equity", money.down(explanation.equity()))
                .row("requirement", money.up(explanation.requirement()))
                .row("level", Words.factor(explanation.demand().levelPpm()))
                .row("required equity", money.up(explanation.required()));
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

    private void tree(String title, Line line, boolean owed) {
        Outline outline = new Outline(money, full);
        Outline.Node root = owed ? outline.ofOwed(line) : outline.of(line);
        out.append('\n').append(title).append('\n');
        TextTable table = new TextTable();
        root.children().forEach(node -> rows(table, node, 0));
        table.row("total", root.amount());
        table.appendTo(out);
    }

    private void rows(TextTable table, Outline.Node node, int depth) {
        String indent = "  ".repeat(depth);
        table.note(node.note(), indent + node.name(), node.amount());
        node.children().forEach(child -> rows(table, child, depth + 1));
        if (node.left() > 0) {
            table.row(indent + "  (" + node.left() + " more: --full)", "");
        }
    }

    private void greeks() {
        if (explanation.greeks().isEmpty()) {
            return;
        }
        out.append("\nGreeks\n");
        TextTable table = new TextTable().row("class, bucket", "delta", "gamma", "vega", "theta");
        for (GreekSum sum : explanation.greeks()) {
            table.row(
                    sum.riskClass() + ", " + sum.bucket(),
                    money.down(sum.delta()),
                    money.down(sum.gamma()),
                    money.down(sum.vega()),
                    money.down(sum.theta()));
        }
        table.appendTo(out);
    }

    private void outlook(Outlook outlook) {
        out.append("\nWhat would change it (estimates)\n");
        TextTable table = new TextTable();
        for (Outlook.Distance distance : outlook.distances()) {
            String move = Words.move(distance);
            table.note(
                    "of scenario " + distance.scenario() + (move.isEmpty() ? "" : ", a price move of " + move),
                    "margin call, " + distance.riskClass(),
                    Words.part(distance.part()));
        }
        for (Outlook.Liquidation price : outlook.liquidations()) {
            table.note(
                    "price now " + money.down(price.price()),
                    "liquidation, " + price.riskClass() + ", below",
                    price.below().map(money::up).orElse("none within the grid"));
            table.row(
                    "liquidation, " + price.riskClass() + ", above",
                    price.above().map(money::down).orElse("none within the grid"));
        }
        for (Outlook.Trade trade : outlook.trades()) {
            table.note(
                    "freed; " + Words.purpose(trade.purpose()),
                    Words.trade(trade.lots()) + " " + trade.instrument(),
                    money.down(trade.freed()));
        }
        if (table.isEmpty()) {
            table.row("no position can lose");
        }
        table.appendTo(out);
    }
}
