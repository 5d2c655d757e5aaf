package org.plimsoll.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Verdict;

/** Bytes that are not a certificate, or not the only encoding of one, or not signed. */
class FileReasonsTest {
    private static final int MUTATIONS = 2_000;

    @TempDir
    Path store;

    private Fixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new Fixture(store);
    }

    @Test
    void emptyFile_isMalformed() {
        refuse(new byte[0], Reason.REASON_MALFORMED);
    }

    @Test
    void fileAboveTheCap_isMalformed() {
        refuse(new byte[4_097], Reason.REASON_MALFORMED);
    }

    @Test
    void unknownField_isMalformed() {
        // Field 15, varint 1.
        refuse(append(0x78, 0x01), Reason.REASON_MALFORMED);
    }

    @Test
    void trailingZero_isMalformed() {
        refuse(append(0x00), Reason.REASON_MALFORMED);
    }

    @Test
    void repeatedSignature_isNotCanonical() {
        byte[] file = fixture.certificate().file();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(file);
        // The signature is last: tag, length, 64 bytes.
        out.write(file, file.length - 66, 66);

        refuse(out.toByteArray(), Reason.REASON_NOT_CANONICAL);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 164, 196, 227, 229, 388})
    void proofOfAnotherLength_isProofLength(int length) {
        refuse(fixture.certificate().withProof(new byte[length]).file(), Reason.REASON_PROOF_LENGTH);
    }

    @Test
    void shortProofWithHugeCount_isProofLength() {
        byte[] proof = new byte[164];
        Arrays.fill(proof, 128, 132, (byte) 0xff);

        refuse(fixture.certificate().withProof(proof).file(), Reason.REASON_PROOF_LENGTH);
    }

    @Test
    void signatureOf63Bytes_isMalformed() {
        byte[] file =
                fixture.certificate().withSignature(s -> Arrays.copyOf(s, 63)).file();

        refuse(file, Reason.REASON_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 32, 63})
    void signatureByteChanged_isSignatureInvalid(int position) {
        byte[] file = fixture.certificate()
                .withSignature(s -> {
                    s[position] ^= 1;
                    return s;
                })
                .file();

        refuse(file, Reason.REASON_SIGNATURE_INVALID);
    }

    @Test
    void proofChangedAfterSigning_isSignatureInvalid() {
        byte[] file = fixture.certificate().file();
        // The proof ends before the signature's 66 bytes.
        file[file.length - 67] ^= 1;

        refuse(file, Reason.REASON_SIGNATURE_INVALID);
    }

    @Test
    void randomlyDamagedFile_isNeverVerifiedAndNeverThrows() {
        long seed = 20_261_120L;
        Random random = new Random(seed);
        byte[] sound = fixture.certificate().file();
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] damaged = damage(sound, random);

            Verdict verdict = fixture.verifyBeforeWorker(damaged, fixture.request());

            assertThat(verdict.getVerified()).as("seed %d, round %d", seed, i).isFalse();
            assertThat(verdict.getReason()).as("seed %d, round %d", seed, i).isNotEqualTo(Reason.REASON_UNSPECIFIED);
        }
    }

    private static byte[] damage(byte[] sound, Random random) {
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(sound, random.nextInt(sound.length));
        }
        byte[] damaged = sound.clone();
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        return damaged;
    }

    private byte[] append(int... bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(fixture.certificate().file());
        for (int b : bytes) {
            out.write(b);
        }
        return out.toByteArray();
    }

    private void refuse(byte[] file, Reason reason) {
        Fixture.assertRefused(fixture.verifyBeforeWorker(file, fixture.request()), reason);
    }
}
