package org.plimsoll.nativelib.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.plimsoll.api.secret.v1.WorkerRequest;
import org.plimsoll.api.secret.v1.WorkerResponse;
import org.plimsoll.api.v1.Status;

/**
 * A fixed number of worker processes and the queue before them. Callers are served in the order they came. Workers start
 * when they are first needed and stay; one that fails is replaced, after a pause that doubles with each failure in a row.
 * Thread-safe.
 */
public final class WorkerPool implements AutoCloseable {
    private static final Duration CLOSE_WAIT = Duration.ofSeconds(10);

    private final ScheduledThreadPoolExecutor watchdog;
    private final List<WorkerSlot> slots = new ArrayList<>();
    private final List<StderrRing> rings = new ArrayList<>();
    private final Deque<WorkerSlot> idle = new ArrayDeque<>();
    private final Semaphore free;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final RequestIds ids = new RequestIds();

    private WorkerPool(WorkerCommand command, WorkerState state, Duration firstPause, Duration longestPause) {
        watchdog = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "plimsoll-worker-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        watchdog.setRemoveOnCancelPolicy(true);
        free = new Semaphore(command.config().workers(), true);
        for (int i = 0; i < command.config().workers(); i++) {
            StderrRing ring = state.ring(i);
            rings.add(ring);
            slots.add(new WorkerSlot(command, ring, new Backoff(firstPause, longestPause), watchdog));
        }
        idle.addAll(slots);
    }

    /**
     * Opens a pool; starts no process yet.
     *
     * @throws IOException when the state directory cannot be made or is not private
     */
    public static WorkerPool open(WorkerConfig config) throws IOException {
        return open(WorkerCommand.of(config), Duration.ofMillis(100), Duration.ofSeconds(30));
    }

    static WorkerPool open(WorkerCommand command, Duration firstPause, Duration longestPause) throws IOException {
        return new WorkerPool(command, WorkerState.take(command.config()), firstPause, longestPause);
    }

    /**
     * Runs a job and waits for what becomes of it. It is given to a worker at most once.
     *
     * @param job without an id; the caller's builder is not changed
     * @param within covers waiting for a worker, starting it, and the job
     */
    public WorkerOutcome submit(WorkerRequest.Builder job, Duration within) {
        Deadline deadline = Deadline.in(within);
        WorkerRequest request = job.clone().setId(ids.next()).build();
        if (request.getSerializedSize() > Frames.REQUEST_LIMIT) {
            return tooLong(request);
        }
        try {
            if (!free.tryAcquire(deadline.remaining(), TimeUnit.NANOSECONDS)) {
                return noneFree();
            }
        } catch (InterruptedException e) {
            return interrupted();
        }
        try {
            return serve(request, deadline);
        } finally {
            free.release();
        }
    }

    /** Kills all workers and waits, within bounds, for their end. Jobs under way or waiting end with CLOSED. */
    @Override
    public void close() {
        closing.countDown();
        slots.forEach(WorkerSlot::close);
        Deadline deadline = Deadline.in(CLOSE_WAIT);
        for (WorkerSlot slot : slots) {
            slot.awaitEnd(Duration.ofNanos(deadline.remaining()));
        }
        watchdog.shutdownNow();
        rings.forEach(StderrRing::close);
    }

    /** Process ids of the workers that run now. */
    List<Long> pids() {
        return slots.stream().flatMap(slot -> slot.pid().stream().boxed()).toList();
    }

    private WorkerOutcome serve(WorkerRequest request, Deadline deadline) {
        WorkerSlot slot = takeSlot();
        try {
            long pause = slot.notReadyFor();
            if (pause > deadline.remaining()) {
                return new WorkerOutcome.Failed(
                        Failure.UNAVAILABLE, "after failures in a row no worker is started before the deadline");
            }
            if (closing.await(pause, TimeUnit.NANOSECONDS)) {
                return new WorkerOutcome.Failed(Failure.CLOSED, "the pool is closed");
            }
            return deadline.remaining() == 0 ? noneFree() : slot.serve(request, deadline);
        } catch (InterruptedException e) {
            return interrupted();
        } finally {
            giveBack(slot);
        }
    }

    /** The idle slot that is ready soonest. There is one: each caller here holds a permit. */
    private WorkerSlot takeSlot() {
        synchronized (idle) {
            WorkerSlot best = idle.stream()
                    .min(Comparator.comparingLong(WorkerSlot::notReadyFor))
                    .orElseThrow();
            idle.remove(best);
            return best;
        }
    }

    private void giveBack(WorkerSlot slot) {
        synchronized (idle) {
            // First in, so that as few processes as possible are started.
            idle.addFirst(slot);
        }
    }

    private static WorkerOutcome noneFree() {
        return new WorkerOutcome.Failed(Failure.TIMEOUT, "no worker was free before the deadline");
    }

    private static WorkerOutcome interrupted() {
        Thread.currentThread().interrupt();
        return new WorkerOutcome.Failed(Failure.UNAVAILABLE, "interrupted while waiting for a worker");
    }

    private static WorkerOutcome tooLong(WorkerRequest request) {
        return new WorkerOutcome.Answered(WorkerResponse.newBuilder()
                .setId(request.getId())
                .setStatus(Status.STATUS_MALFORMED)
                .setDetail(
                        "the request has " + request.getSerializedSize() + " bytes, more than " + Frames.REQUEST_LIMIT)
                .build());
    }
}
