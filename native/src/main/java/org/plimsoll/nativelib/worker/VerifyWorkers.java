package org.plimsoll.nativelib.worker;

import com.google.protobuf.UnsafeByteOperations;
import java.time.Duration;
import org.plimsoll.api.secret.v1.VerifyJob;
import org.plimsoll.api.secret.v1.WorkerRequest;
import org.plimsoll.api.secret.v1.WorkerResponse;
import org.plimsoll.api.v1.Reason;

/**
 * Verification by a pool, without the types of the private package: for code that must never hold a book. Fails closed: a
 * timeout, a crash, a refusal or an unknown number is never a yes.
 */
public final class VerifyWorkers {
    private final WorkerPool pool;

    /** The pool stays the caller's to close. */
    public VerifyWorkers(WorkerPool pool) {
        this.pool = pool;
    }

    /**
     * Checks a statement and its proof. Sections are those of {@code docs/formats.md}. The arrays must not change meanwhile.
     *
     * @param compiled compiled schedule, section 2
     * @param statement section 4
     * @param proof section 7
     * @param signature section 5
     * @param expectation section 11
     * @param specialise whether the worker builds and keeps a key specialised to this schedule
     * @param deadline how long the caller waits at most
     */
    public VerifyAnswer verify(
            byte[] compiled,
            byte[] statement,
            byte[] proof,
            byte[] signature,
            byte[] expectation,
            boolean specialise,
            Duration deadline) {
        VerifyJob job = VerifyJob.newBuilder()
                .setCompiled(UnsafeByteOperations.unsafeWrap(compiled))
                .setStatement(UnsafeByteOperations.unsafeWrap(statement))
                .setProof(UnsafeByteOperations.unsafeWrap(proof))
                .setSignature(UnsafeByteOperations.unsafeWrap(signature))
                .setExpectation(UnsafeByteOperations.unsafeWrap(expectation))
                .setSpecialise(specialise)
                .build();
        WorkerOutcome outcome = pool.submit(WorkerRequest.newBuilder().setVerify(job), deadline);
        if (outcome instanceof WorkerOutcome.Answered answered) {
            return answer(answered.response());
        }
        return notChecked((WorkerOutcome.Failed) outcome);
    }

    /** A yes only for STATUS_OK with a result that says so; the result of any other status is not looked at. */
    static VerifyAnswer answer(WorkerResponse response) {
        return switch (response.getStatus()) {
            case STATUS_OK -> verdict(response.getVerify().getReason());
            case STATUS_KEY_NOT_FOUND, STATUS_KEY_CORRUPT ->
                new VerifyAnswer.NotChecked(Reason.REASON_KEY_UNUSABLE, response.getDetail());
            default -> new VerifyAnswer.NotChecked(Reason.REASON_WORKER_FAILED, response.getDetail());
        };
    }

    private static VerifyAnswer verdict(Reason reason) {
        return switch (reason) {
            case REASON_UNSPECIFIED, UNRECOGNIZED ->
                new VerifyAnswer.NotChecked(
                        Reason.REASON_WORKER_FAILED, "the worker gave a reason that does not exist");
            case REASON_KEY_UNUSABLE, REASON_WORKER_TIMEOUT, REASON_WORKER_FAILED ->
                new VerifyAnswer.NotChecked(reason, "the library could not check the proof");
            default -> new VerifyAnswer.Checked(reason);
        };
    }

    private static VerifyAnswer notChecked(WorkerOutcome.Failed failed) {
        Reason reason = failed.kind() == Failure.TIMEOUT ? Reason.REASON_WORKER_TIMEOUT : Reason.REASON_WORKER_FAILED;
        return new VerifyAnswer.NotChecked(reason, failed.detail());
    }
}
