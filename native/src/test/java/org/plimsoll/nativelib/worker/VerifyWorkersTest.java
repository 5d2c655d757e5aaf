package org.plimsoll.nativelib.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plimsoll.api.secret.v1.VerifyResult;
import org.plimsoll.api.secret.v1.WorkerResponse;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Status;

/** Whatever happens to the worker, only its answer VERIFIED is a yes. */
@Timeout(180)
class VerifyWorkersTest {
    private static final byte[] NOTHING = {};
    private static final int UNKNOWN_NUMBER = 999;

    @TempDir
    Path temp;

    @Test
    void verdictOfAWorker_isPassedOn() throws IOException {
        assertThat(verify("honest", Requests.AMPLE)).isEqualTo(new VerifyAnswer.Checked(Reason.REASON_VERIFIED));
    }

    @ParameterizedTest
    @CsvSource({
        "unknown-reason, REASON_WORKER_FAILED",
        "corrupt-key, REASON_KEY_UNUSABLE",
        "early, REASON_WORKER_FAILED",
        "other-id, REASON_WORKER_FAILED",
        "dies, REASON_WORKER_FAILED",
        "garbage, REASON_WORKER_FAILED",
    })
    void anythingElse_isNotChecked(String mode, Reason reason) throws IOException {
        assertThat(verify(mode, Requests.AMPLE))
                .isInstanceOfSatisfying(
                        VerifyAnswer.NotChecked.class,
                        answer -> assertThat(answer.reason()).isEqualTo(reason));
    }

    @Test
    void silentWorker_isATimeout() throws IOException {
        assertThat(verify("silent", Duration.ofMillis(200)))
                .isInstanceOfSatisfying(
                        VerifyAnswer.NotChecked.class,
                        answer -> assertThat(answer.reason()).isEqualTo(Reason.REASON_WORKER_TIMEOUT));
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = "STATUS_OK", mode = EnumSource.Mode.EXCLUDE)
    void statusOtherThanOk_isNeverAYesWhateverTheResult(Status status) {
        WorkerResponse.Builder refusal = WorkerResponse.newBuilder()
                .setStatusValue(status == Status.UNRECOGNIZED ? UNKNOWN_NUMBER : status.getNumber())
                .setDetail("why not");
        VerifyResult yes =
                VerifyResult.newBuilder().setReason(Reason.REASON_VERIFIED).build();
        for (WorkerResponse response :
                List.of(refusal.build(), refusal.setVerify(yes).build())) {
            assertThat(VerifyWorkers.answer(response))
                    .isInstanceOfSatisfying(
                            VerifyAnswer.NotChecked.class,
                            answer -> assertThat(answer.detail()).isEqualTo("why not"));
        }
    }

    @Test
    void statusOkWithoutAResult_isNotAYes() {
        WorkerResponse response =
                WorkerResponse.newBuilder().setStatus(Status.STATUS_OK).build();

        assertThat(VerifyWorkers.answer(response)).isInstanceOf(VerifyAnswer.NotChecked.class);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void eachReason_isEitherAVerdictOrNot(Reason reason) {
        boolean verdict = reason != Reason.REASON_UNSPECIFIED
                && reason != Reason.UNRECOGNIZED
                && reason.getNumber() < VerifyAnswer.FIRST_COULD_NOT_CHECK;
        if (verdict) {
            assertThat(new VerifyAnswer.Checked(reason).reason()).isEqualTo(reason);
            assertThatThrownBy(() -> new VerifyAnswer.NotChecked(reason, ""))
                    .isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThatThrownBy(() -> new VerifyAnswer.Checked(reason)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private VerifyAnswer verify(String mode, Duration within) throws IOException {
        try (WorkerPool pool = Pools.open(Pools.fake(temp, mode))) {
            return new VerifyWorkers(pool).verify(NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, false, within);
        }
    }
}
