package org.plimsoll.api.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.plimsoll.api.format.Statements.filled;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.api.format.FormatException.Problem;
import org.plimsoll.api.v1.Certificate;
import org.plimsoll.api.v1.Statement;

class CertificateFormatTest {
    private static final UnknownFieldSet UNKNOWN = UnknownFieldSet.newBuilder()
            .addField(99, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
            .build();

    @Test
    void serialisedCertificate_isParsedBackAndBelow1KiB() throws FormatException {
        Certificate certificate = Statements.certificate().build();
        byte[] file = CertificateFormat.serialise(certificate);
        assertThat(CertificateFormat.parse(file)).isEqualTo(certificate);
        assertThat(file).hasSizeLessThan(1_024);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 164, 227, 229})
    void proofOfAnotherLength_isRefused(int length) {
        Certificate certificate =
                Statements.certificate().setProof(filled(length, 0xff)).build();
        assertRefused(certificate.toByteArray(), "proof", Problem.LENGTH);
        assertThatExceptionOfType(FormatException.class).isThrownBy(() -> CertificateFormat.serialise(certificate));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 63, 65})
    void signatureOfAnotherLength_isRefused(int length) {
        assertRefused(
                Statements.certificate().setSignature(filled(length, 1)).build().toByteArray(),
                "signature",
                Problem.LENGTH);
    }

    @Test
    void unknownField_isRefusedAtTopAndInside() {
        Statement inside = Statements.valid().setUnknownFields(UNKNOWN).build();
        assertRefused(
                Statements.certificate().setUnknownFields(UNKNOWN).build().toByteArray(),
                "certificate",
                Problem.UNKNOWN_FIELD);
        assertRefused(
                Statements.certificate().setStatement(inside).build().toByteArray(),
                "certificate",
                Problem.UNKNOWN_FIELD);
    }

    @Test
    void missingStatement_isRefused() {
        assertRefused(Statements.certificate().clearStatement().build().toByteArray(), "statement", Problem.UNREADABLE);
        assertRefused(new byte[0], "statement", Problem.UNREADABLE);
    }

    @Test
    void fieldGivenTwice_isNotCanonical() {
        byte[] file = Statements.certificate().build().toByteArray();
        byte[] again =
                Certificate.newBuilder().setSignature(filled(64, 8)).build().toByteArray();
        assertRefused(join(file, again), "certificate", Problem.NOT_CANONICAL);
    }

    @Test
    void fieldsInAnotherOrder_areNotCanonical() {
        Certificate all = Statements.certificate().build();
        byte[] signature = Certificate.newBuilder()
                .setSignature(all.getSignature())
                .build()
                .toByteArray();
        byte[] rest = all.toBuilder().clearSignature().build().toByteArray();
        assertRefused(join(signature, rest), "certificate", Problem.NOT_CANONICAL);
    }

    @Test
    void defaultValueWrittenOut_isNotCanonical() {
        Certificate all = Statements.certificate().build();
        byte[] statement = join(all.getStatement().toByteArray(), new byte[] {8, 1});
        byte[] file = all.toBuilder().clearStatement().build().toByteArray();
        assertThat(statement.length).isBetween(128, 16_383);
        byte[] head = {10, (byte) ((statement.length & 0x7f) | 0x80), (byte) (statement.length >> 7)};
        assertRefused(join(join(head, statement), file), "certificate", Problem.NOT_CANONICAL);
    }

    @Test
    void longerVarint_isNotCanonical() {
        byte[] file = Statements.certificate().build().toByteArray();
        byte[] longer = new byte[file.length + 1];
        // The statement's length, two bytes of varint, with an empty third.
        System.arraycopy(file, 0, longer, 0, 3);
        longer[2] |= (byte) 0x80;
        System.arraycopy(file, 3, longer, 4, file.length - 3);
        assertRefused(longer, "certificate", Problem.NOT_CANONICAL);
    }

    @Test
    void fileAboveTheCap_isRefusedUnread() {
        assertRefused(new byte[CertificateFormat.MAX_FILE_LENGTH + 1], "certificate", Problem.LENGTH);
    }

    @Test
    void fileThatIsNoMessage_isRefusedWithoutQuotingIt() {
        byte[] text = "canary: not a certificate".getBytes(StandardCharsets.US_ASCII);
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> CertificateFormat.parse(text))
                .withNoCause()
                .matches(e -> e.problem() == Problem.UNREADABLE)
                .withMessageNotContaining("canary");
    }

    @Test
    void truncationAnywhere_isRefused() {
        byte[] file = Statements.certificate().build().toByteArray();
        for (int length = 0; length < file.length; length++) {
            byte[] cut = ByteString.copyFrom(file, 0, length).toByteArray();
            assertThatExceptionOfType(FormatException.class).isThrownBy(() -> CertificateFormat.parse(cut));
        }
    }

    @Test
    void randomBytes_neverFailOtherwiseThanByRefusal() {
        long seed = 20_261_121L;
        Random random = new Random(seed);
        byte[] file = Statements.certificate().build().toByteArray();
        for (int round = 0; round < 20_000; round++) {
            byte[] changed = file.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            try {
                assertThat(CertificateFormat.parse(changed).toByteArray())
                        .as("seed %d round %d", seed, round)
                        .isEqualTo(changed);
            } catch (FormatException e) {
                assertThat(e.problem()).isNotNull();
            }
        }
    }

    private static void assertRefused(byte[] file, String field, Problem problem) {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> CertificateFormat.parse(file))
                .matches(e -> e.field().equals(field) && e.problem() == problem);
    }

    private static byte[] join(byte[] a, byte[] b) {
        return ByteString.copyFrom(a).concat(ByteString.copyFrom(b)).toByteArray();
    }
}
