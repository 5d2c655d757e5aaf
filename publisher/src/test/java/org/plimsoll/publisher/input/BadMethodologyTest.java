package org.plimsoll.publisher.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.publisher.Inputs;
import org.plimsoll.publisher.Publisher;

class BadMethodologyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            money_exponent: 6                | money_exponent: 13                  | money_exponent             | 0 to 12
            cash_lot: "0.01"                 | cash_lot: "0.0000001"               | cash_lot                   | whole number of units
            netting: portfolio               | netting: gross                      | netting                    | isolated, cross, portfolio
            name: crash-2x, kind: extreme    | name: crash-2x, kind: historical    | moves[0].kind              | must be grid
            name: crash-3x                   | name: crash-2x                      | moves[1]                   | there already
            kind: curve, skew_ppm: 400_000   | kind: curve, skew_ppm: 400_000, cover_ppm: 0 | moves[9].cover_ppm | must be 1 to 1,000,000
            kind: curve, skew_ppm: 400_000   | kind: curve, skew_ppm: 400_000, cover_ppm: 1_000_001 | moves[9].cover_ppm | must be 1 to 1,000,000
            price_ppm: -4_000_000            | price_ppm: -8_000_000               | underlyings[0]             | zero or below
            scenario: skew-up                | scenario: skew-left                 | panels[1].arms[1].scenario | not one of
            name: skew\\n                    | name: a-skew\\n                     | panels[1].name             | sort
            underlying: BTC, price_range     | underlying: DOGE, price_range       | underlyings[0].underlying  | not one of the market's
            underlying: BTC, price_range     | underlying: ZEC, price_range        | underlyings[1].underlying  | sort
            kind: perpetual, charge_long: {price_ppm | kind: perpetual, charge_long: {money: "-1", price_ppm | instruments[1].charge_long.money | negative
            kind: future, charge_long        | kind: future, naked_charge          | instruments[2].naked_charge | for options
            until_days: 0,                   | ` `                                 | buckets[0].until_days      | every bucket but the last
            positive_value_ppm: 990_000      | positive_value_ppm: 1_010_000       | buckets[1].positive_value_ppm | less than negative
            expiry_buckets: true             | expiry_buckets: false               | buckets[1].positive_rate_ppm | expiry_buckets
            asset: TBILL                     | asset: GOLD                         | collateral[0].asset        | not one of the market's
            from: "5000000", ppm: 30_000     | from: "5000000", ppm: 5_000         | collateral[0].haircut_steps[1].ppm | rise
            from: "5000000", ppm: 30_000     | from: "-5", ppm: 30_000             | collateral[0].haircut_steps[1].from | negative
            from: "5000000", ppm: 30_000     | from: "5000000", ppm: 1_300_000     | collateral[0].haircut_steps[1].ppm | 0 to 1,000,000
            from: "0", ppm: 10_000           | from: "1", ppm: 10_000              | collateral[0].haircut_steps[0].from | must be 0
            cap: "40000000"                  | cap: "-1"                           | collateral[1].cap          | negative
            name: initial, ppm               | name: a-initial, ppm                | levels[1].name             | sort
            index: crypto-volatility         | index: weather                      | index                      | market's indices
            name: calm, market               | name: calm, enter: "1", market      | regimes[0].enter           | calmest
            enter: "60", leave: "52"         | enter: "60", leave: "62"            | regimes[1].leave           | above enter
            enter: "60", leave: "52"         | enter: "95", leave: "52"            | regimes[2].enter           | calmer
            enter: "60", leave: "52"         | enter: "sixty", leave: "52"         | regimes[1].enter           | decimal
            """)
    void slip_isRefusedWithItsPlaceFieldAndRule(String right, String wrong, String field, String rule) {
        String text = Inputs.text(Inputs.METHODOLOGY);
        String from = right.replace("\\n", "\n");
        assertThat(text).contains(from);
        String changed = text.replaceFirst(Pattern.quote(from), wrong.replace("\\n", "\n"));
        assertThatThrownBy(() -> Publisher.publish(Inputs.market(), Inputs.methodology(changed), null))
                .isInstanceOfSatisfying(ReadableException.class, e -> {
                    assertThat(e.file()).isEqualTo("methodology.yaml");
                    assertThat(e.line()).isPositive();
                    assertThat(e.field()).isEqualTo(field);
                    assertThat(e.problem()).contains(rule);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            history: {days: 1, stressed_days: 0, scale_ppm: 1_000_000}                     | history.days
            spreads: [{name: s, legs: [{instrument: BTC-PERP, lots: 1}], charge: {money: "1"}}] | spreads[0].legs
            spreads: [{name: s, legs: [{instrument: A, lots: 1}, {instrument: B, lots: 1}], charge: {money: "1"}}] | spreads[0].legs[0].instrument
            tails: [{name: es, kind: historical, weight_ppm: 1, worst_numerator: 1, worst_denominator: 1}] | tails[0].kind
            """)
    void partThatTheMarketCannotServe_isRefused(String part, String field) {
        String text = Inputs.text(Inputs.METHODOLOGY).replace("own_issuers: []\n", part + "\n");
        assertThatThrownBy(() -> Publisher.publish(Inputs.market(), Inputs.methodology(text), null))
                .isInstanceOfSatisfying(
                        ReadableException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void ownPaperThatAnInstrumentDelivers_isRefused() throws Exception {
        String market = Inputs.text(Inputs.MARKET)
                .replace("lot: \"0.1\", asset: ETH}", "lot: \"0.1\", asset: ZZZ}")
                .replace("indices:\n", "  - {asset: ZZZ, price: \"1\", lot: \"1\", issuer: desk}\nindices:\n");
        String methodology = Inputs.text(Inputs.METHODOLOGY);
        String own = methodology.replace("own_issuers: []", "own_issuers: [desk]");
        assertThat(Publisher.publish(Inputs.market(market), Inputs.methodology(methodology), null)
                        .canonical())
                .isNotEmpty();
        assertThatThrownBy(() -> Publisher.publish(Inputs.market(market), Inputs.methodology(own), null))
                .isInstanceOfSatisfying(ReadableException.class, e -> {
                    assertThat(e.file()).isEqualTo("market.yaml");
                    assertThat(e.field()).isEqualTo("instruments[141].asset");
                    assertThat(e.problem()).contains("own_issuers");
                });
    }

    @Test
    void assetThatAnInstrumentDelivers_isRefusedAsCollateral() throws Exception {
        String market = Inputs.text(Inputs.MARKET).replace("asset: TBILL,", "asset: BTC,");
        String methodology = Inputs.text(Inputs.METHODOLOGY).replace("asset: TBILL", "asset: BTC");
        assertThatThrownBy(() -> Publisher.publish(Inputs.market(market), Inputs.methodology(methodology), null))
                .isInstanceOf(ReadableException.class)
                .hasMessageContaining("collateral[0].asset: is delivered by an instrument");
    }
}
