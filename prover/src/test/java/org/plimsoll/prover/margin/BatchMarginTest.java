package org.plimsoll.prover.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class BatchMarginTest {
    private static final long SEED = 88_001L;
    private static final int BOOKS = 101;

    @Test
    void anyNumberOfThreads_givesTheVerdictsOfTheSingleBooksInTheirOrder() throws Exception {
        EngineCase drawn = EngineCase.draw(SEED);
        List<BookSlots> books = new ArrayList<>();
        for (int i = 0; i < BOOKS; i++) {
            books.add(drawn.nextSlots());
        }
        requireSame(BatchMargin.evaluate(drawn.plan(), books), drawn, books);
        ExecutorService executor = Executors.newFixedThreadPool(3);
        try {
            for (int parts : new int[] {1, 2, 7, BOOKS + 5}) {
                requireSame(BatchMargin.evaluate(drawn.plan(), books, executor, parts), drawn, books);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void bookOfAnotherProfile_isRefusedInAnyThread() {
        EngineCase drawn = EngineCase.draw(SEED);
        int rows = drawn.compiled().shape().rows();
        List<BookSlots> books = List.of(BookSlots.of(new int[] {rows}, new long[] {1}));
        assertThatThrownBy(() -> BatchMargin.evaluate(drawn.plan(), books))
                .isInstanceOf(IllegalArgumentException.class);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            assertThatThrownBy(() -> BatchMargin.evaluate(drawn.plan(), books, executor, 2))
                    .isInstanceOf(IllegalArgumentException.class);
        } finally {
            executor.shutdownNow();
        }
    }

    private static void requireSame(BatchResult batch, EngineCase drawn, List<BookSlots> books) {
        assertThat(batch.size()).isEqualTo(books.size());
        for (int i = 0; i < books.size(); i++) {
            MarginResult single = MarginEngine.evaluate(drawn.plan(), books.get(i));
            assertThat(batch.verdictSlack(i)).as("seed %d, book %d", SEED, i).isEqualTo(single.verdictSlack());
            assertThat(batch.standing(i)).as("seed %d, book %d", SEED, i).isEqualTo(single.standing());
        }
    }
}
