package org.plimsoll.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Setup;
import org.plimsoll.api.v1.Verdict;
import org.plimsoll.nativelib.worker.VerifyAnswer;

/** How a worker's answer becomes a verdict. Real workers and proofs are tested where a prover is at hand. */
class WorkerAnswersTest {
    @TempDir
    Path store;

    private Fixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new Fixture(store);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            mode = Mode.EXCLUDE,
            names = {
                "REASON_VERIFIED",
                "REASON_UNSPECIFIED",
                "REASON_KEY_UNUSABLE",
                "REASON_WORKER_TIMEOUT",
                "REASON_WORKER_FAILED",
                "UNRECOGNIZED"
            })
    void workerRefusesWhatWeAccepted_isRefusedWithItsReason(Reason reason) {
        Fixture.assertRefused(answered(new VerifyAnswer.Checked(reason)), reason);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"REASON_KEY_UNUSABLE", "REASON_WORKER_TIMEOUT", "REASON_WORKER_FAILED"})
    void workerThatCouldNotCheck_isRefusedWithItsReason(Reason reason) {
        Verdict verdict = answered(new VerifyAnswer.NotChecked(reason, "it was killed at its deadline"));

        Fixture.assertRefused(verdict, reason);
        assertThat(verdict.getDetail()).contains("killed at its deadline");
    }

    @Test
    void workerVerified_isVerifiedAndMarkedDevelopment() {
        Verdict verdict = answered(new VerifyAnswer.Checked(Reason.REASON_VERIFIED));

        Fixture.assertVerified(verdict);
        assertThat(verdict.getSetup()).isEqualTo(Setup.SETUP_DEVELOPMENT);
        assertThat(verdict.getDetail()).contains("DEVELOPMENT");
    }

    @Test
    void refusedByWorker_isNotRememberedAsAccepted() {
        Fixture.assertRefused(
                answered(new VerifyAnswer.Checked(Reason.REASON_PROOF_INVALID)), Reason.REASON_PROOF_INVALID);

        Fixture.assertVerified(answered(new VerifyAnswer.Checked(Reason.REASON_VERIFIED)));
    }

    private Verdict answered(VerifyAnswer answer) {
        return fixture.verify(fixture.certificate().file(), fixture.request(), answer);
    }
}
