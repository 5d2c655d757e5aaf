package org.plimsoll.prover.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.secret.v1.Position;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.schedule.Rational;

/**
 * Published margins. A file's values are floored, so each lot short is charged one unit more in its scenarios and one in its
 * mark: these are the units that the engine is above the published amount, and they are stated here.
 */
class PublishedVectorsTest {
    @ParameterizedTest
    @CsvSource({
        "1, 0, 10000, 0",
        "0, 1, 3990, 0",
        "1, -1, 6620, 2",
        "0, -1, 8060, 2",
    })
    void spanArrays_giveThePublishedMargin(long futures, long calls, long published, long guard) {
        expect(Published.span(), book(Map.of("SP-future", futures, "SP-call", calls)), published * Published.U, guard);
    }

    @ParameterizedTest
    @CsvSource({
        // Losses of one index against 90 % of the other's gains; 20 lots short.
        "10, -20, 1500000000, 40",
        "10, 20, 30000000000, 0",
        "-10, -20, 30000000000, 60",
    })
    void timsOffsets_giveThePublishedMargin(long a, long b, long published, long guard) {
        expect(Published.tims(), book(Map.of("A", a, "B", b)), published, guard);
    }

    @ParameterizedTest
    @CsvSource({"3, -4, 262500000, 4"})
    void timsWithoutMoves_givesTheMinimumPerContract(long a, long b, long published, long guard) {
        Schedule.Builder still = Published.tims().toBuilder();
        still.getInstrumentsBuilderList().forEach(i -> {
            for (int s = 0; s < i.getProfitCount(); s++) {
                i.setProfit(s, 0);
            }
        });

        expect(still.build(), book(Map.of("A", a, "B", b)), published, guard);
    }

    private static void expect(Schedule schedule, Book book, long published, long guard) {
        Terms terms = Terms.of(schedule, "initial", List.of(ProfileShape.POCKET, ProfileShape.TRADE));

        BigInteger shortBy = terms.evaluate(book).verdictSlack().negate();
        assertThat(shortBy).isEqualTo(BigInteger.valueOf(published + guard).multiply(BigInteger.valueOf(1_000_000)));
        assertThat(terms.formula(book, order -> 0, Valuation.unguarded(), Map.of()))
                .isEqualTo(Rational.of(-published));
    }

    private static Book book(Map<String, Long> positions) {
        Book.Builder book = Book.newBuilder().setAccount("published");
        positions.forEach((instrument, quantity) -> {
            if (quantity != 0) {
                book.addPositions(
                        Position.newBuilder().setInstrument(instrument).setQuantity(quantity));
            }
        });
        return book.build();
    }
}
