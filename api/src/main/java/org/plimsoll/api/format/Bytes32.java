package org.plimsoll.api.format;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Thirty-two bytes: a digest, a nonce, a public key or a field element. Compared by value, printed as lower-case hex. Not
 * for secrets.
 *
 * @param hex 64 lower-case hex digits
 */
public record Bytes32(String hex) {
    public static final int LENGTH = 32;

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public Bytes32 {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("must be 64 lower-case hex digits");
        }
    }

    /** Whether {@link #ofHex} would take the text: 64 lower-case hex digits. */
    public static boolean isHex(String text) {
        return HEX.matcher(text).matches();
    }

    /**
     * These bytes, copied.
     *
     * @throws IllegalArgumentException unless there are exactly 32
     */
    public static Bytes32 of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("must be 32 bytes, not " + bytes.length);
        }
        return new Bytes32(HexFormat.of().formatHex(bytes));
    }

    /**
     * The bytes written as hex.
     *
     * @throws IllegalArgumentException unless {@link #isHex}
     */
    public static Bytes32 ofHex(String hex) {
        return new Bytes32(hex);
    }

    /** SHA-256 of the parts, one after the other. */
    public static Bytes32 sha256(byte[]... parts) {
        MessageDigest digest = newSha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return of(digest.digest());
    }

    /** A copy. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
