package org.plimsoll.verifier;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Statement;
import org.plimsoll.nativelib.worker.VerifyAnswer;

/** What costs little is checked before a schedule is compiled, a key is read or a worker is asked. */
class OrderOfChecksTest {
    @TempDir
    Path store;

    static Stream<Arguments> cheap() {
        return Stream.of(
                change(Reason.REASON_SCHEDULE_MISMATCH, s -> s.setScheduleDigest(other())),
                change(Reason.REASON_ISSUER_NOT_ALLOWED, s -> s.setIssuerKey(other())),
                change(Reason.REASON_AUDIENCE_MISMATCH, s -> s.setAudience("elsewhere")),
                change(Reason.REASON_NONCE_MISMATCH, s -> s.setNonce(other())),
                change(Reason.REASON_NOT_YET_VALID, s -> s.setNotBefore(Fixture.NOW + Fixture.SKEW + 1)),
                change(
                        Reason.REASON_EXPIRED,
                        s -> s.setNotBefore(Fixture.NOW - 600).setExpiry(Fixture.NOW - Fixture.SKEW)),
                change(Reason.REASON_LIFETIME_TOO_LONG, s -> s.setExpiry(Fixture.EXPIRY + 1)),
                change(Reason.REASON_LEVEL_TOO_LOW, s -> s.setLevelPpm(Fixture.DEMAND.levelPpm() - 1)),
                change(Reason.REASON_HEADROOM_TOO_LOW, s -> s.setHeadroom(Fixture.DEMAND.headroom() - 1)),
                change(Reason.REASON_ASSURANCE_OVERCLAIMED, s -> s.setAssurance(Assurance.ASSURANCE_ATTESTED)),
                change(Reason.REASON_BOOK_MISMATCH, s -> s.setBookCommitment(string(8))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cheap")
    void cheapCheckThatFails_comesBeforeMatricesAndKey(Reason reason, Consumer<Statement.Builder> change) {
        Fixture fixture = new Fixture(store);
        byte[] file = fixture.certificate()
                .with(OrderOfChecksTest::breakMatricesAndKey)
                .with(change)
                .file();

        Fixture.assertRefused(fixture.verifyBeforeWorker(file, expectingBook(fixture)), reason);
    }

    @Test
    void signatureThatFails_comesBeforeMatricesAndKey() {
        Fixture fixture = new Fixture(store);
        byte[] file = fixture.certificate()
                .with(OrderOfChecksTest::breakMatricesAndKey)
                .withSignature(signature -> new byte[signature.length])
                .file();

        Fixture.assertRefused(
                fixture.verifyBeforeWorker(file, expectingBook(fixture)), Reason.REASON_SIGNATURE_INVALID);
    }

    @Test
    void otherMatrices_comeBeforeTheKey() {
        Fixture fixture = new Fixture(store);
        byte[] file = fixture.certificate()
                .with(OrderOfChecksTest::breakMatricesAndKey)
                .file();

        Fixture.assertRefused(
                fixture.verifyBeforeWorker(file, expectingBook(fixture)), Reason.REASON_COMPILED_MISMATCH);
    }

    @Test
    void repetitionThatTheWorkerRefuses_isRefusedForTheReasonOfTheWorker() {
        Fixture fixture = new Fixture(store);
        byte[] file = fixture.certificate().file();
        Fixture.assertVerified(fixture.verifyAccepting(file, fixture.request()));

        Fixture.assertRefused(
                fixture.verify(file, fixture.request(), new VerifyAnswer.Checked(Reason.REASON_PROOF_INVALID)),
                Reason.REASON_PROOF_INVALID);
    }

    private static void breakMatricesAndKey(Statement.Builder statement) {
        statement.setCompiledDigest(other()).setKeyDigest(other());
    }

    private static Request expectingBook(Fixture fixture) {
        Request r = fixture.request();
        return new Request(r.policy(), r.schedule(), r.nonce(), Optional.of(Fixture.BOOK), r.now(), r.specialise());
    }

    private static Arguments change(Reason reason, Consumer<Statement.Builder> change) {
        return Arguments.of(reason, change);
    }

    private static ByteString other() {
        return string(3);
    }

    private static ByteString string(int filled) {
        return Fixture.string(Fixture.filled(filled));
    }
}
