package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.Expectation;
import org.plimsoll.api.format.HashToField;
import org.plimsoll.api.format.StatementFormat;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Setup;
import org.plimsoll.nativelib.worker.VerifyAnswer;
import org.plimsoll.schedule.compile.CompiledSchedule;

/** Past every check of the Java verifier: the worker alone refuses, each for the same reason. */
class GoRepeatsChecksTest {
    private static World world;
    private static CompiledSchedule compiled;

    @BeforeAll
    static void makeWorld() throws Exception {
        world = new World();
        compiled = World.compiled(world.schedule, "initial");
    }

    @AfterAll
    static void closeWorld() {
        world.close();
    }

    @Test
    void soundInput_isVerified() {
        expect(new Expected().encode(), Reason.REASON_VERIFIED);
    }

    @Test
    void demandsNotMet_areRefusedEachForItsReason() {
        expect(new Expected().audience("elsewhere"), Reason.REASON_AUDIENCE_MISMATCH);
        expect(new Expected().nonce(World.OTHER), Reason.REASON_NONCE_MISMATCH);
        expect(new Expected().now(world.notBefore - World.SKEW - 1), Reason.REASON_NOT_YET_VALID);
        expect(new Expected().now(world.notBefore + World.LIFETIME + World.SKEW), Reason.REASON_EXPIRED);
        expect(new Expected().lifetime(World.LIFETIME - 1), Reason.REASON_LIFETIME_TOO_LONG);
        expect(new Expected().level(1_000_001), Reason.REASON_LEVEL_TOO_LOW);
        expect(new Expected().headroom(1), Reason.REASON_HEADROOM_TOO_LOW);
        expect(new Expected().assurance(Assurance.ASSURANCE_ATTESTED), Reason.REASON_ASSURANCE_TOO_LOW);
        expect(new Expected().setup(Setup.SETUP_CEREMONY), Reason.REASON_SETUP_NOT_ALLOWED);
        expect(new Expected().schedule(World.OTHER), Reason.REASON_SCHEDULE_MISMATCH);
        expect(new Expected().issuer(World.OTHER), Reason.REASON_ISSUER_NOT_ALLOWED);
        expect(new Expected().key(World.OTHER), Reason.REASON_KEY_UNKNOWN);
        expect(new Expected().book(World.OTHER), Reason.REASON_BOOK_MISMATCH);
    }

    @Test
    void limitsMetExactly_areVerified() {
        expect(new Expected().now(world.notBefore - World.SKEW), Reason.REASON_VERIFIED);
        expect(new Expected().now(world.notBefore + World.LIFETIME + World.SKEW - 1), Reason.REASON_VERIFIED);
        expect(new Expected().lifetime(World.LIFETIME), Reason.REASON_VERIFIED);
        expect(new Expected().level(1_000_000), Reason.REASON_VERIFIED);
        expect(new Expected().key(world.key), Reason.REASON_VERIFIED);
    }

    @Test
    void bookPlusModulus_isFieldElementRange() throws Exception {
        byte[] statement = statement();
        byte[] modulus = HashToField.MODULUS.toByteArray();
        System.arraycopy(modulus, modulus.length - 32, statement, 8, 32);

        expect(statement, proof(), signature(), Reason.REASON_FIELD_ELEMENT_RANGE);
    }

    @Test
    void anotherSignature_isSignatureInvalid() throws Exception {
        byte[] signature = signature();
        signature[0] ^= 1;

        expect(statement(), proof(), signature, Reason.REASON_SIGNATURE_INVALID);
        expect(statement(), proof(), new byte[0], Reason.REASON_SIGNATURE_INVALID);
    }

    @Test
    void anotherProofLength_isProofLength() throws Exception {
        byte[] huge = Arrays.copyOf(proof(), 164);
        Arrays.fill(huge, 128, 132, (byte) 0xff);

        for (byte[] proof : List.of(new byte[0], Arrays.copyOf(proof(), 227), Arrays.copyOf(proof(), 229), huge)) {
            expect(statement(), proof, signature(), Reason.REASON_PROOF_LENGTH);
        }
    }

    @Test
    void otherMatrices_areCompiledMismatch() throws Exception {
        CompiledSchedule other =
                World.compiled(World.schedule(text -> text.replaceFirst("ppm: 980_000", "ppm: 979_999")), "initial");
        byte[] ourDigestOtherMatrices = other.bytes();
        // Bytes 11 to 43 hold the schedule digest.
        System.arraycopy(world.schedule.digest().bytes(), 0, ourDigestOtherMatrices, 11, 32);

        VerifyAnswer answer =
                verify(ourDigestOtherMatrices, statement(), proof(), signature(), new Expected().encode());
        assertThat(answer).isEqualTo(new VerifyAnswer.Checked(Reason.REASON_COMPILED_MISMATCH));
    }

    private static byte[] statement() throws Exception {
        return StatementFormat.statement(world.certificate.getStatement());
    }

    private static byte[] proof() {
        return world.certificate.getProof().toByteArray();
    }

    private static byte[] signature() {
        return world.certificate.getSignature().toByteArray();
    }

    private static void expect(Expected demand, Reason reason) {
        expect(demand.encode(), reason);
    }

    private static void expect(byte[] expectation, Reason reason) {
        try {
            assertThat(verify(compiled.bytes(), statement(), proof(), signature(), expectation))
                    .isEqualTo(new VerifyAnswer.Checked(reason));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void expect(byte[] statement, byte[] proof, byte[] signature, Reason reason) {
        assertThat(verify(compiled.bytes(), statement, proof, signature, new Expected().encode()))
                .isEqualTo(new VerifyAnswer.Checked(reason));
    }

    private static VerifyAnswer verify(
            byte[] matrices, byte[] statement, byte[] proof, byte[] signature, byte[] expectation) {
        return world.workers
                .verifiers()
                .verify(matrices, statement, proof, signature, expectation, false, Workers.VERIFY_DEADLINE);
    }

    /** An expectation that the sound certificate meets, until one part of it is changed. */
    private static final class Expected {
        private long now = world.notBefore + 60;
        private long lifetime = World.LIFETIME;
        private long level = 1_000_000;
        private long headroom;
        private Assurance assurance = Assurance.ASSURANCE_SELF_DECLARED;
        private Setup setup = Setup.SETUP_DEVELOPMENT;
        private Bytes32 nonce = World.NONCE;
        private Bytes32 schedule = world.schedule.digest();
        private String audience = World.AUDIENCE;
        private Bytes32 issuer = world.issuer.publicKey();
        private List<Bytes32> keys = List.of();
        private Optional<Bytes32> book = Optional.empty();

        Expected now(long value) {
            now = value;
            return this;
        }

        Expected lifetime(long value) {
            lifetime = value;
            return this;
        }

        Expected level(long value) {
            level = value;
            return this;
        }

        Expected headroom(long value) {
            headroom = value;
            return this;
        }

        Expected assurance(Assurance value) {
            assurance = value;
            return this;
        }

        Expected setup(Setup value) {
            setup = value;
            return this;
        }

        Expected nonce(Bytes32 value) {
            nonce = value;
            return this;
        }

        Expected schedule(Bytes32 value) {
            schedule = value;
            return this;
        }

        Expected audience(String value) {
            audience = value;
            return this;
        }

        Expected issuer(Bytes32 value) {
            issuer = value;
            return this;
        }

        Expected key(Bytes32 value) {
            keys = List.of(value);
            return this;
        }

        Expected book(Bytes32 value) {
            book = Optional.of(value);
            return this;
        }

        byte[] encode() {
            return new Expectation(
                            now,
                            World.SKEW,
                            lifetime,
                            level,
                            headroom,
                            assurance,
                            Set.of(setup),
                            nonce,
                            schedule,
                            audience,
                            List.of(issuer),
                            keys,
                            book)
                    .encode();
        }
    }
}
