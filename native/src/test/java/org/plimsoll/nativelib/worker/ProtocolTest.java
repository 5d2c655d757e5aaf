package org.plimsoll.nativelib.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
                "early",
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

    @ParameterizedTest
    @ValueSource(strings = {"twice", "repeats"})
    void secondAnswer_isNotBelievedForTheNextJob(String mode) throws IOException {
        try (WorkerPool pool = Pools.open(Pools.fake(temp, mode))) {
            Requests.answered(pool.submit(Requests.emptyVerify(), Requests.AMPLE));
            WorkerOutcome next = pool.submit(Requests.emptyVerify(), Requests.AMPLE);

            assertThat(Requests.failed(next).kind()).isEqualTo(Failure.PROTOCOL);
            assertThat(pool.pids()).isEmpty();
        }
    }

    @Test
    void idsOfRequests_areNeitherRepeatedNorCountedNorZero() {
        var ids = new RequestIds();
        List<Long> drawn = Stream.generate(ids::next).limit(1_000).toList();

        assertThat(drawn).doesNotContain(0L).doesNotHaveDuplicates();
        for (int i = 1; i < drawn.size(); i++) {
            assertThat(drawn.get(i)).isNotEqualTo(drawn.get(i - 1) + 1);
        }
    }

    @Test
    void workerThatEndsInsideAnAnswer_isADeath() throws IOException {
        try (WorkerPool pool = Pools.open(Pools.fake(temp, "truncated"))) {
            WorkerOutcome.Failed failed = Requests.failed(pool.submit(Requests.emptyVerify(), Requests.AMPLE));

            assertThat(failed.kind()).isEqualTo(Failure.DIED);
            assertThat(failed.detail())
                    .contains("exit code " + FakeWorker.EXIT)
                    .contains("worker-" + ProcessHandle.current().pid() + "-0.*.log")
                    .doesNotContain(temp.toString(), "/");
        }
    }

    @Test
    void workerThatCannotStart_isUnavailableAndNamesNoDirectory() throws IOException {
        try (WorkerPool pool = Pools.open(Pools.fake(temp, "honest"))) {
            Files.delete(temp.resolve("state"));

            WorkerOutcome.Failed failed = Requests.failed(pool.submit(Requests.emptyVerify(), Requests.AMPLE));

            assertThat(failed.kind()).isEqualTo(Failure.UNAVAILABLE);
            assertThat(failed.detail()).contains("could not be started").doesNotContain(temp.toString(), "/");
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
