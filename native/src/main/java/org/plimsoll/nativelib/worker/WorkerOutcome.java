package org.plimsoll.nativelib.worker;

import org.plimsoll.api.secret.v1.WorkerResponse;

/** What became of a job. */
public sealed interface WorkerOutcome {
    /**
     * The worker answered, or the pool refused the request as too long in its place. The status decides: anything but STATUS_OK is a refusal.
     *
     * @param response of the kind of the job when its status is OK, without a result otherwise
     */
    record Answered(WorkerResponse response) implements WorkerOutcome {
        @Override
        public String toString() {
            return "Answered[" + response.getStatus() + "]";
        }
    }

    /**
     * There is no answer.
     *
     * @param detail one sentence for people, without private data
     */
    record Failed(Failure kind, String detail) implements WorkerOutcome {}
}
