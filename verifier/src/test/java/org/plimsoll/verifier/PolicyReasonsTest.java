package org.plimsoll.verifier;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Policy;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Setup;

/** One sound certificate, one demand of the policy changed: one reason, found without asking a worker. */
class PolicyReasonsTest {
    private static final String OTHER = Fixture.filled(3).hex();
    private static final long AGE = Fixture.NOW - Fixture.PUBLISHED;

    @TempDir
    Path store;

    static Stream<Arguments> changes() {
        return Stream.of(
                change("another schedule", Reason.REASON_SCHEDULE_NOT_ALLOWED, p -> p.setSchedules(0, OTHER)),
                change("age - 1 s", Reason.REASON_SCHEDULE_STALE, p -> p.setScheduleMaxAgeSeconds(AGE - 1)),
                change("another key", Reason.REASON_KEY_UNKNOWN, p -> p.addKeys(OTHER)),
                change("ceremony", Reason.REASON_SETUP_NOT_ALLOWED, PolicyReasonsTest::demandCeremony),
                change("another issuer", Reason.REASON_ISSUER_NOT_ALLOWED, p -> p.setIssuers(0, OTHER)),
                change("another audience", Reason.REASON_AUDIENCE_MISMATCH, p -> p.setAudience("venue.exampl")),
                change("lifetime - 1 s", Reason.REASON_LIFETIME_TOO_LONG, p -> p.setLongestLifetimeSeconds(599)),
                change(
                        "level + 1",
                        Reason.REASON_LEVEL_TOO_LOW,
                        p -> p.setLeastLevelPpm(Fixture.DEMAND.levelPpm() + 1)),
                change(
                        "headroom + 1",
                        Reason.REASON_HEADROOM_TOO_LOW,
                        p -> p.setLeastHeadroom(Fixture.DEMAND.headroom() + 1)),
                change(
                        "attested",
                        Reason.REASON_ASSURANCE_TOO_LOW,
                        p -> p.setLeastAssurance(Assurance.ASSURANCE_ATTESTED)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("changes")
    void policyChangedInOneWay_isRefusedForThatReason(String what, Reason reason, Consumer<Policy.Builder> change) {
        Fixture fixture = new Fixture(store);
        Policy.Builder policy = fixture.policy();
        change.accept(policy);

        Fixture.assertRefused(
                fixture.verifyBeforeWorker(fixture.certificate().file(), fixture.request(policy)), reason);
    }

    @Test
    void keyOfAnotherCircuit_isUnusableWithoutAskingAWorker() {
        Fixture fixture = new Fixture(store);
        byte[] file = Keys.file(ProfileShape.POCKET, Setup.SETUP_DEVELOPMENT);
        file[10] ^= 1;
        Bytes32 stale = Bytes32.sha256(file);
        Keys.store(store, ProfileShape.POCKET, Setup.SETUP_DEVELOPMENT, stale, file);
        byte[] certificate = new CertificateBuilder(
                        Fixture.ISSUER,
                        fixture.statement().toBuilder()
                                .setKeyDigest(Fixture.string(stale))
                                .build(),
                        new byte[228])
                .file();

        Fixture.assertRefused(
                fixture.verifyBeforeWorker(certificate, fixture.request(fixture.policy())), Reason.REASON_KEY_UNUSABLE);
    }

    @Test
    void demandsMetExactly_verify() {
        Fixture fixture = new Fixture(store);
        Policy.Builder policy = fixture.policy().setScheduleMaxAgeSeconds(AGE).addKeys(fixture.key.hex());

        Fixture.assertVerified(fixture.verifyAccepting(fixture.certificate().file(), fixture.request(policy)));
    }

    /** A production policy lists ceremony keys only; even a listed development key stays refused. */
    private static void demandCeremony(Policy.Builder policy) {
        policy.clearSetups().addSetups(Setup.SETUP_CEREMONY).addKeys(OTHER);
    }

    private static Arguments change(String what, Reason reason, Consumer<Policy.Builder> change) {
        return Arguments.of(what, reason, change);
    }
}
