package org.plimsoll.schedule.golden;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.CertificateFormat;
import org.plimsoll.api.format.HashToField;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Kind;
import org.plimsoll.api.v1.Statement;
import org.plimsoll.schedule.compile.CompiledSchedule;

/** The fixed inputs behind the vectors. The proof is arbitrary bytes; the issuer's signature is real. */
final class GoldenValues {
    static final String ACCOUNT = "Zoë's account";
    static final byte[] ISSUER_SEED = filled(32, 0x2a);

    private GoldenValues() {}

    static Statement statement(CompiledSchedule compiled) throws GeneralSecurityException {
        return Statement.newBuilder()
                .setVersion(1)
                .setKind(Kind.KIND_ACCOUNT)
                .setProfile(compiled.shape().proto())
                .setAssurance(Assurance.ASSURANCE_SELF_DECLARED)
                .setKeyDigest(string(named("key")))
                .setScheduleDigest(string(compiled.scheduleDigest()))
                .setCompiledDigest(string(compiled.digest()))
                .setLevelPpm(compiled.demand().levelPpm())
                .setHeadroom(compiled.demand().headroom())
                .setNotBefore(1_795_190_400L)
                .setExpiry(1_795_194_000L)
                .setNonce(string(named("nonce")))
                .setIssuerKey(string(issuerKey()))
                .setAudience("venue.example")
                .setBookCommitment(string(bookCommitment()))
                .build();
    }

    /** Any field element will do where no opening is needed. */
    static Bytes32 bookCommitment() {
        return Bytes32.of(HashToField.toBytes(HashToField.scalar(new byte[] {1}, "plimsoll golden book")));
    }

    static Bytes32 named(String name) {
        return Bytes32.sha256(("plimsoll golden " + name).getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] proof() {
        byte[] proof = new byte[CertificateFormat.PROOF_LENGTH];
        for (int i = 0; i < proof.length; i++) {
            proof[i] = (byte) i;
        }
        return proof;
    }

    static Bytes32 issuerKey() throws GeneralSecurityException {
        byte[] encoded = issuer().getPublic().getEncoded();
        // The X.509 form of an Ed25519 key ends with its 32 raw bytes.
        return Bytes32.of(Arrays.copyOfRange(encoded, encoded.length - Bytes32.LENGTH, encoded.length));
    }

    static byte[] sign(byte[] message) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(issuer().getPrivate());
        signature.update(message);
        return signature.sign();
    }

    static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    static ByteString string(Bytes32 bytes) {
        return ByteString.copyFrom(bytes.bytes());
    }

    private static KeyPair issuer() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new FixedRandom());
        return generator.generateKeyPair();
    }

    /** Hands out the seed, so that the key pair is the one RFC 8032 derives from it. */
    private static final class FixedRandom extends SecureRandom {
        private static final long serialVersionUID = 1L;

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(ISSUER_SEED, 0, bytes, 0, bytes.length);
        }
    }
}
