package org.plimsoll.prover.certify;

import com.google.protobuf.ByteString;
import java.time.Duration;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.CertificateFormat;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.format.FormatException.Problem;
import org.plimsoll.api.format.StatementFormat;
import org.plimsoll.api.secret.v1.ProveResult;
import org.plimsoll.api.secret.v1.Usage;
import org.plimsoll.api.v1.Certificate;
import org.plimsoll.api.v1.Statement;
import org.plimsoll.prover.book.Salt;

/** Completes a statement with a worker's proof and signs it. Takes nothing from the worker unchecked. */
final class CertificateWriter {
    /** Longest certificate without evidence, bytes. */
    static final int LONGEST_FILE = 1024;

    private final Statement context;
    private final IssuerKey issuer;
    private final String account;
    private final Salt salt;

    /** @param context the statement without its book commitment */
    CertificateWriter(Statement context, IssuerKey issuer, String account, Salt salt) {
        this.context = context;
        this.issuer = issuer;
        this.account = account;
        this.salt = salt;
    }

    /** @throws FormatException when commitment, proof or the whole file is not as the format demands */
    ProveOutcome.Certified write(ProveResult proved) throws FormatException {
        requireLength("proof", proved.getProof().size() == CertificateFormat.PROOF_LENGTH, "must be 228 bytes");
        Statement statement = context.toBuilder()
                .setBookCommitment(proved.getBookCommitment())
                .build();
        Bytes32 digest = StatementFormat.digest(statement);
        byte[] signature =
                issuer.sign(StatementFormat.toSign(digest, proved.getProof().toByteArray()));
        Certificate certificate = Certificate.newBuilder()
                .setStatement(statement)
                .setProof(proved.getProof())
                .setSignature(ByteString.copyFrom(signature))
                .build();
        byte[] file = CertificateFormat.serialise(certificate);
        requireLength("certificate", file.length <= LONGEST_FILE, "must be at most 1,024 bytes");
        Bytes32 commitment = Bytes32.of(proved.getBookCommitment().toByteArray());
        return new ProveOutcome.Certified(
                certificate,
                ByteString.copyFrom(file),
                new Opening(account, salt, commitment),
                usage(proved.getUsage()));
    }

    private static ProofUsage usage(Usage usage) {
        return new ProofUsage(
                Duration.ofNanos(usage.getCpuNanos()), Duration.ofNanos(usage.getWallNanos()), usage.getPeakRssBytes());
    }

    private static void requireLength(String field, boolean holds, String rule) throws FormatException {
        if (!holds) {
            throw new FormatException(field, Problem.LENGTH, rule);
        }
    }
}
