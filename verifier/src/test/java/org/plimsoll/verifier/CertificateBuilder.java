package org.plimsoll.verifier;

import com.google.protobuf.ByteString;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.format.StatementFormat;
import org.plimsoll.api.v1.Certificate;
import org.plimsoll.api.v1.Statement;

/** Makes certificates signed correctly over whatever they hold. The proof need not prove anything. */
final class CertificateBuilder {
    private final Ed25519PrivateKeyParameters issuer;
    private final Statement.Builder statement;
    private byte[] proof;
    private UnaryOperator<byte[]> onSignature = UnaryOperator.identity();

    CertificateBuilder(Ed25519PrivateKeyParameters issuer, Statement statement, byte[] proof) {
        this.issuer = issuer;
        this.statement = statement.toBuilder();
        this.proof = proof.clone();
    }

    /** Changes the statement before it is signed. */
    CertificateBuilder with(Consumer<Statement.Builder> change) {
        change.accept(statement);
        return this;
    }

    CertificateBuilder withProof(byte[] other) {
        proof = other.clone();
        return this;
    }

    /** Changes the signature after signing. */
    CertificateBuilder withSignature(UnaryOperator<byte[]> change) {
        onSignature = change;
        return this;
    }

    /** The file. A statement without a digest gets a signature over zeros: nobody can sign it properly. */
    byte[] file() {
        Statement made = statement.build();
        Bytes32 digest;
        try {
            digest = StatementFormat.digest(made);
        } catch (FormatException outOfRange) {
            digest = Bytes32.of(new byte[32]);
        }
        byte[] toSign = StatementFormat.toSign(digest, proof);
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        issuer.sign(Ed25519.Algorithm.Ed25519, null, toSign, 0, toSign.length, signature, 0);
        return Certificate.newBuilder()
                .setStatement(made)
                .setProof(ByteString.copyFrom(proof))
                .setSignature(ByteString.copyFrom(onSignature.apply(signature)))
                .build()
                .toByteArray();
    }
}
