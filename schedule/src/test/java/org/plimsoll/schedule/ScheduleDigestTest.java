package org.plimsoll.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.readable.ReadableException;

/** What of a file reaches σ and what does not. */
class ScheduleDigestTest {
    private static final String FILE = """
            format: 1
            name: Test schedule
            currency: USD
            money_exponent: 6
            published: 2026-11-20T16:00:00Z
            cash_lot: 10_000
            market_ppm: 1_000_000
            scenarios: [{name: down, kind: GRID}, {name: up, kind: GRID}]
            classes:
              - name: BTC
                buckets: [{name: all, positive_value_ppm: 1_000_000, negative_value_ppm: 1_000_000}]
                ladder: [{scenario: down, weight_ppm: 1_000_000}, {scenario: up, weight_ppm: 1_000_000}]
                gain_credit_ppm: 1_000_000
              - name: ETH
                buckets: [{name: all, positive_value_ppm: 1_000_000, negative_value_ppm: 1_000_000}]
                ladder: [{scenario: down, weight_ppm: 1_000_000}, {scenario: up, weight_ppm: 1_000_000}]
                gain_credit_ppm: 1_000_000
            instruments:
              - {id: BTC-CALL, class: BTC, bucket: all, lot: 0.01 BTC, mark: 30, profit: [-20, 40], charge_long: 1, charge_short: 2}
              - {id: ETH-PERP, class: ETH, bucket: all, lot: 1 ETH, mark: 0, profit: [-7, -1], charge_long: 3, charge_short: 4}
            collateral:
              - {asset: USDC, lot: 1 USDC, price: 1_000, lines: [{ppm: 995_000}]}
            reservations: false
            levels:
              - {name: initial, ppm: 1_000_000}
              - {name: maintenance, ppm: 800_000}
            """;

    @Test
    void file_hasTheDigestOfItsMessage() throws ReadableException {
        assertThat(digest(FILE)).isEqualTo(Schedules.checked(Schedules.valid()).digest());
    }

    @Test
    void movingAValueBetweenNeighbours_changesTheDigest() throws ReadableException {
        Set<Bytes32> digests = new HashSet<>();
        digests.add(digest(FILE));
        digests.add(digest(FILE.replace("charge_long: 1, charge_short: 2", "charge_long: 2, charge_short: 1")));
        digests.add(digest(FILE.replace("name: Test schedule\ncurrency: USD", "name: Test scheduleU\ncurrency: SD")));
        digests.add(digest(
                FILE.replace("id: BTC-CALL, class: BTC, bucket: all", "id: BTC-CALL0, class: BTC, bucket: all")));
        digests.add(
                digest(FILE.replace("[{name: down, kind: GRID}, {name: up,", "[{name: up, kind: GRID}, {name: down,")
                        .replace(
                                "[{scenario: down, weight_ppm: 1_000_000}, {scenario: up,",
                                "[{scenario: up, weight_ppm: 1_000_000}, {scenario: down,")));
        assertThat(digests).hasSize(5);
    }

    @Test
    void commentsKeyOrderQuotesAndSpelling_leaveTheDigest() throws ReadableException {
        String other = FILE.replace("format: 1\n", "# the same, written by somebody else\n")
                .replace("reservations: false", "reservations: false\nformat: 1  # at last")
                .replace("name: Test schedule", "name: \"Test schedule\"")
                .replace("published: 2026-11-20T16:00:00Z", "published: '2026-11-20T16:00:00Z'")
                .replace("1_000_000", "1000000")
                .replace("mark: 0", "mark: -0")
                .replace("mark: 30", "mark: +3_0")
                .replace("kind: GRID", "kind: scenario_kind_grid")
                .replace("gain_credit_ppm", "short_gamma_ppm: 0\n    gain_credit_ppm")
                .replace("{ppm: 995_000}", "{amount: 0, ppm: 995_000}")
                .replace("reservations: false", "own_issuers: []\nreservations: false");
        assertThat(digest(other)).isEqualTo(digest(FILE));
    }

    @Test
    void refusal_namesLineAndFieldAndNoValue() {
        String wrong = FILE.replace("profit: [-7, -1]", "profit: [-7, 9223372036854775806]");
        assertThatExceptionOfType(ReadableException.class)
                .isThrownBy(() -> digest(wrong))
                .matches(e -> e.line() == 20 && e.field().equals("instruments[1].profit[1]"))
                .withMessageStartingWith("schedule.yaml:20:")
                .withMessageNotContaining("9223372036854775806");
    }

    private static Bytes32 digest(String yaml) throws ReadableException {
        return Schedules.checked(yaml).digest();
    }
}
