package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.v1.Certificate;
import org.plimsoll.api.v1.Policy;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Setup;
import org.plimsoll.api.v1.Verdict;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.verifier.MemorySeenStatements;
import org.plimsoll.verifier.Request;
import org.plimsoll.verifier.SeenStatements;

/** One real certificate, checked by a real worker, under demands that it meets and demands that it does not. */
class EndToEndTest {
    private static final int DAMAGED_FILES = 2_500;

    private static World world;

    @BeforeAll
    static void makeWorld() throws Exception {
        world = new World();
    }

    @AfterAll
    static void closeWorld() {
        world.close();
    }

    @Test
    void soundCertificate_isVerifiedAndMarkedDevelopment() {
        Verdict verdict = world.verify(file(), world.request());

        expect(verdict, Reason.REASON_VERIFIED);
        assertThat(verdict.getSetup()).isEqualTo(Setup.SETUP_DEVELOPMENT);
        assertThat(verdict.getDetail()).contains("DEVELOPMENT");
    }

    @Test
    void soundCertificate_isAtMostOneKibibyte() {
        assertThat(file().length).isLessThanOrEqualTo(1_024);
        assertThat(LargestCertificate.bytes()).isLessThanOrEqualTo(1_024);
    }

    @Test
    void specialisedKey_givesTheSameVerdicts() {
        Request plain = world.request();
        Request special =
                new Request(plain.policy(), plain.schedule(), plain.nonce(), plain.expectedBook(), plain.now(), true);
        byte[] forged = world.resigned(s -> s.setBookCommitment(bytes(Bytes32.of(new byte[32]))));

        expect(world.verify(file(), special), Reason.REASON_VERIFIED);
        expect(world.verify(forged, special), Reason.REASON_PROOF_INVALID);
        expect(world.verify(forged, plain), Reason.REASON_PROOF_INVALID);
    }

    @Test
    void productionPolicy_isSetupNotAllowed() {
        Request production = world.request(
                p -> p.clearSetups().addSetups(Setup.SETUP_CEREMONY).addKeys(world.key.hex()));

        assertThat(production.policy().isProduction()).isTrue();
        expect(world.verify(file(), production), Reason.REASON_SETUP_NOT_ALLOWED);
    }

    @Test
    void demandsNotMet_areRefusedEachForItsReason() {
        expect(p -> p.setAudience("elsewhere"), Reason.REASON_AUDIENCE_MISMATCH);
        expect(p -> p.setLeastLevelPpm(1_000_001), Reason.REASON_LEVEL_TOO_LOW);
        expect(p -> p.setLeastHeadroom(1), Reason.REASON_HEADROOM_TOO_LOW);
        expect(p -> p.setIssuers(0, World.OTHER.hex()), Reason.REASON_ISSUER_NOT_ALLOWED);
        expect(p -> p.addKeys(World.OTHER.hex()), Reason.REASON_KEY_UNKNOWN);
        expect(p -> p.setSchedules(0, World.OTHER.hex()), Reason.REASON_SCHEDULE_NOT_ALLOWED);
        expect(p -> p.setLongestLifetimeSeconds(599), Reason.REASON_LIFETIME_TOO_LONG);
    }

    @Test
    void anotherNonce_isNonceMismatch() {
        Request request = world.request(p -> {}, world.schedule, World.OTHER);

        expect(world.verify(file(), request), Reason.REASON_NONCE_MISMATCH);
    }

    @Test
    void scheduleWithOneDigitChanged_isScheduleMismatch() throws Exception {
        RiskSchedule changed = World.schedule(text -> text.replaceFirst("price: 989_500_000", "price: 989_500_001"));
        Request request = world.request(p -> p.addSchedules(changed.digest().hex()), changed, World.NONCE);

        expect(world.verify(file(), request), Reason.REASON_SCHEDULE_MISMATCH);
    }

    @Test
    void expectedBook_decides() {
        Bytes32 book =
                Bytes32.of(world.certificate.getStatement().getBookCommitment().toByteArray());

        expect(world.verify(file(), expecting(book)), Reason.REASON_VERIFIED);
        expect(world.verify(file(), expecting(World.OTHER)), Reason.REASON_BOOK_MISMATCH);
    }

    @ParameterizedTest(name = "{0} s after not-before: {1}")
    @CsvSource({"-6, REASON_NOT_YET_VALID", "-5, REASON_VERIFIED", "604, REASON_VERIFIED", "605, REASON_EXPIRED"})
    void clockAroundTheLimits_decidesToTheSecond(long after, Reason reason) {
        Request r = world.request();
        Request at = new Request(
                r.policy(),
                r.schedule(),
                r.nonce(),
                r.expectedBook(),
                Instant.ofEpochSecond(world.notBefore + after),
                false);

        expect(world.verify(file(), at), reason);
    }

    @Test
    void repeatedCertificate_isReplayed() {
        SeenStatements seen = new MemorySeenStatements(10);

        expect(world.verifier(seen).verify(file(), world.request()), Reason.REASON_VERIFIED);
        expect(world.verifier(seen).verify(file(), world.request()), Reason.REASON_REPLAYED);
    }

    @Test
    void anotherProofOfTheSameStatement_isReplayed() throws Exception {
        SeenStatements seen = new MemorySeenStatements(10);
        Certificate again = world.prove();

        assertThat(again.getStatement()).isEqualTo(world.certificate.getStatement());
        assertThat(again.getProof()).isNotEqualTo(world.certificate.getProof());
        expect(world.verifier(seen).verify(file(), world.request()), Reason.REASON_VERIFIED);
        expect(world.verifier(seen).verify(World.file(again), world.request()), Reason.REASON_REPLAYED);
    }

    @Test
    void workerWithoutTime_isTimeoutAndNotVerified() {
        Verdict verdict =
                world.verifier(new MemorySeenStatements(1), Duration.ofNanos(1)).verify(file(), world.request());

        expect(verdict, Reason.REASON_WORKER_TIMEOUT);
    }

    @Test
    void randomlyDamagedFiles_neverVerifyAndNeverThrow() {
        long seed = 20_261_121L;
        Random random = new Random(seed);
        for (int i = 0; i < DAMAGED_FILES; i++) {
            byte[] damaged = damage(file(), random);

            Verdict verdict = world.verify(damaged, world.request());

            assertThat(verdict.getVerified()).as("seed %d, file %d", seed, i).isFalse();
            assertThat(verdict.getReasonValue()).as("seed %d, file %d", seed, i).isBetween(2, 31);
        }
    }

    private static byte[] damage(byte[] file, Random random) {
        if (random.nextInt(3) == 0) {
            return Arrays.copyOf(file, random.nextInt(file.length));
        }
        int flips = 1 + random.nextInt(3);
        byte[] damaged = file.clone();
        for (int i = 0; i < flips; i++) {
            damaged[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return Arrays.equals(damaged, file) ? new byte[0] : damaged;
    }

    private static byte[] file() {
        return World.file(world.certificate);
    }

    private static ByteString bytes(Bytes32 value) {
        return ByteString.copyFrom(value.bytes());
    }

    private static Request expecting(Bytes32 book) {
        Request r = world.request();
        return new Request(r.policy(), r.schedule(), r.nonce(), Optional.of(book), r.now(), r.specialise());
    }

    private static void expect(Consumer<Policy.Builder> change, Reason reason) {
        expect(world.verify(file(), world.request(change)), reason);
    }

    private static void expect(Verdict verdict, Reason reason) {
        assertThat(verdict.getReason()).as(verdict.getDetail()).isEqualTo(reason);
        assertThat(verdict.getVerified()).isEqualTo(reason == Reason.REASON_VERIFIED);
    }
}
