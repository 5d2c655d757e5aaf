package org.plimsoll.api.format;

import com.google.protobuf.ByteString;
import java.util.Arrays;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Certificate;
import org.plimsoll.api.v1.Kind;
import org.plimsoll.api.v1.Profile;
import org.plimsoll.api.v1.Statement;

/** A statement inside every range, for tests to change. */
final class Statements {
    private Statements() {}

    static Statement.Builder valid() {
        return Statement.newBuilder()
                .setVersion(1)
                .setKind(Kind.KIND_ACCOUNT)
                .setProfile(Profile.PROFILE_POCKET)
                .setAssurance(Assurance.ASSURANCE_SELF_DECLARED)
                .setKeyDigest(filled(32, 1))
                .setScheduleDigest(filled(32, 2))
                .setCompiledDigest(filled(32, 3))
                .setLevelPpm(1_000_000)
                .setHeadroom(500)
                .setNotBefore(1_000)
                .setExpiry(2_000)
                .setNonce(filled(32, 4))
                .setIssuerKey(filled(32, 5))
                .setAudience("venue.example")
                .setBookCommitment(filled(32, 6));
    }

    static Certificate.Builder certificate() {
        return Certificate.newBuilder()
                .setStatement(valid())
                .setProof(filled(228, 7))
                .setSignature(filled(64, 8));
    }

    static ByteString filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return ByteString.copyFrom(bytes);
    }
}
