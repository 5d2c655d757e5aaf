package org.plimsoll.nativelib.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers that say something else than the answer are not believed. */
@Timeout(180)
class ProtocolTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "not-a-message",
                "oversize",
                "other-id",
                "no-status",
                "unknown-status",
                "other-kind",
                "refusal-with-result"
            })
    void answerAgainstTheRules_isRefusedAndTheWorkerKilled(String mode) throws IOException {
        try (WorkerPool pool = Pools.open(Pools.fake(temp, mode))) {
            WorkerOutcome.Failed failed = Requests.failed(pool.submit(Requests.emptyVerify(), Requests.AMPLE));

            assertThat(failed.kind()).isEqualTo(Failure.PROTOCOL);
            assertThat(pool.pids()).isEmpty();
        }
    }

    @Test
    void secondAnswer_isFoundBeforeTheNextJobIsGiven() throws IOException {
        try (WorkerPool pool = Pools.open(Pools.fake(temp, "twice"))) {
            Requests.answered(pool.submit(Requests.emptyVerify(), Requests.AMPLE));
            // Its second answer carries the number of the next job: believed, it would be a verdict nobody reached.
            WorkerOutcome next = pool.submit(Requests.emptyVerify(), Requests.AMPLE);

            assertThat(Requests.failed(next).kind()).isEqualTo(Failure.PROTOCOL);
        }
    }

    @Test
    void workerThatEndsInsideAnAnswer_isADeath() throws IOException {
        try (WorkerPool pool = Pools.open(Pools.fake(temp, "truncated"))) {
            WorkerOutcome.Failed failed = Requests.failed(pool.submit(Requests.emptyVerify(), Requests.AMPLE));

            assertThat(failed.kind()).isEqualTo(Failure.DIED);
            assertThat(failed.detail()).contains("exit code " + FakeWorker.EXIT);
        }
    }

    @Test
    void workerThatAlwaysDies_isNotStartedAgainBeforeItsPauseEnds() throws IOException {
        WorkerCommand command = Pools.fake(temp, "dies");
        try (WorkerPool pool = WorkerPool.open(command, Duration.ofHours(1), Duration.ofHours(1))) {
            assertThat(Requests.failed(pool.submit(Requests.emptyVerify(), Requests.AMPLE))
                            .kind())
                    .isEqualTo(Failure.DIED);

            WorkerOutcome.Failed next = Requests.failed(pool.submit(Requests.emptyVerify(), Requests.AMPLE));

            assertThat(next.kind()).isEqualTo(Failure.UNAVAILABLE);
            assertThat(pool.pids()).isEmpty();
        }
    }

    @Test
    void noDeadlineLeft_startsNothing() throws IOException {
        try (WorkerPool pool = Pools.open(Pools.fake(temp, "honest"))) {
            assertThat(Requests.failed(pool.submit(Requests.emptyVerify(), Duration.ZERO))
                            .kind())
                    .isEqualTo(Failure.TIMEOUT);
            assertThat(pool.pids()).isEmpty();
        }
    }

    @Test
    void workerThatPrintsWithoutEnd_isDrainedIntoABoundedRing() throws IOException {
        try (WorkerPool pool = Pools.open(Pools.fake(temp, "chatty"))) {
            Requests.answered(pool.submit(Requests.emptyVerify(), Requests.AMPLE));
            Await.until(
                    "both segments", () -> Files.exists(temp.resolve("state").resolve(segment(1))));
        }
        try (Stream<Path> files = Files.list(temp.resolve("state"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".log")))
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(Files.size(file)).isLessThanOrEqualTo(WorkerState.SEGMENT_BYTES));
        }
    }

    private static String segment(int number) {
        return "worker-" + ProcessHandle.current().pid() + "-0." + number + ".log";
    }
}
