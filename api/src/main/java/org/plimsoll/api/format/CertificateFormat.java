package org.plimsoll.api.format;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Arrays;
import org.plimsoll.api.format.FormatException.Problem;
import org.plimsoll.api.v1.Certificate;

/**
 * The certificate file: one protobuf message with one accepted encoding. Checks shape only; ranges inside the statement
 * are checked where its bytes are rebuilt, by {@link StatementFormat}.
 */
public final class CertificateFormat {
    /** Files above this are refused unread. */
    public static final int MAX_FILE_LENGTH = 4 * 1024;

    /** {@code docs/formats.md} section 7. */
    public static final int PROOF_LENGTH = 228;

    /** Ed25519. */
    public static final int SIGNATURE_LENGTH = 64;

    private CertificateFormat() {}

    /** Parses a file strictly: no unknown field, no second encoding, exact proof and signature lengths. */
    public static Certificate parse(byte[] file) throws FormatException {
        require(file.length <= MAX_FILE_LENGTH, "certificate", Problem.LENGTH, "must be at most 4,096 bytes");
        Certificate certificate = decode(file);
        require(certificate.hasStatement(), "statement", Problem.UNREADABLE, "is missing");
        requireKnownFields(certificate);
        require(
                Arrays.equals(certificate.toByteArray(), file),
                "certificate",
                Problem.NOT_CANONICAL,
                "is not the one encoding of what it says");
        checkLengths(certificate);
        return certificate;
    }

    /** The file of a certificate that {@link #parse} would accept. */
    public static byte[] serialise(Certificate certificate) throws FormatException {
        byte[] file = certificate.toByteArray();
        parse(file);
        return file;
    }

    private static Certificate decode(byte[] file) throws FormatException {
        try {
            return Certificate.parseFrom(file);
        } catch (InvalidProtocolBufferException e) {
            // The cause is left out: foreign texts may quote input.
            throw new FormatException("certificate", Problem.UNREADABLE, "is not a certificate file");
        }
    }

    private static void requireKnownFields(Certificate certificate) throws FormatException {
        require(
                certificate.getUnknownFields().asMap().isEmpty()
                        && certificate.getStatement().getUnknownFields().asMap().isEmpty(),
                "certificate",
                Problem.UNKNOWN_FIELD,
                "has a field that this version does not know");
    }

    private static void checkLengths(Certificate certificate) throws FormatException {
        require(certificate.getProof().size() == PROOF_LENGTH, "proof", Problem.LENGTH, "must be 228 bytes");
        require(certificate.getSignature().size() == SIGNATURE_LENGTH, "signature", Problem.LENGTH, "must be 64 bytes");
    }

    private static void require(boolean holds, String field, Problem problem, String rule) throws FormatException {
        if (!holds) {
            throw new FormatException(field, problem, rule);
        }
    }
}
