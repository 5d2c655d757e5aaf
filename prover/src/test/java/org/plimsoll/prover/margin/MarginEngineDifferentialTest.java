package org.plimsoll.prover.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.fixtures.random.RandomBooks;

/** The engine on long words against its twin on big integers, every number of every book. */
class MarginEngineDifferentialTest {
    private static final int BOOKS = Integer.getInteger("plimsoll.books", 20_000);
    private static final int BOOKS_OF_ONE_SCHEDULE = 50;
    private static final long FIRST_SEED = 20_261_120L;

    @Test
    void everyNumber_equalsTheTwins() {
        Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
        for (int book = 0; book < BOOKS; ) {
            long seed = FIRST_SEED + book / BOOKS_OF_ONE_SCHEDULE;
            EngineCase drawn = EngineCase.draw(seed);
            for (int i = 0; i < BOOKS_OF_ONE_SCHEDULE; i++, book++) {
                Book holdings = RandomBooks.withCash(drawn.nextBook(), i % 2 == 0 ? 1L << 39 : 0);
                BookSlots slots = i % 5 == 0 ? enlarged(drawn.slots(holdings)) : drawn.slots(holdings);
                MarginResult result = MarginEngine.evaluate(drawn.plan(), slots);
                EngineTwin twin = EngineTwin.evaluate(drawn.compiled(), result.slots());
                assertThat(result.advice()).as("seed %d, book %d", seed, i).isEqualTo(twin.advice());
                assertThat(result.slacks()).as("seed %d, book %d", seed, i).isEqualTo(twin.slacks());
                assertThat(result.outputs()).as("seed %d, book %d", seed, i).isEqualTo(twin.outputs());
                standings.merge(result.standing(), 1, Integer::sum);
            }
        }
        // All standings must be common, or the comparison says little.
        assertThat(standings.values()).as("%s", standings).hasSize(3).allMatch(count -> count > BOOKS / 50);
    }

    /** The largest lots that a book may hold, so that carries and wide advice occur. */
    private static BookSlots enlarged(BookSlots slots) {
        int[] rows = new int[slots.size()];
        long[] quantities = new long[slots.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = slots.row(i);
            quantities[i] = (1L << 40) - slots.quantity(i);
        }
        return BookSlots.of(rows, quantities);
    }
}
