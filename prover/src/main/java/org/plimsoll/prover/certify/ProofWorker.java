package org.plimsoll.prover.certify;

import java.time.Duration;
import org.plimsoll.api.secret.v1.WorkerRequest;
import org.plimsoll.nativelib.worker.WorkerOutcome;

/** Whoever runs jobs: {@code WorkerPool::submit}. */
@FunctionalInterface
public interface ProofWorker {
    /** Runs one job and waits for it, at most until the deadline. */
    WorkerOutcome submit(WorkerRequest.Builder job, Duration deadline);
}
