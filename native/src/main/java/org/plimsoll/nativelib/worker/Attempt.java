package org.plimsoll.nativelib.worker;

import java.util.concurrent.atomic.AtomicReference;

/** One job on one worker, and which came first: its end or its deadline. The worker is killed only by the latter. */
final class Attempt {
    private enum State {
        RUNNING,
        ENDED,
        EXPIRED
    }

    private final WorkerProcess worker;
    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);

    Attempt(WorkerProcess worker) {
        this.worker = worker;
    }

    /** The deadline has passed. */
    void expire() {
        if (state.compareAndSet(State.RUNNING, State.EXPIRED)) {
            worker.kill();
        }
    }

    /** The job has ended; false when the deadline came first, and then the worker is killed whatever it answered. */
    boolean end() {
        return state.compareAndSet(State.RUNNING, State.ENDED);
    }
}
