package org.plimsoll.prover.report;

import org.plimsoll.prover.margin.Charge;
import org.plimsoll.prover.margin.ClassRisk;
import org.plimsoll.prover.margin.EquityPart;
import org.plimsoll.prover.margin.HealthRatio;
import org.plimsoll.prover.margin.MarginExplanation;
import org.plimsoll.prover.margin.Shortfall;
import org.plimsoll.prover.money.Money;

/**
 * A margin explanation as one JSON object on one line. Shows the book.
 *
 * <p>Amounts are exact decimal strings in the schedule's currency. Members, in this order:
 *
 * <pre>
 * schedule, schedule_digest, currency     strings
 * level_ppm                               number
 * standing                                "adequate" or "short"
 * classes       [{class, worst_loss, binding: [scenario], scenarios: [{scenario, profit}]}]
 * charges       [{instrument, lots, charge}]
 * equity_parts  [{kind: "cash" | "mark" | "collateral", name, lots, gross, haircut, net}]
 * worst_losses, charge_total, requirement, required, equity, headroom    strings
 * health        string with four decimals, rounded down, or null when nothing is required
 * shortfall     string, or null when adequate
 * sentence      the shortfall for people, or null when adequate
 * </pre>
 */
public final class MarginJson {
    private final MarginExplanation explanation;
    private final JsonWriter json = new JsonWriter();

    private MarginJson(MarginExplanation explanation) {
        this.explanation = explanation;
    }

    /** One object, no line feed. */
    public static String render(MarginExplanation explanation) {
        MarginJson writer = new MarginJson(explanation);
        writer.json.beginObject();
        writer.heading();
        writer.classes();
        writer.charges();
        writer.equityParts();
        writer.totals();
        writer.verdict();
        return writer.json.endObject().text();
    }

    private void heading() {
        json.member("schedule", explanation.schedule())
                .member("schedule_digest", explanation.scheduleDigest().hex())
                .member("currency", explanation.money().currency())
                .member("level_ppm", explanation.levelPpm())
                .member("standing", explanation.shortfall().isPresent() ? "short" : "adequate");
    }

    private void classes() {
        json.name("classes").beginArray();
        for (ClassRisk risk : explanation.classes()) {
            json.beginObject().member("class", risk.riskClass());
            amount("worst_loss", risk.worstLoss());
            json.name("binding").beginArray();
            risk.binding().forEach(json::value);
            json.endArray().name("scenarios").beginArray();
            risk.scenarios().forEach(scenario -> {
                json.beginObject().member("scenario", scenario.scenario());
                amount("profit", scenario.profit());
                json.endObject();
            });
            json.endArray().endObject();
        }
        json.endArray();
    }

    private void charges() {
        json.name("charges").beginArray();
        for (Charge charge : explanation.charges()) {
            json.beginObject().member("instrument", charge.instrument()).member("lots", charge.lots());
            amount("charge", charge.amount());
            json.endObject();
        }
        json.endArray();
    }

    private void equityParts() {
        json.name("equity_parts").beginArray();
        for (EquityPart part : explanation.equityParts()) {
            json.beginObject()
                    .member("kind", kind(part.kind()))
                    .member("name", part.name())
                    .member("lots", part.lots());
            amount("gross", part.gross());
            amount("haircut", part.haircut());
            amount("net", part.net());
            json.endObject();
        }
        json.endArray();
    }

    private void totals() {
        amount("worst_losses", explanation.worstLosses());
        amount("charge_total", explanation.chargeTotal());
        amount("requirement", explanation.requirement());
        amount("required", explanation.required());
        amount("equity", explanation.equity());
        amount("headroom", explanation.headroom());
    }

    private void verdict() {
        json.name("health");
        explanation.health().map(HealthRatio::text).ifPresentOrElse(json::value, json::nullValue);
        json.name("shortfall");
        explanation
                .shortfall()
                .map(Shortfall::amount)
                .map(explanation.money()::exact)
                .ifPresentOrElse(json::value, json::nullValue);
        json.name("sentence");
        explanation.shortfall().map(Shortfall::sentence).ifPresentOrElse(json::value, json::nullValue);
    }

    private void amount(String name, Money amount) {
        json.member(name, explanation.money().exact(amount));
    }

    private static String kind(EquityPart.Kind kind) {
        return switch (kind) {
            case CASH -> "cash";
            case MARK -> "mark";
            case COLLATERAL -> "collateral";
        };
    }
}
