package org.plimsoll.prover.report;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.plimsoll.prover.explain.GreekSum;
import org.plimsoll.prover.explain.Line;
import org.plimsoll.prover.explain.Line.Kind;
import org.plimsoll.prover.explain.MarginExplanation;
import org.plimsoll.prover.explain.Outlook;
import org.plimsoll.prover.explain.Share;
import org.plimsoll.prover.money.Money;
import org.plimsoll.prover.money.MoneyText;

/** The tables of the HTML page. */
final class ReportTables {
    /** Columns of words; the others hold numbers. */
    private static final Set<String> WORDS = Set.of("of its scenario", "why", "how", "bucket");

    private final Html html;
    private final MarginExplanation explanation;
    private final MoneyText money;
    private List<String> columns = List.of();

    ReportTables(Html html, MarginExplanation explanation) {
        this.html = html;
        this.explanation = explanation;
        this.money = explanation.money();
    }

    void outlook(Outlook outlook) {
        html.element(
                "p",
                "Estimates: the requirement is held, prices are interpolated on the grid, trades are free of cost.",
                "class",
                "faint");
        if (outlook.distances().isEmpty() && outlook.trades().isEmpty()) {
            html.element("p", explanation.adequate() ? "No position can lose." : "No single trade frees margin.");
        }
        distances(outlook.distances());
        liquidations(outlook.liquidations());
        trades(outlook.trades());
    }

    private void distances(List<Outlook.Distance> distances) {
        if (distances.isEmpty()) {
            return;
        }
        head("Distance to a margin call", "class", "of its scenario", "part", "price move");
        for (Outlook.Distance distance : distances) {
            row(distance.riskClass(), distance.scenario(), Words.part(distance.part()), Words.move(distance));
        }
        foot();
    }

    private void liquidations(List<Outlook.Liquidation> liquidations) {
        if (liquidations.isEmpty()) {
            return;
        }
        head("Liquidation prices", "underlying", "now", "below", "above");
        for (Outlook.Liquidation price : liquidations) {
            row(
                    price.riskClass(),
                    money.down(price.price()),
                    price.below().map(money::up).orElse("none on the grid"),
                    price.above().map(money::down).orElse("none on the grid"));
        }
        foot();
    }

    private void trades(List<Outlook.Trade> trades) {
        if (trades.isEmpty()) {
            return;
        }
        head("Trades that free most margin", "trade", "why", "lots", "headroom gained");
        for (Outlook.Trade trade : trades) {
            row(
                    trade.instrument(),
                    Words.purpose(trade.purpose()),
                    Words.trade(trade.lots()),
                    money.down(trade.freed()));
        }
        foot();
    }

    void greeks() {
        List<GreekSum> sums = explanation.greeks();
        html.open("div", "class", "scroll")
                .open("table", "class", "greeks")
                .open("thead")
                .open("tr");
        for (String name : List.of("class", "bucket", "delta", "gamma", "vega", "theta")) {
            html.element("th", name, "scope", "col", "class", style(name));
        }
        html.close("tr").close("thead").open("tbody");
        for (GreekSum sum : sums) {
            html.open("tr")
                    .element("th", sum.riskClass(), "scope", "row")
                    .element("td", sum.bucket(), "class", "words");
            greek(sum, GreekSum::delta);
            greek(sum, GreekSum::gamma);
            greek(sum, GreekSum::vega);
            greek(sum, GreekSum::theta);
            html.close("tr");
        }
        html.close("tbody").close("table").close("div");
        html.element(
                "p",
                "Delta per move of the price by its own size, gamma per square of it, vega per unit of volatility, theta per day.",
                "class",
                "faint");
    }

    private void greek(GreekSum sum, Function<GreekSum, Money> greek) {
        Money amount = greek.apply(sum);
        Bars bars = new Bars(explanation.greeks().stream().map(greek).toList());
        html.open("td", "title", money.down(amount)).text(money.brief(amount));
        bars.draw(html, Money.ZERO, amount, amount.signum() < 0 ? "loss" : "gain");
        html.close("td");
    }

    void shares(List<Share> shares) {
        Bars bars = new Bars(shares.stream().map(Share::amount).toList());
        html.open("div", "class", "chart");
        for (Share share : shares) {
            html.open("div", "class", "row").element("span", share.name(), "class", "name");
            bars.draw(html, Money.ZERO, share.amount(), "total");
            html.element("span", Words.percent(share.ppm()) + " · " + money.brief(share.amount()), "class", "amount");
            html.close("div");
        }
        html.close("div");
    }

    /** One section, or none without collateral. */
    void collateral() {
        List<Line> assets = explanation.verdict().children().get(0).children().stream()
                .filter(line -> line.kind() == Kind.ASSET)
                .toList();
        if (assets.isEmpty()) {
            return;
        }
        html.open("section").element("h2", "Collateral");
        head("", "asset", "value", "haircut", "counts", "how");
        for (Line asset : assets) {
            Line haircut = asset.children().get(1);
            String category = asset.note().isEmpty() ? "" : ", category " + asset.note();
            row(
                    asset.name(),
                    money.down(asset.children().get(0).amount()),
                    money.down(haircut.amount()),
                    money.down(asset.amount()),
                    haircut.note() + category);
        }
        foot();
        html.close("section");
    }

    private void head(String caption, String... names) {
        html.open("div", "class", "scroll").open("table");
        if (!caption.isEmpty()) {
            html.element("caption", caption);
        }
        html.open("thead").open("tr");
        columns = List.of(names);
        columns.forEach(name -> html.element("th", name, "scope", "col", "class", style(name)));
        html.close("tr").close("thead").open("tbody");
    }

    private static String style(String column) {
        return WORDS.contains(column) ? "words" : "number";
    }

    private void row(String first, String... cells) {
        html.open("tr").element("th", first, "scope", "row");
        for (int i = 0; i < cells.length; i++) {
            html.element("td", cells[i], "class", style(columns.get(i + 1)));
        }
        html.close("tr");
    }

    private void foot() {
        html.close("tbody").close("table").close("div");
    }
}
