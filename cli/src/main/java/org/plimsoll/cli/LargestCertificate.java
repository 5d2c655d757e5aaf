package org.plimsoll.cli;

import com.google.protobuf.ByteString;
import java.util.Arrays;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.CertificateFormat;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.format.PrintableText;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.format.StatementFormat;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Certificate;
import org.plimsoll.api.v1.Kind;
import org.plimsoll.api.v1.Statement;

/** How long a certificate can get: every number at its longest, the longest audience. */
final class LargestCertificate {
    private LargestCertificate() {}

    static int bytes() {
        byte[] ones = new byte[Bytes32.LENGTH];
        Arrays.fill(ones, (byte) 1);
        ByteString any = ByteString.copyFrom(ones);
        Statement statement = Statement.newBuilder()
                .setVersion(StatementFormat.VERSION)
                .setKind(Kind.KIND_ACCOUNT)
                .setProfile(ProfileShape.HOUSE.proto())
                .setAssurance(Assurance.ASSURANCE_SELF_DECLARED)
                .setKeyDigest(any)
                .setScheduleDigest(any)
                .setCompiledDigest(any)
                .setLevelPpm(StatementFormat.MAX_LEVEL_PPM)
                .setHeadroom(StatementFormat.HEADROOM_LIMIT - 1)
                .setNotBefore(StatementFormat.TIME_LIMIT - 2)
                .setExpiry(StatementFormat.TIME_LIMIT - 1)
                .setNonce(any)
                .setIssuerKey(any)
                .setAudience("a".repeat(PrintableText.MAX_LENGTH))
                .setBookCommitment(any)
                .build();
        try {
            StatementFormat.digest(statement);
            return CertificateFormat.serialise(Certificate.newBuilder()
                            .setStatement(statement)
                            .setProof(ByteString.copyFrom(new byte[CertificateFormat.PROOF_LENGTH]))
                            .setSignature(ByteString.copyFrom(new byte[CertificateFormat.SIGNATURE_LENGTH]))
                            .build())
                    .length;
        } catch (FormatException e) {
            throw new IllegalStateException("a statement at its limits is inside them", e);
        }
    }
}
