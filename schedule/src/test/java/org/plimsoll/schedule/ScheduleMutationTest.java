package org.plimsoll.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.api.readable.ReadableException;

/** Damaged files: refused with a place and a field, or read; never anything else. */
class ScheduleMutationTest {
    private static final long SEED = Long.getLong("plimsoll.seed", 20_261_120L);
    private static final int FILES = Integer.getInteger("plimsoll.files", 1_000);
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final List<String> STRANGE = List.of(
            "NaN",
            ".nan",
            ".inf",
            "-.inf",
            "1e9",
            "0x10",
            "1.5",
            "-0",
            "-1",
            "007",
            "1__0",
            "9223372036854775808",
            "-9223372036854775809",
            "4294967296",
            "99999999999999999999999999999999999999999999",
            "null",
            "~",
            "true",
            "[]",
            "{}",
            "[[]]",
            "\"\"",
            "' '",
            "é",
            "a b",
            "&a",
            "*a",
            "!!int 1",
            "- x",
            ": ",
            "\t",
            "#",
            "|",
            ">",
            "%",
            "---",
            "\u0000",
            "BTC",
            "down",
            "{a: 1, a: 2}");

    @Test
    void damagedFile_isRefusedByFieldOrRead() {
        Random random = new Random(SEED);
        String whole = Schedules.fullText();
        int refused = 0;
        for (int n = 0; n < FILES; n++) {
            String damaged = whole;
            for (int times = 1 + random.nextInt(2); times > 0; times--) {
                damaged = damage(damaged, random);
            }
            String text = damaged;
            Throwable thrown = catchThrowable(() -> Schedules.checked(text));
            if (thrown != null) {
                assertThat(thrown)
                        .as("file %d of seed %d", n, SEED)
                        .isInstanceOf(ReadableException.class)
                        .hasMessageStartingWith("schedule.yaml");
                refused++;
            }
        }
        assertThat(refused).as("seed %d", SEED).isGreaterThan(FILES / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", ".nan", "1.5", "1e9", "\"\"", "9223372036854775808", "0x10", "[1]"})
    void numberThatIsNone_isRefusedByField(String number) {
        String text = Schedules.fullText().replace("mark: 30", "mark: " + number);
        assertThat(catchThrowable(() -> Schedules.checked(text))).isInstanceOfSatisfying(ReadableException.class, e -> {
            assertThat(e.field()).isEqualTo("instruments[0].mark");
            assertThat(e.line()).isPositive();
        });
    }

    @Test
    void millionProfits_areRefusedByField() {
        String text = Schedules.fullText()
                .replace("profit: [-20, 40", "profit: [" + String.join(", ", Collections.nCopies(1_000_000, "1")));
        assertThat(catchThrowable(() -> Schedules.checked(text)))
                .isInstanceOfSatisfying(
                        ReadableException.class, e -> assertThat(e.field()).isEqualTo("instruments[0].profit"))
                .hasMessageContaining("not 1000002");
    }

    @Test
    void manyInstrumentsOfOneName_areRefusedByField() {
        String one = "  - {id: BTC-CALL, class: GOLD, bucket: all, lot: 1, mark: 0, profit: []}\n";
        String text = Schedules.fullText().replace("spreads:\n", one.repeat(200_000) + "spreads:\n");
        assertThat(catchThrowable(() -> Schedules.checked(text)))
                .isInstanceOfSatisfying(
                        ReadableException.class, e -> assertThat(e.field()).isEqualTo("instruments[6].id"));
    }

    private static String damage(String text, Random random) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        MatchResult word = words.get(random.nextInt(words.size()));
        String strange = STRANGE.get(random.nextInt(STRANGE.size()));
        int line = text.lastIndexOf('\n', word.start()) + 1;
        int next = text.indexOf('\n', line) + 1;
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, word.start()) + text.substring(word.end());
            case 1 -> text.substring(0, line) + text.substring(next);
            case 2 -> text.substring(0, next) + text.substring(line);
            default -> text.substring(0, word.start()) + strange + text.substring(word.end());
        };
    }
}
