package org.plimsoll.prover.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plimsoll.api.v1.ScenarioKind;
import org.plimsoll.prover.explain.ClassScenarios;
import org.plimsoll.prover.explain.GreekSum;
import org.plimsoll.prover.explain.HealthRatio;
import org.plimsoll.prover.explain.Line;
import org.plimsoll.prover.explain.MarginExplanation;
import org.plimsoll.prover.explain.Outlook;
import org.plimsoll.prover.explain.Share;
import org.plimsoll.prover.explain.Shortfall;
import org.plimsoll.prover.money.Money;

/**
 * A margin explanation as one JSON object on one line. Shows the book.
 *
 * <p>Amounts are decimal strings in the schedule's currency, exact as far as decimals can be. Members, in this order:
 *
 * <pre>
 * schedule, schedule_digest, currency     strings
 * level_ppm                               number
 * standing                                "adequate" or "short", by the formulas
 * equity, requirement, required, headroom strings; headroom is negative when short
 * health        string with four decimals, rounded down, or null when nothing is required
 * shortfall     string, or null when adequate
 * sentence      the shortfall for people, or null when adequate
 * tree          {name, kind, amount, note, children: [the same]}; kind is a name of Line.Kind in lower case
 * classes       [{class, price or null, scenarios: [{scenario, kind, price_ppm, volatility_ppm, profit, loss or null, binds}]}]
 * greeks        [{class, bucket, delta, gamma, vega, theta}]
 * requirement_shares, collateral_shares   [{name, amount, ppm}], largest first
 * outlook       {distances:    [{class, scenario, part, price_move or null}],
 *                liquidations: [{class, price, below or null, above or null}],
 *                trades:       [{instrument, lots, purpose: "close" or "flatten", freed}]}
 *               part: decimal string, 1 is the whole scenario; price_move: decimal string, 1 is a doubling; lots: string
 * </pre>
 */
public final class MarginJson {
    private static final int RATIO_DIGITS = 6;

    private final MarginExplanation explanation;
    private final JsonWriter json = new JsonWriter();

    private MarginJson(MarginExplanation explanation) {
        this.explanation = explanation;
    }

    /** One object, no line feed. */
    public static String render(MarginExplanation explanation, Outlook outlook) {
        MarginJson writer = new MarginJson(explanation);
        writer.json.beginObject();
        writer.verdict();
        writer.json.name("tree");
        writer.tree(explanation.verdict());
        writer.classes();
        writer.greeks();
        writer.shares("requirement_shares", explanation.requirementShares());
        writer.shares("collateral_shares", explanation.collateralShares());
        writer.outlook(outlook);
        return writer.json.endObject().text();
    }

    private void verdict() {
        json.member("schedule", explanation.schedule())
                .member("schedule_digest", explanation.scheduleDigest().hex())
                .member("currency", explanation.money().currency())
                .member("level_ppm", explanation.demand().levelPpm())
                .member("standing", explanation.adequate() ? "adequate" : "short");
        amount("equity", explanation.equity());
        amount("requirement", explanation.requirement());
        amount("required", explanation.required());
        amount("headroom", explanation.headroom());
        text("health", explanation.health().map(HealthRatio::text));
        optional("shortfall", explanation.shortfall().map(Shortfall::amount));
        text("sentence", explanation.shortfall().map(Shortfall::sentence));
    }

    private void tree(Line line) {
        json.beginObject()
                .member("name", line.name())
                .member("kind", line.kind().name().toLowerCase(Locale.ROOT));
        amount("amount", line.amount());
        json.member("note", line.note()).name("children").beginArray();
        line.children().forEach(this::tree);
        json.endArray().endObject();
    }

    private void classes() {
        json.name("classes").beginArray();
        for (ClassScenarios risk : explanation.classes()) {
            json.beginObject().member("class", risk.riskClass());
            optional("price", risk.price());
            json.name("scenarios").beginArray();
            risk.rows().forEach(this::scenario);
            json.endArray().endObject();
        }
        json.endArray();
    }

    private void scenario(ClassScenarios.Row row) {
        json.beginObject()
                .member("scenario", row.scenario())
                .member("kind", kind(row.kind()))
                .member("price_ppm", row.pricePpm())
                .member("volatility_ppm", row.volatilityPpm());
        amount("profit", row.profit());
        optional("loss", row.loss());
        json.name("binds").value(row.binds());
        json.endObject();
    }

    private void greeks() {
        json.name("greeks").beginArray();
        for (GreekSum sum : explanation.greeks()) {
            json.beginObject().member("class", sum.riskClass()).member("bucket", sum.bucket());
            amount("delta", sum.delta());
            amount("gamma", sum.gamma());
            amount("vega", sum.vega());
            amount("theta", sum.theta());
            json.endObject();
        }
        json.endArray();
    }

    private void shares(String name, List<Share> shares) {
        json.name(name).beginArray();
        for (Share share : shares) {
            json.beginObject().member("name", share.name());
            amount("amount", share.amount());
            json.member("ppm", share.ppm()).endObject();
        }
        json.endArray();
    }

    private void outlook(Outlook outlook) {
        json.name("outlook").beginObject().name("distances").beginArray();
        outlook.distances().forEach(this::distance);
        json.endArray().name("liquidations").beginArray();
        for (Outlook.Liquidation price : outlook.liquidations()) {
            json.beginObject().member("class", price.riskClass());
            amount("price", price.price());
            optional("below", price.below());
            optional("above", price.above());
            json.endObject();
        }
        json.endArray().name("trades").beginArray();
        for (Outlook.Trade trade : outlook.trades()) {
            json.beginObject()
                    .member("instrument", trade.instrument())
                    .member("lots", trade.lots().toString())
                    .member("purpose", trade.purpose().name().toLowerCase(Locale.ROOT));
            amount("freed", trade.freed());
            json.endObject();
        }
        json.endArray().endObject();
    }

    private void distance(Outlook.Distance distance) {
        json.beginObject()
                .member("class", distance.riskClass())
                .member("scenario", distance.scenario())
                .member("part", Words.decimal(distance.part(), RATIO_DIGITS).toPlainString());
        text(
                "price_move",
                distance.pricePpm()
                        .map(ppm -> Words.decimal(ppm, 0)
                                .movePointLeft(RATIO_DIGITS)
                                .toPlainString()));
        json.endObject();
    }

    private void amount(String name, Money amount) {
        json.member(name, explanation.money().exact(amount));
    }

    private void optional(String name, Optional<Money> amount) {
        text(name, amount.map(explanation.money()::exact));
    }

    private void text(String name, Optional<String> text) {
        json.name(name);
        text.ifPresentOrElse(json::value, json::nullValue);
    }

    /** "grid" for SCENARIO_KIND_GRID. */
    private static String kind(ScenarioKind kind) {
        return kind.name().substring("SCENARIO_KIND_".length()).toLowerCase(Locale.ROOT);
    }
}
