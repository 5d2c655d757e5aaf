package org.plimsoll.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.verifier.SeenStatements.Admission;

class MemorySeenStatementsTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_000);
    private static final Instant LATER = NOW.plusSeconds(10);

    private static final int THREADS = 4;
    private static final int STATEMENTS = 20_000;

    private final MemorySeenStatements seen = new MemorySeenStatements(2);

    @Test
    void secondTime_isSeen() {
        assertThat(seen.admit(Fixture.filled(1), LATER, NOW)).isEqualTo(Admission.FIRST);
        assertThat(seen.admit(Fixture.filled(1), LATER, NOW)).isEqualTo(Admission.SEEN);
    }

    @Test
    void fullOfLiveStatements_admitsNothingNewAndForgetsNothing() {
        seen.admit(Fixture.filled(1), LATER, NOW);
        seen.admit(Fixture.filled(2), LATER, NOW);

        assertThat(seen.admit(Fixture.filled(3), LATER, LATER)).isEqualTo(Admission.FULL);
        assertThat(seen.admit(Fixture.filled(1), LATER, LATER)).isEqualTo(Admission.SEEN);
    }

    @Test
    void expiredStatements_makeRoom() {
        seen.admit(Fixture.filled(1), LATER, NOW);
        seen.admit(Fixture.filled(2), LATER, NOW);
        Instant afterwards = LATER.plusSeconds(1);

        assertThat(seen.admit(Fixture.filled(3), afterwards, afterwards)).isEqualTo(Admission.FIRST);
        assertThat(seen.size()).isEqualTo(1);
    }

    @Test
    void insideTheLastSecond_statementIsNotForgotten() {
        Instant lateInTheLastSecond = LATER.plusNanos(999_999_999);
        seen.admit(Fixture.filled(1), LATER, NOW);
        seen.admit(Fixture.filled(2), LATER, NOW);

        assertThat(seen.admit(Fixture.filled(3), LATER.plusSeconds(9), lateInTheLastSecond))
                .isEqualTo(Admission.FULL);
        assertThat(seen.admit(Fixture.filled(1), LATER, lateInTheLastSecond)).isEqualTo(Admission.SEEN);
        assertThat(seen.size()).isEqualTo(2);
    }

    @Test
    void forgottenStatementWithAnEarlierClock_isNotFirstAgain() {
        forgetOneAndTwo();

        assertThat(seen.admit(Fixture.filled(1), LATER, NOW)).isEqualTo(Admission.FULL);
        assertThat(seen.admit(Fixture.filled(2), LATER.minusSeconds(1), NOW)).isEqualTo(Admission.FULL);
    }

    @Test
    void newStatementExpiringAfterTheForgottenOnes_isFirstWithAnEarlierClock() {
        forgetOneAndTwo();

        assertThat(seen.admit(Fixture.filled(4), LATER.plusSeconds(1), NOW)).isEqualTo(Admission.FIRST);
    }

    /** In whatever order one round meets the statements it forgets, the last to expire counts. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void severalForgottenAtOnce_theLastToExpireIsNotFirstAgain(int lastToExpire) {
        seen.admit(Fixture.filled(lastToExpire), LATER, NOW);
        seen.admit(Fixture.filled(3 - lastToExpire), LATER.minusSeconds(1), NOW);
        Instant afterwards = LATER.plusSeconds(1);
        seen.admit(Fixture.filled(3), afterwards, afterwards);

        assertThat(seen.admit(Fixture.filled(lastToExpire), LATER, NOW)).isEqualTo(Admission.FULL);
    }

    @Test
    @Timeout(20)
    void sameStatementsFromManyThreads_areEachFirstOnce() throws Exception {
        List<Bytes32> statements = IntStream.range(0, STATEMENTS)
                .mapToObj(i -> Bytes32.sha256(ByteBuffer.allocate(4).putInt(i).array()))
                .toList();
        MemorySeenStatements shared = new MemorySeenStatements(2 * STATEMENTS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<Long> count = () -> countFirsts(shared, statements, start);
            long firsts = 0;
            for (Future<Long> counted : threads.invokeAll(Collections.nCopies(THREADS, count))) {
                firsts += counted.get();
            }
            assertThat(firsts).isEqualTo(STATEMENTS);
            assertThat(shared.size()).isEqualTo(STATEMENTS);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void capacityBelowOne_isRefused() {
        assertThatThrownBy(() -> new MemorySeenStatements(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static long countFirsts(MemorySeenStatements shared, List<Bytes32> statements, CyclicBarrier start)
            throws Exception {
        start.await();
        return statements.stream()
                .filter(statement -> shared.admit(statement, LATER, NOW) == Admission.FIRST)
                .count();
    }

    /** Fills the memory, then makes room by one statement that is acceptable after both have expired. */
    private void forgetOneAndTwo() {
        seen.admit(Fixture.filled(1), LATER, NOW);
        seen.admit(Fixture.filled(2), LATER.minusSeconds(1), NOW);
        Instant afterwards = LATER.plusSeconds(1);
        assertThat(seen.admit(Fixture.filled(3), afterwards, afterwards)).isEqualTo(Admission.FIRST);
    }
}
