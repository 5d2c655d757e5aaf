package org.plimsoll.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.readable.Readable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.readable.ReadableFile;
import org.plimsoll.api.v1.Schedule;

/** What reaches σ and what does not. */
class ScheduleDigestTest {
    private static final String FILE = """
            format: 1
            name: Test schedule
            currency: USD
            money_exponent: 6
            published: 2026-11-20T16:00:00Z
            cash_lot: 10_000
            scenarios: [down, up]
            classes: [BTC, ETH]
            instruments:
              - {id: BTC-CALL, class: BTC, lot: 0.01 BTC, mark: 30, profit: [-20, 40], charge_long: 1, charge_short: 2}
              - {id: ETH-PERP, class: ETH, lot: 1 ETH, mark: 0, profit: [-7, -1], charge_long: 3, charge_short: 4}
            collateral:
              - {asset: USDC, lot: 1 USDC, price: 1_000, haircut_ppm: 5_000}
            levels:
              - {name: initial, ppm: 1_000_000}
              - {name: maintenance, ppm: 800_000}
            """;

    @Test
    void file_hasTheDigestOfItsMessage() throws ReadableException {
        assertThat(digest(FILE)).isEqualTo(Schedules.checked(Schedules.valid()).digest());
    }

    /** One digit or letter of every kind of field. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "name: Test | name: Test2",
                "currency: USD | currency: USE",
                "money_exponent: 6 | money_exponent: 7",
                "16:00:00Z | 16:00:01Z",
                "cash_lot: 10_000 | cash_lot: 10_001",
                "scenarios: [down | scenarios: [dowo",
                "[down, up] | [up, down]",
                "classes: [BTC, ETH] | classes: [BTC, ETH, ETI]",
                "id: BTC-CALL | id: BTC-CALM",
                "class: ETH | class: BTC",
                "lot: 0.01 BTC | lot: 0.02 BTC",
                "mark: 30 | mark: 31",
                "mark: 30 | mark: -30",
                "profit: [-20 | profit: [-21",
                "profit: [-7, -1] | profit: [-7, -2]",
                "charge_long: 1 | charge_long: 2",
                "charge_short: 4 | charge_short: 5",
                "asset: USDC | asset: USDD",
                "lot: 1 USDC | lot: 1 USDD",
                "price: 1_000 | price: 1_001",
                "haircut_ppm: 5_000 | haircut_ppm: 5_001",
                "name: maintenance | name: maintenancf",
                "ppm: 800_000 | ppm: 800_001"
            })
    void oneChangedValue_changesTheDigest(String before, String after) throws ReadableException {
        assertThat(FILE).contains(before);
        assertThat(digest(FILE.replace(before, after))).isNotEqualTo(digest(FILE));
    }

    @Test
    void movingAValueBetweenNeighbours_changesTheDigest() throws ReadableException {
        Set<Bytes32> digests = new HashSet<>();
        digests.add(digest(FILE));
        digests.add(digest(FILE.replace("charge_long: 1, charge_short: 2", "charge_long: 2, charge_short: 1")));
        digests.add(digest(FILE.replace("name: Test schedule\ncurrency: USD", "name: Test scheduleU\ncurrency: SD")));
        digests.add(digest(FILE.replace("id: BTC-CALL, class: BTC, lot: 0.01", "id: BTC-CALL0, class: BTC, lot: .01")));
        assertThat(digests).hasSize(4);
    }

    @Test
    void commentsKeyOrderQuotesAndSpelling_leaveTheDigest() throws ReadableException {
        String other = """
                # the same, written by somebody else
                levels:
                  - ppm: 1000000
                    name: "initial"
                  - {ppm: +800_000, name: maintenance}
                collateral: [{haircut_ppm: 5000, price: 1000, lot: '1 USDC', asset: USDC}]  # one
                instruments:
                - charge_short: 2
                  charge_long: 1
                  profit:
                  - -20
                  - 4_0
                  mark: 30
                  lot: 0.01 BTC
                  class: BTC
                  id: BTC-CALL

                - {id: ETH-PERP, class: ETH, lot: 1 ETH, mark: -0, profit: [-7, -1], charge_long: 3, charge_short: 4}
                classes: [BTC, ETH]
                scenarios: ["down", 'up']
                cash_lot: 10000
                published: "2026-11-20T16:00:00Z"
                money_exponent: 6
                currency: USD
                name: Test schedule
                format: 1
                """;
        assertThat(digest(other)).isEqualTo(digest(FILE));
    }

    @Test
    void refusal_namesLineAndFieldAndNoValue() {
        String wrong = FILE.replace("profit: [-7, -1]", "profit: [-7, 9223372036854775806]");
        assertThatExceptionOfType(ReadableException.class)
                .isThrownBy(() -> digest(wrong))
                .matches(e -> e.line() == 11 && e.field().equals("instruments[1].profit[1]"))
                .withMessageStartingWith("schedule.yaml:11:")
                .withMessageNotContaining("9223372036854775806");
    }

    private static Bytes32 digest(String yaml) throws ReadableException {
        Readable<Schedule> readable = ReadableFile.read(
                "schedule.yaml", yaml.getBytes(StandardCharsets.UTF_8), Schedule.getDefaultInstance());
        return RiskSchedule.of(readable.message(), readable.locator()).digest();
    }
}
