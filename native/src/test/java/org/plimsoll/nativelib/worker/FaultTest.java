package org.plimsoll.nativelib.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.api.secret.v1.Fault;
import org.plimsoll.api.secret.v1.WorkerResponse;
import org.plimsoll.api.v1.Status;

/** The library fails; the caller gets a typed failure, survives, and its next job is served. */
@Timeout(180)
class FaultTest {
    private static final int ABORTED = 134;

    @TempDir
    Path temp;

    private WorkerPool pool;

    @BeforeEach
    void open() throws IOException {
        pool = Pools.open(Pools.withFaults(temp, 1));
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void panic_isInternalAndTheSameWorkerGoesOn() throws IOException {
        Requests.assertServes(pool);
        var before = pool.pids();

        WorkerResponse response = Requests.answered(pool.submit(Requests.fault(Fault.FAULT_PANIC), Requests.AMPLE));

        assertThat(response.getStatus()).isEqualTo(Status.STATUS_INTERNAL);
        Requests.assertServes(pool);
        assertThat(pool.pids()).isEqualTo(before);
        Await.until("the report of the panic", () -> printed().contains("recovered a panic of type string"));
        assertThat(printed() + response).doesNotContain("planted-panic-value");
    }

    @Test
    void panicInAGoroutine_isADeathAndAnotherWorkerServes() throws IOException {
        WorkerOutcome.Failed failed =
                Requests.failed(pool.submit(Requests.fault(Fault.FAULT_PANIC_IN_GOROUTINE), Requests.AMPLE));

        assertThat(failed.kind()).isEqualTo(Failure.DIED);
        assertThat(failed.detail()).contains("exit code " + ABORTED);
        Requests.assertServes(pool);
        Await.until("the trace", () -> printed().contains("plimsoll.org/native/faults.Cause.func1(withheld)"));
        assertThat(printed() + failed).doesNotContain("planted-panic-value");
    }

    @Test
    void exhaustedMemory_isADeathAndAnotherWorkerServes() throws IOException {
        WorkerOutcome.Failed failed =
                Requests.failed(pool.submit(Requests.fault(Fault.FAULT_EXHAUST_MEMORY), Requests.AMPLE));

        assertThat(failed.kind()).isEqualTo(Failure.DIED);
        Requests.assertServes(pool);
        Await.until("the reason of the death", () -> printed().contains("out of memory"));
    }

    @Test
    void hangPastTheDeadline_isATimeoutAndAnotherWorkerServes() {
        Requests.assertServes(pool);
        long hung = pool.pids().get(0);

        WorkerOutcome.Failed failed =
                Requests.failed(pool.submit(Requests.fault(Fault.FAULT_HANG), Duration.ofMillis(300)));

        assertThat(failed.kind()).isEqualTo(Failure.TIMEOUT);
        Await.until(
                "the end of the worker that hung", () -> ProcessHandle.of(hung).isEmpty());
        Requests.assertServes(pool);
    }

    private String printed() {
        try {
            return Pools.printed(temp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
