package org.plimsoll.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.schedule.RiskSchedule;

/** Files with random slips: one refusal with a place, or a whole schedule; never anything else. */
class FuzzTest {
    private static final int CASES = Integer.getInteger("plimsoll.fuzz", 200);
    private static final long SEED = Long.getLong("plimsoll.seed", 20_261_121);
    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "NaN",
            "Infinity",
            "1e9",
            "-0",
            "00",
            "4294967295",
            "9223372036854775807",
            "-9223372036854775808",
            "0.000000000000000000000000000000000001",
            "9999999999999999999999999999999999999",
            "\"\"",
            "~",
            "[]",
            "{}",
            "2026-11-20T16:00:00Z");

    @ParameterizedTest
    @CsvSource({"perpetuals, leverage", "lending, lending", "equities, tims", "crypto, crypto-portfolio"})
    void slipInEitherFile_isRefusedWithItsPlaceOrPublishes(String market, String methodology) throws Exception {
        String marketText = Inputs.text("/markets/" + market + ".yaml");
        String methodologyText = Inputs.text("/methodologies/" + methodology + ".yaml");
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < CASES; i++) {
            boolean inMarket = random.nextBoolean();
            String changed = slip(inMarket ? marketText : methodologyText, random);
            try {
                RiskSchedule schedule = Publisher.publish(
                        Inputs.market(inMarket ? changed : marketText),
                        Inputs.methodology(inMarket ? methodologyText : changed),
                        null);
                assertThat(schedule.canonical()).isNotEmpty();
            } catch (ReadableException e) {
                assertThat(e.line())
                        .as("seed %d, case %d: %s", SEED, i, e.getMessage())
                        .isPositive();
                refused++;
            } catch (RuntimeException e) {
                fail("seed %d, case %d: %s".formatted(SEED, i, e), e);
            }
        }
        assertThat(refused).as("seed %d", SEED).isBetween(CASES / 10, CASES);
    }

    /** One number replaced, one line lost, doubled or moved, or one character changed. */
    private static String slip(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 2 -> {
                String line = lines.get(at);
                if (!line.isEmpty()) {
                    int c = random.nextInt(line.length());
                    lines.set(at, line.substring(0, c) + (char) (32 + random.nextInt(95)) + line.substring(c + 1));
                }
            }
            default -> {
                String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
                lines.set(at, lines.get(at).replaceFirst("\"?-?[0-9][0-9_.]*\"?", number));
            }
        }
        return String.join("\n", lines) + "\n";
    }
}
