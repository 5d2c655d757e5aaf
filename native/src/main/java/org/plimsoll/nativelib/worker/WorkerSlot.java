package org.plimsoll.nativelib.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.secret.v1.WorkerRequest;
import org.plimsoll.api.secret.v1.WorkerResponse;

/** A place for one worker: starts it when needed, gives it a job, replaces it after a failure. One job at a time. */
final class WorkerSlot {
    private static final Duration EXIT_WAIT = Duration.ofSeconds(5);
    // Not the system's own words: they name directories.
    private static final String NOT_STARTED = "a worker could not be started; check that the state directory is there,"
            + " that this Java is whole, and that the system allows another process";

    private final WorkerCommand command;
    private final StderrRing ring;
    private final Backoff backoff;
    private final ScheduledExecutorService watchdog;

    private volatile @Nullable WorkerProcess worker;
    private volatile boolean closed;

    WorkerSlot(WorkerCommand command, StderrRing ring, Backoff backoff, ScheduledExecutorService watchdog) {
        this.command = command;
        this.ring = ring;
        this.backoff = backoff;
        this.watchdog = watchdog;
    }

    /** Nanoseconds until this slot can take a job; 0 when it can now. */
    long notReadyFor() {
        WorkerProcess running = worker;
        return running != null && running.alive() ? 0 : backoff.remaining();
    }

    /** Process id of the worker, if one runs. */
    OptionalLong pid() {
        WorkerProcess running = worker;
        return running != null && running.alive() ? OptionalLong.of(running.pid()) : OptionalLong.empty();
    }

    WorkerOutcome serve(WorkerRequest request, Deadline deadline) {
        WorkerProcess running;
        try {
            running = running();
        } catch (IOException e) {
            backoff.failed();
            return closed ? closedOutcome() : new WorkerOutcome.Failed(Failure.UNAVAILABLE, NOT_STARTED);
        }
        var attempt = new Attempt(running);
        Future<?> alarm = watchdog.schedule(attempt::expire, deadline.remaining(), TimeUnit.NANOSECONDS);
        WorkerOutcome outcome = attempt(running, request, attempt);
        alarm.cancel(false);
        if (outcome instanceof WorkerOutcome.Answered) {
            backoff.served();
        } else {
            retire(running);
        }
        return outcome;
    }

    /** Kills the worker and starts no other. Safe from any thread; a job under way ends with CLOSED. */
    synchronized void close() {
        closed = true;
        WorkerProcess running = worker;
        if (running != null) {
            running.kill();
        }
    }

    /** Waits for the end of the worker after {@link #close}. */
    void awaitEnd(Duration within) {
        WorkerProcess running = worker;
        if (running != null) {
            running.exitCode(within);
        }
    }

    private synchronized WorkerProcess running() throws IOException {
        if (closed) {
            throw new IOException("the pool is closed");
        }
        WorkerProcess running = worker;
        if (running == null || !running.alive()) {
            running = WorkerProcess.start(command, ring);
            worker = running;
        }
        return running;
    }

    private WorkerOutcome attempt(WorkerProcess running, WorkerRequest request, Attempt attempt) {
        try {
            WorkerResponse response = running.exchange(request);
            return attempt.end() ? new WorkerOutcome.Answered(response) : expired();
        } catch (FrameException e) {
            return attempt.end() && !closed
                    ? new WorkerOutcome.Failed(Failure.PROTOCOL, "the worker broke the protocol: " + e.getMessage())
                    : endedByUs();
        } catch (IOException e) {
            return attempt.end() && !closed ? died(running) : endedByUs();
        }
    }

    private WorkerOutcome died(WorkerProcess running) {
        OptionalInt code = running.exitCode(EXIT_WAIT);
        String how = code.isPresent() ? WorkerExit.explain(code.getAsInt()) : "it closed its output and stayed";
        return new WorkerOutcome.Failed(
                Failure.DIED,
                // The name only: this sentence may reach a counterparty, whom the directory is no business of.
                "the worker ended (" + how + "); what it printed is in "
                        + ring.path().getFileName() + ".*.log of the state directory");
    }

    private WorkerOutcome endedByUs() {
        return closed ? closedOutcome() : expired();
    }

    private void retire(WorkerProcess running) {
        running.kill();
        running.exitCode(EXIT_WAIT);
        backoff.failed();
    }

    private static WorkerOutcome expired() {
        return new WorkerOutcome.Failed(Failure.TIMEOUT, "the deadline passed and the worker was killed");
    }

    private static WorkerOutcome closedOutcome() {
        return new WorkerOutcome.Failed(Failure.CLOSED, "the pool is closed");
    }
}
