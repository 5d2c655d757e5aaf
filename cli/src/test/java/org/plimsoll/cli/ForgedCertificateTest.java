package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.HashToField;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Certificate;
import org.plimsoll.api.v1.Profile;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Statement;
import org.plimsoll.api.v1.Verdict;
import org.plimsoll.prover.certify.IssuerKey;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.ScheduleCompiler;
import org.plimsoll.verifier.Request;

/**
 * A cheating issuer: it takes a real proof, changes something, and signs the result, and the verifier demands exactly
 * what the forgery says. Only the proof can refuse it then.
 */
class ForgedCertificateTest {
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
    void audienceMovedToUs_isProofInvalid() {
        byte[] forged = world.resigned(s -> s.setAudience("other.example"));

        expect(world.verify(forged, world.request(p -> p.setAudience("other.example"))), Reason.REASON_PROOF_INVALID);
    }

    @Test
    void nonceMovedToOurs_isProofInvalid() {
        byte[] forged = world.resigned(s -> s.setNonce(bytes(World.OTHER)));

        expect(world.verify(forged, world.request(p -> {}, world.schedule, World.OTHER)), Reason.REASON_PROOF_INVALID);
    }

    @Test
    void timesMoved_areProofInvalid() {
        expectForged(s -> s.setNotBefore(world.notBefore + 1), Reason.REASON_PROOF_INVALID);
        expectForged(s -> s.setExpiry(world.notBefore + World.LIFETIME - 1), Reason.REASON_PROOF_INVALID);
    }

    @Test
    void anotherBook_isProofInvalid() {
        expectForged(s -> s.setBookCommitment(bytes(Bytes32.of(new byte[32]))), Reason.REASON_PROOF_INVALID);
    }

    @Test
    void bookPlusModulus_isFieldElementRange() {
        BigInteger book = new BigInteger(
                1, world.certificate.getStatement().getBookCommitment().toByteArray());
        byte[] sum = book.add(HashToField.MODULUS).toByteArray();
        Certificate.Builder forged = world.certificate.toBuilder();
        forged.getStatementBuilder().setBookCommitment(ByteString.copyFrom(sum, sum.length - 32, 32));

        expect(world.verify(forged.build().toByteArray(), world.request()), Reason.REASON_FIELD_ELEMENT_RANGE);
    }

    @Test
    void issuerReplacedByAnotherThatWeAccept_isProofInvalid() {
        IssuerKey another = IssuerKey.generate();
        byte[] forged = world.resigned(another, s -> s.setIssuerKey(bytes(another.publicKey())), proof());

        Request request = world.request(p -> p.addIssuers(another.publicKey().hex()));
        expect(world.verify(forged, request), Reason.REASON_PROOF_INVALID);
    }

    @Test
    void levelRaised_isProofInvalid() throws Exception {
        Bytes32 compiled = World.compiled(world.schedule, "buffered").digest();
        byte[] forged = world.resigned(s -> s.setLevelPpm(1_250_000).setCompiledDigest(bytes(compiled)));

        expect(world.verify(forged, world.request(p -> p.setLeastLevelPpm(1_250_000))), Reason.REASON_PROOF_INVALID);
    }

    @Test
    void headroomRaised_isProofInvalid() throws Exception {
        Demand more = new Demand(1_000_000, 1);
        Bytes32 compiled = ScheduleCompiler.compile(world.schedule, ProfileShape.POCKET, more)
                .digest();
        byte[] forged = world.resigned(s -> s.setHeadroom(more.headroom()).setCompiledDigest(bytes(compiled)));

        expect(world.verify(forged, world.request(p -> p.setLeastHeadroom(1))), Reason.REASON_PROOF_INVALID);
    }

    @Test
    void scheduleReplacedByAnotherThatWeAccept_isProofInvalid() throws Exception {
        RiskSchedule other = World.schedule(text -> text.replaceFirst("ppm: 980_000", "ppm: 970_000"));
        Bytes32 compiled = World.compiled(other, "initial").digest();
        byte[] forged =
                world.resigned(s -> s.setScheduleDigest(bytes(other.digest())).setCompiledDigest(bytes(compiled)));

        Request request = world.request(p -> p.addSchedules(other.digest().hex()), other, World.NONCE);
        expect(world.verify(forged, request), Reason.REASON_PROOF_INVALID);
    }

    @Test
    void assuranceRaised_isOverclaimed() {
        expectForged(s -> s.setAssurance(Assurance.ASSURANCE_ATTESTED), Reason.REASON_ASSURANCE_OVERCLAIMED);
    }

    @Test
    void profileOfAnotherKey_isProfileMismatch() throws Exception {
        Bytes32 compiled = ScheduleCompiler.compile(world.schedule, ProfileShape.TRADE, world.schedule.level("initial"))
                .digest();

        expectForged(
                s -> s.setProfile(Profile.PROFILE_TRADE).setCompiledDigest(bytes(compiled)),
                Reason.REASON_PROFILE_MISMATCH);
    }

    @Test
    void keyWeDoNotHave_isKeyUnknown() {
        expectForged(s -> s.setKeyDigest(bytes(World.OTHER)), Reason.REASON_KEY_UNKNOWN);
    }

    @Test
    void anotherRealKeyOfTheProfile_isProofInvalid() throws Exception {
        DataDirectory elsewhere = new DataDirectory(Files.createTempDirectory("plimsoll-elsewhere"));
        Bytes32 other;
        try (Workers workers = Workers.open(elsewhere)) {
            other = workers.setup(ProfileShape.POCKET).digest();
        }
        Path pocket = Path.of("insecure", "pocket");
        Path from = elsewhere.keys().resolve(pocket).resolve(other.hex());
        Path to = world.data.keys().resolve(pocket).resolve(other.hex());
        Files.createDirectory(to);
        Files.copy(from.resolve("verifying.key"), to.resolve("verifying.key"));
        World.deleteAll(elsewhere.root());

        expectForged(s -> s.setKeyDigest(bytes(other)), Reason.REASON_PROOF_INVALID);
    }

    /** Parts of the proof start there, docs/formats.md section 7. The second bit chooses between two square roots. */
    @ParameterizedTest(name = "point at byte {0}")
    @ValueSource(ints = {0, 32, 96, 132, 164, 196})
    void negatedPoint_isProofInvalid(int start) {
        expectProof(p -> p[start] ^= 0x40, Reason.REASON_PROOF_INVALID);
    }

    @ParameterizedTest(name = "point at byte {0}")
    @ValueSource(ints = {0, 32, 96, 132, 164, 196})
    void uncompressedFlag_isProofEncoding(int start) {
        expectProof(p -> p[start] ^= (byte) 0x80, Reason.REASON_PROOF_ENCODING);
    }

    @ParameterizedTest(name = "point at byte {0} with {1} bytes")
    @CsvSource({"0, 32", "32, 64", "96, 32", "132, 32", "164, 32"})
    void pointAtInfinity_isProofEncoding(int start, int length) {
        expectProof(
                p -> {
                    Arrays.fill(p, start, start + length, (byte) 0);
                    p[start] = 0x40;
                },
                Reason.REASON_PROOF_ENCODING);
    }

    @ParameterizedTest(name = "count {0}")
    @ValueSource(ints = {0, 1, 3, 1 << 26, -1})
    void anotherCount_isProofEncoding(int count) {
        expectProof(
                p -> {
                    for (int i = 0; i < 4; i++) {
                        p[128 + i] = (byte) (count >>> (24 - 8 * i));
                    }
                },
                Reason.REASON_PROOF_ENCODING);
    }

    @Test
    void swappedCommitments_areProofInvalid() {
        expectProof(
                p -> {
                    byte[] first = Arrays.copyOfRange(p, 132, 164);
                    System.arraycopy(p, 164, p, 132, 32);
                    System.arraycopy(first, 0, p, 164, 32);
                },
                Reason.REASON_PROOF_INVALID);
    }

    @Test
    void anyByteOfTheProofChanged_isNeverVerified() {
        for (int i = 0; i < proof().length; i++) {
            byte[] proof = proof();
            proof[i] ^= 1;

            Verdict verdict = world.verify(world.resigned(world.issuer, s -> {}, proof), world.request());

            assertThat(verdict.getReason())
                    .as("byte %d", i)
                    .isIn(Reason.REASON_PROOF_ENCODING, Reason.REASON_PROOF_INVALID);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 164, 227, 229, 388})
    void proofOfAnotherLength_isProofLength(int length) {
        byte[] proof = Arrays.copyOf(proof(), length);
        if (length == 164) {
            Arrays.fill(proof, 128, 132, (byte) 0xff);
        }
        byte[] forged = world.certificate.toBuilder()
                .setProof(ByteString.copyFrom(proof))
                .build()
                .toByteArray();

        expect(world.verify(forged, world.request()), Reason.REASON_PROOF_LENGTH);
    }

    @Test
    void trailingBytes_areMalformed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(World.file(world.certificate));
        out.write(0);

        expect(world.verify(out.toByteArray(), world.request()), Reason.REASON_MALFORMED);
    }

    private static byte[] proof() {
        return world.certificate.getProof().toByteArray();
    }

    private static ByteString bytes(Bytes32 value) {
        return ByteString.copyFrom(value.bytes());
    }

    private static void expectForged(Consumer<Statement.Builder> change, Reason reason) {
        expect(world.verify(world.resigned(change), world.request()), reason);
    }

    private static void expectProof(Consumer<byte[]> change, Reason reason) {
        byte[] proof = proof();
        change.accept(proof);
        expect(world.verify(world.resigned(world.issuer, s -> {}, proof), world.request()), reason);
    }

    private static void expect(Verdict verdict, Reason reason) {
        assertThat(verdict.getReason()).as(verdict.getDetail()).isEqualTo(reason);
        assertThat(verdict.getVerified()).isFalse();
    }
}
