package org.plimsoll.prover.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.plimsoll.prover.explain.HealthRatio;
import org.plimsoll.prover.explain.MarginExplanation;
import org.plimsoll.prover.explain.Outlook;
import org.plimsoll.prover.explain.Shortfall;
import org.plimsoll.prover.money.MoneyText;

/**
 * A margin explanation as one HTML page that needs nothing else: no script, no font, no picture, no request. Shows the book, so its
 * file belongs to the owner alone.
 */
public final class MarginHtml {
    private static final String STYLE = resource("margin.css");

    private final MarginExplanation explanation;
    private final MoneyText money;
    private final Html html = new Html();

    private MarginHtml(MarginExplanation explanation) {
        this.explanation = explanation;
        this.money = explanation.money();
    }

    /** The whole page. */
    public static String render(MarginExplanation explanation, Outlook outlook) {
        MarginHtml page = new MarginHtml(explanation);
        page.head();
        page.verdict();
        page.charts(outlook);
        page.tree();
        return page.html.close("main").close("body").close("html").markup();
    }

    private void head() {
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
        html.open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'");
        html.open("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", "Margin: " + explanation.schedule());
        html.open("style").raw(STYLE).close("style").close("head").open("body").open("main");
    }

    private void verdict() {
        html.open("header");
        html.element("h1", "Margin under " + explanation.schedule());
        html.element(
                "p",
                explanation.adequate() ? "Adequate" : "Short",
                "class",
                explanation.adequate() ? "verdict yes" : "verdict no");
        explanation
                .shortfall()
                .map(Shortfall::sentence)
                .ifPresent(sentence -> html.element("p", sentence, "class", "sentence"));
        html.open("dl");
        figure("equity", money.down(explanation.equity()));
        figure("required equity", money.up(explanation.required()));
        figure(
                explanation.adequate() ? "headroom" : "shortfall",
                explanation.adequate()
                        ? money.down(explanation.headroom())
                        : money.up(explanation.headroom().negate()));
        figure("health ratio", explanation.health().map(HealthRatio::text).orElse("nothing is required"));
        html.close("dl");
        html.element(
                "p",
                "Amounts in " + money.currency() + "; requirement " + money.up(explanation.requirement()) + ", level "
                        + Words.factor(explanation.demand().levelPpm())
                        + ". What is held is rounded down, what is owed up.",
                "class",
                "faint");
        html.element("p", "Schedule " + explanation.scheduleDigest().hex(), "class", "faint digest");
        html.close("header");
    }

    private void figure(String name, String value) {
        html.open("div").element("dt", name).element("dd", value).close("div");
    }

    private void charts(Outlook outlook) {
        section("From cash to headroom", () -> Waterfall.write(html, explanation));
        ReportTables tables = new ReportTables(html, explanation);
        section("What would change it", () -> tables.outlook(outlook));
        if (!explanation.classes().isEmpty()) {
            section("Scenarios", () -> {
                html.element(
                        "p",
                        "Profit of the positions before discounts, weights and deductibles. A framed cell decides the requirement.",
                        "class",
                        "faint");
                explanation.classes().forEach(one -> HeatMap.write(html, one, money));
            });
        }
        if (!explanation.greeks().isEmpty()) {
            section("Greeks", tables::greeks);
        }
        if (!explanation.requirementShares().isEmpty()) {
            section("Where the requirement comes from", () -> tables.shares(explanation.requirementShares()));
        }
        if (!explanation.collateralShares().isEmpty()) {
            section("Where the collateral comes from", () -> tables.shares(explanation.collateralShares()));
        }
        tables.collateral();
    }

    private void tree() {
        section("Every number", () -> {
            Outline outline = new Outline(money, true);
            details(outline.of(explanation.verdict()), 0);
        });
    }

    private void details(Outline.Node node, int depth) {
        if (node.children().isEmpty()) {
            html.open("div", "class", "leaf");
            summary(node);
            html.close("div");
            return;
        }
        if (depth < 2) {
            html.open("details", "open", "");
        } else {
            html.open("details");
        }
        html.open("summary");
        summary(node);
        html.close("summary");
        node.children().forEach(child -> details(child, depth + 1));
        html.close("details");
    }

    private void summary(Outline.Node node) {
        html.element("span", node.name(), "class", "name");
        html.element("span", node.note(), "class", "note");
        html.element("span", node.amount(), "class", "amount");
    }

    private void section(String title, Runnable content) {
        html.open("section").element("h2", title);
        content.run();
        html.close("section");
    }

    private static String resource(String name) {
        try (InputStream stream = MarginHtml.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from this build");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
