package org.plimsoll.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.api.format.HashToField;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Profile;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Setup;
import org.plimsoll.api.v1.Statement;
import org.plimsoll.api.v1.Verdict;

/** One statement changed in one way and signed again: one reason, found without asking a worker. */
class StatementReasonsTest {
    @TempDir
    Path store;

    static Stream<Arguments> changes() {
        return Stream.of(
                change("version 2", Reason.REASON_VERSION_UNSUPPORTED, s -> s.setVersion(2)),
                change("version missing", Reason.REASON_VERSION_UNSUPPORTED, s -> s.clearVersion()),
                change("kind 2", Reason.REASON_KIND_UNSUPPORTED, s -> s.setKindValue(2)),
                change("kind missing", Reason.REASON_KIND_UNSUPPORTED, s -> s.clearKind()),
                change("profile 6", Reason.REASON_PROFILE_UNKNOWN, s -> s.setProfileValue(6)),
                change("profile missing", Reason.REASON_PROFILE_UNKNOWN, s -> s.clearProfile()),
                change("assurance 5", Reason.REASON_MALFORMED, s -> s.setAssuranceValue(5)),
                change("key digest of 31 bytes", Reason.REASON_MALFORMED, s -> s.setKeyDigest(zeros(31))),
                change("nonce of 33 bytes", Reason.REASON_MALFORMED, s -> s.setNonce(zeros(33))),
                change("issuer key missing", Reason.REASON_MALFORMED, s -> s.clearIssuerKey()),
                change("level 0", Reason.REASON_MALFORMED, s -> s.setLevelPpm(0)),
                change("level 2^63", Reason.REASON_MALFORMED, s -> s.setLevelPpm(Long.MIN_VALUE)),
                change("headroom -1", Reason.REASON_MALFORMED, s -> s.setHeadroom(-1)),
                change("headroom 2^62", Reason.REASON_MALFORMED, s -> s.setHeadroom(1L << 62)),
                change("expiry = not-before", Reason.REASON_MALFORMED, s -> s.setExpiry(Fixture.NOT_BEFORE)),
                change("expiry 2^40", Reason.REASON_MALFORMED, s -> s.setExpiry(1L << 40)),
                change("line break in audience", Reason.REASON_MALFORMED, s -> s.setAudience("a\nb")),
                change("audience missing", Reason.REASON_MALFORMED, s -> s.clearAudience()),
                change("book = modulus", Reason.REASON_FIELD_ELEMENT_RANGE, s -> s.setBookCommitment(plusModulus(0))),
                change("book + modulus", Reason.REASON_FIELD_ELEMENT_RANGE, s -> s.setBookCommitment(plusModulus(9))),
                change("another schedule", Reason.REASON_SCHEDULE_MISMATCH, s -> s.setScheduleDigest(other())),
                change("other matrices", Reason.REASON_COMPILED_MISMATCH, s -> s.setCompiledDigest(other())),
                change(
                        "level alone",
                        Reason.REASON_COMPILED_MISMATCH,
                        s -> s.setLevelPpm(Fixture.DEMAND.levelPpm() + 1)),
                change(
                        "headroom alone",
                        Reason.REASON_COMPILED_MISMATCH,
                        s -> s.setHeadroom(Fixture.DEMAND.headroom() + 1)),
                change("a key we do not have", Reason.REASON_KEY_UNKNOWN, s -> s.setKeyDigest(other())),
                change("another issuer", Reason.REASON_ISSUER_NOT_ALLOWED, s -> s.setIssuerKey(other())),
                change("another audience", Reason.REASON_AUDIENCE_MISMATCH, s -> s.setAudience("venue.examples")),
                change("another nonce", Reason.REASON_NONCE_MISMATCH, s -> s.setNonce(other())),
                change("lifetime + 1 s", Reason.REASON_LIFETIME_TOO_LONG, s -> s.setExpiry(Fixture.EXPIRY + 1)),
                change(
                        "attested",
                        Reason.REASON_ASSURANCE_OVERCLAIMED,
                        s -> s.setAssurance(Assurance.ASSURANCE_ATTESTED)),
                change(
                        "included",
                        Reason.REASON_ASSURANCE_OVERCLAIMED,
                        s -> s.setAssurance(Assurance.ASSURANCE_INCLUDED)),
                change(
                        "on-chain",
                        Reason.REASON_ASSURANCE_OVERCLAIMED,
                        s -> s.setAssurance(Assurance.ASSURANCE_ON_CHAIN)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("changes")
    void statementChangedInOneWay_isRefusedForThatReason(
            String what, Reason reason, Consumer<Statement.Builder> change) {
        Fixture fixture = new Fixture(store);
        byte[] file = fixture.certificate().with(change).file();

        Verdict verdict = fixture.verifyBeforeWorker(file, fixture.request());

        Fixture.assertRefused(verdict, reason);
    }

    @Test
    void profileOfAnotherKey_isProfileMismatch() {
        Fixture fixture = new Fixture(store);
        byte[] file = fixture.certificate()
                .with(s -> s.setProfile(Profile.PROFILE_TRADE)
                        .setCompiledDigest(Fixture.string(fixture.compiledDigest(ProfileShape.TRADE, Fixture.DEMAND))))
                .file();

        Fixture.assertRefused(fixture.verifyBeforeWorker(file, fixture.request()), Reason.REASON_PROFILE_MISMATCH);
    }

    @Test
    void levelThatOverflowsTheMatrices_isScheduleBounds() {
        Fixture fixture = new Fixture(store);
        // 10^9 ppm times a charge of 2^42 units does not fit the bounds of the circuit.
        var huge = Fixture.readSchedule(text -> text.replace("charge_long: 500_000", "charge_long: 4_398_046_511_104"));
        byte[] file = fixture.certificate()
                .with(s -> s.setLevelPpm(1_000_000_000).setScheduleDigest(Fixture.string(huge.digest())))
                .file();
        var request =
                fixture.request(fixture.policy().setSchedules(0, huge.digest().hex()), huge);

        Fixture.assertRefused(fixture.verifyBeforeWorker(file, request), Reason.REASON_SCHEDULE_BOUNDS);
    }

    @Test
    void refusalAfterTheKey_showsDigestAndSetup() {
        Fixture fixture = new Fixture(store);
        byte[] file = fixture.certificate().file();
        Request request =
                fixture.request(fixture.policy().addKeys(Fixture.filled(3).hex()));

        Verdict verdict = fixture.verifyBeforeWorker(file, request);

        assertThat(verdict.getStatementDigest().size()).isEqualTo(32);
        assertThat(verdict.getSetup()).isEqualTo(Setup.SETUP_DEVELOPMENT);
        assertThat(verdict.getDetail()).endsWith(".").doesNotContain("\n");
    }

    @Test
    void refusalBeforeTheKey_showsDigestAndNoSetup() {
        Fixture fixture = new Fixture(store);
        byte[] file =
                fixture.certificate().with(s -> s.setAudience("elsewhere")).file();

        Verdict verdict = fixture.verifyBeforeWorker(file, fixture.request());

        assertThat(verdict.getStatementDigest().size()).isEqualTo(32);
        assertThat(verdict.getSetup()).isEqualTo(Setup.SETUP_UNSPECIFIED);
    }

    private static Arguments change(String what, Reason reason, Consumer<Statement.Builder> change) {
        return Arguments.of(what, reason, change);
    }

    private static ByteString other() {
        return Fixture.string(Fixture.filled(3));
    }

    private static ByteString zeros(int count) {
        return ByteString.copyFrom(new byte[count]);
    }

    private static ByteString plusModulus(int value) {
        byte[] bytes = HashToField.MODULUS.add(BigInteger.valueOf(value)).toByteArray();
        return ByteString.copyFrom(bytes, bytes.length - 32, 32);
    }
}
