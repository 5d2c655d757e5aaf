package org.plimsoll.nativelib.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.plimsoll.api.secret.v1.Fault;
import org.plimsoll.api.secret.v1.FaultJob;
import org.plimsoll.api.secret.v1.VerifyJob;
import org.plimsoll.api.secret.v1.WorkerRequest;
import org.plimsoll.api.secret.v1.WorkerResponse;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Status;

/** Jobs that tests give to workers. */
final class Requests {
    /** Long enough for a loaded machine. */
    static final Duration AMPLE = Duration.ofSeconds(90);

    private Requests() {}

    static WorkerRequest.Builder fault(Fault fault) {
        return WorkerRequest.newBuilder().setFault(FaultJob.newBuilder().setFault(fault));
    }

    /** Answered at once with REASON_PROOF_LENGTH. */
    static WorkerRequest.Builder emptyVerify() {
        return WorkerRequest.newBuilder().setVerify(VerifyJob.getDefaultInstance());
    }

    static WorkerResponse answered(WorkerOutcome outcome) {
        return assertThat(outcome)
                .asInstanceOf(InstanceOfAssertFactories.type(WorkerOutcome.Answered.class))
                .actual()
                .response();
    }

    static WorkerOutcome.Failed failed(WorkerOutcome outcome) {
        return assertThat(outcome)
                .asInstanceOf(InstanceOfAssertFactories.type(WorkerOutcome.Failed.class))
                .actual();
    }

    static void assertServes(WorkerPool pool) {
        WorkerResponse response = answered(pool.submit(emptyVerify(), AMPLE));
        assertThat(response.getStatus()).isEqualTo(Status.STATUS_OK);
        assertThat(response.getVerify().getReason()).isEqualTo(Reason.REASON_PROOF_LENGTH);
    }
}
