package org.plimsoll.prover.certify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.plimsoll.api.format.Bytes32;

/**
 * The Ed25519 key that signs certificates. Secret, except for its public half.
 *
 * <p>The file is ASCII, four lines, each ended by a line feed, and has mode 0600:
 *
 * <pre>
 * plimsoll issuer key v1
 * algorithm ed25519
 * public 64 lower-case hex digits
 * seed 64 lower-case hex digits
 * </pre>
 *
 * <p>The seed is the 32-byte private key of RFC 8032. The public line is checked against it, so that a damaged file is
 * refused instead of signing for a key that nobody knows.
 */
public final class IssuerKey {
    private static final Pattern FILE = Pattern.compile(
            "plimsoll issuer key v1\nalgorithm ed25519\npublic (?<public>[0-9a-f]{64})\nseed (?<seed>[0-9a-f]{64})\n");
    private static final int LONGEST_FILE = 1024;

    private final Ed25519PrivateKeyParameters key;

    private IssuerKey(Ed25519PrivateKeyParameters key) {
        this.key = key;
    }

    /** A new key from the system's secure randomness. */
    public static IssuerKey generate() {
        return new IssuerKey(new Ed25519PrivateKeyParameters(new SecureRandom()));
    }

    /**
     * Reads a key file.
     *
     * @throws IssuerKeyException when it is not a key file, or damaged
     * @throws IOException also when others than its owner may read it
     */
    public static IssuerKey load(Path file) throws IOException {
        String text = new String(PrivateFile.read(file, LONGEST_FILE), StandardCharsets.US_ASCII);
        Matcher lines = FILE.matcher(text);
        if (!lines.matches()) {
            throw new IssuerKeyException(
                    file + ": is not a version 1 issuer key file; give the right file, or make a new key");
        }
        IssuerKey key =
                new IssuerKey(new Ed25519PrivateKeyParameters(HexFormat.of().parseHex(lines.group("seed"))));
        if (!key.publicKey().hex().equals(lines.group("public"))) {
            throw new IssuerKeyException(
                    file + ": the public line does not belong to the seed; restore the file from a copy");
        }
        return key;
    }

    /**
     * Writes a new key file, whole or not at all.
     *
     * @throws IssuerKeyException when a file with this name exists; keys are never overwritten
     */
    public void store(Path file) throws IOException {
        String text = "plimsoll issuer key v1\nalgorithm ed25519\npublic "
                + publicKey().hex() + "\nseed " + HexFormat.of().formatHex(key.getEncoded()) + "\n";
        try {
            PrivateFile.create(file, text.getBytes(StandardCharsets.US_ASCII));
        } catch (FileAlreadyExistsException e) {
            throw new IssuerKeyException(file + ": exists already and is not overwritten; choose another name");
        }
    }

    public Bytes32 publicKey() {
        return Bytes32.of(key.generatePublicKey().getEncoded());
    }

    /** A signature of 64 bytes. */
    public byte[] sign(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    @Override
    public String toString() {
        return "IssuerKey[redacted]";
    }
}
