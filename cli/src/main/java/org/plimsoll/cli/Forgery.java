package org.plimsoll.cli;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.List;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.CertificateFormat;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.format.StatementFormat;
import org.plimsoll.api.v1.Certificate;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Statement;
import org.plimsoll.prover.certify.IssuerKey;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.verifier.Request;

/**
 * Something that must be refused.
 *
 * @param what what was tried, for people
 * @param certificate the certificate file that is shown
 * @param request what the verifier brings
 * @param expected the reason that refuses it rightly
 */
record Forgery(String what, ByteString certificate, Request request, Reason expected) {
    private static final Duration LATE = Duration.ofHours(1);

    /** The first bit of a point says that it is compressed; without it there is no point. */
    private static final int COMPRESSED_FLAG = 0x80;

    /** Five attempts on a sound certificate. Where the issuer could cheat, it cheats: it signs what it changed. */
    static List<Forgery> attempts(Certificate sound, DemoScene scene, RiskSchedule changedSchedule)
            throws FormatException {
        ByteString file = ByteString.copyFrom(CertificateFormat.serialise(sound));
        return List.of(
                new Forgery(
                        "shown to another venue",
                        file,
                        scene.request(DemoScene.OTHER_VENUE, scene.schedule(), scene.now()),
                        Reason.REASON_AUDIENCE_MISMATCH),
                new Forgery(
                        "schedule with one digit changed",
                        file,
                        scene.request(DemoScene.VENUE, changedSchedule, scene.now()),
                        Reason.REASON_SCHEDULE_MISMATCH),
                new Forgery(
                        "another book, signed by the issuer",
                        withAnotherBook(sound, scene.issuer()),
                        scene.venueRequest(),
                        Reason.REASON_PROOF_INVALID),
                new Forgery(
                        "one bit of the proof, signed again",
                        withAnotherProof(sound, scene.issuer()),
                        scene.venueRequest(),
                        Reason.REASON_PROOF_ENCODING),
                new Forgery(
                        "shown again an hour later",
                        file,
                        scene.request(
                                DemoScene.VENUE, scene.schedule(), scene.now().plus(LATE)),
                        Reason.REASON_EXPIRED));
    }

    private static ByteString withAnotherBook(Certificate sound, IssuerKey issuer) throws FormatException {
        byte[] commitment = sound.getStatement().getBookCommitment().toByteArray();
        commitment[commitment.length - 1] ^= 1;
        Statement statement = sound.getStatement().toBuilder()
                .setBookCommitment(ByteString.copyFrom(commitment))
                .build();
        return signed(statement, sound.getProof().toByteArray(), issuer);
    }

    private static ByteString withAnotherProof(Certificate sound, IssuerKey issuer) throws FormatException {
        byte[] proof = sound.getProof().toByteArray();
        proof[0] ^= COMPRESSED_FLAG;
        return signed(sound.getStatement(), proof, issuer);
    }

    private static ByteString signed(Statement statement, byte[] proof, IssuerKey issuer) throws FormatException {
        Bytes32 digest = StatementFormat.digest(statement);
        byte[] file = CertificateFormat.serialise(Certificate.newBuilder()
                .setStatement(statement)
                .setProof(ByteString.copyFrom(proof))
                .setSignature(ByteString.copyFrom(issuer.sign(StatementFormat.toSign(digest, proof))))
                .build());
        return ByteString.copyFrom(file);
    }
}
