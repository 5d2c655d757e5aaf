package org.plimsoll.publisher.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.publisher.Inputs;

class BadMarketTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            format: 1                              | format: 2                              | format                         | must be 1
            name: Crypto market                    | name: " Crypto"                        | name                           | printable
            16:00:00Z"                             | 16:00:00+01:00"                        | time                           | UTC instant
            price: "96400"                         | price: NaN                             | underlyings[0].price           | decimal
            price: "96400"                         | price: Infinity                        | underlyings[0].price           | decimal
            price: "96400"                         | price: "9.64e4"                        | underlyings[0].price           | decimal
            price: "96400"                         | price: "-96400"                        | underlyings[0].price           | above 0
            price: "96400"                         | price: "0"                             | underlyings[0].price           | above 0
            name: BTC                              | name: ZTC                              | underlyings[1].name            | sort
            rate: "0.04"                           | rate: "4 %"                            | underlyings[0].rate            | decimal
            long_run_price_range: "0.14"           | long_run_price_range: "-1"             | underlyings[0].long_run_price_range | negative
            name: 25DEC26                          | name: 27NOV26                          | underlyings[0].expiries[1].name | twice
            time: "2026-12-25T                     | time: "2026-11-26T                     | underlyings[0].expiries[1].time | later than the expiry before
            time: "2026-11-27T                     | time: "2026-11-19T                     | underlyings[0].expiries[0].time | later than the market's time
            forward: "96509.2"                     | forward: "-1"                          | underlyings[0].expiries[0].forward | above 0
            strike: "70000", volatility            | strike: "90000", volatility            | underlyings[0].expiries[0].points[1].strike | sort
            strike: "70000", volatility            | moneyness: "0.7", volatility           | underlyings[0].expiries[0].points[1] | same kind
            {strike: "70000", volatility           | {volatility                            | underlyings[0].expiries[0].points[0] | one of them
            volatility: "0.4835"                   | volatility: "-0.4835"                  | underlyings[0].expiries[1].points[4].volatility | above 0
            volatility: "0.4835"                   | volatility: "0"                        | underlyings[0].expiries[1].points[4].volatility | above 0
            volatility: "0.4835"                   | volatility: "0.2004"                   | underlyings[0].expiries[1].points[4] | total variance
            id: BTC-PERP                           | id: BTC-27NOV26                        | instruments[69].id             | differ
            id: BTC-PERP                           | id: AAA                                | instruments[69].id             | sort
            underlying: ETH, lot: "0.1", asset     | underlying: XRP, lot: "0.1", asset     | instruments[141].underlying    | not in underlyings
            underlying: ETH, lot: "0.1", asset     | underlying: ETH, lot: "0", asset       | instruments[141].lot           | above 0
            lot: "0.1", asset: ETH                 | lot: "0.1", asset: BTC                 | instruments[141].asset         | another instrument
            lot: "0.1", asset: ETH                 | lot: "0.1", expiry: 27NOV26            | instruments[141].expiry        | remove it
            kind: perpetual, underlying: ETH       | kind: future, underlying: ETH          | instruments[140].expiry        | missing
            expiry: 27NOV26, strike: "80000"       | expiry: 30NOV26, strike: "80000"       | instruments[61].expiry         | expiries
            strike: "80000", side: put             | strike: "80000"                        | instruments[16].side           | missing
            expiry: 27NOV26}                       | expiry: 27NOV26, strike: ""}           | instruments[46].strike         | leave the field out
            price: "99.42"                         | price: "-99.42"                        | assets[0].price                | negative
            asset: USDT                            | asset: USDC                            | assets[2].asset                | differ
            value: "53.7"                          | value: "53.7000001"                    | indices[0].value               | six decimal places
            """)
    void slip_isRefusedWithItsPlaceFieldAndRule(String right, String wrong, String field, String rule) {
        String text = Inputs.text(Inputs.MARKET);
        assertThat(text).contains(right);
        assertThatThrownBy(() -> Inputs.market(text.replaceFirst(Pattern.quote(right), wrong)))
                .isInstanceOfSatisfying(ReadableException.class, e -> {
                    assertThat(e.file()).isEqualTo("market.yaml");
                    assertThat(e.line()).isPositive();
                    assertThat(e.field()).isEqualTo(field);
                    assertThat(e.problem()).contains(rule);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2026-11-32 | ["0", "0"]     | ["0", "0"]  | history[1].date            | date
            2026-11-18 | ["0", "0"]     | ["0", "0"]  | history[1].date            | later
            2026-11-19 | ["0"]          | ["0", "0"]  | history[1].prices          | one entry per underlying
            2026-11-19 | ["-1", "0"]    | ["0", "0"]  | history[1].prices[0]       | above -1
            2026-11-19 | ["0", "0"]     | ["0", "NaN"]| history[1].volatilities[1] | decimal
            """)
    void pastDayThatBreaksARule_isRefused(String date, String prices, String volatilities, String field, String rule) {
        String text = Inputs.text(Inputs.MARKET) + """
                history:
                  - {date: 2026-11-18, stressed: false, prices: ["0.01", "-0.02"], volatilities: ["0", "0"]}
                  - {date: %s, stressed: true, prices: %s, volatilities: %s}
                """.formatted(date, prices, volatilities);
        assertThatThrownBy(() -> Inputs.market(text)).isInstanceOfSatisfying(ReadableException.class, e -> {
            assertThat(e.field()).isEqualTo(field);
            assertThat(e.problem()).contains(rule);
        });
    }
}
