package org.plimsoll.api.format;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * RFC 9380 {@code hash_to_field} with {@code expand_message_xmd} over SHA-256, one element of 48 bytes, into the scalar
 * field of BN254.
 */
public final class HashToField {
    /** r, the order of the scalar field of BN254. */
    public static final BigInteger MODULUS =
            new BigInteger("21888242871839275222246405745257275088548364400416034343698204186575808495617");

    private static final String CONTEXT_DOMAIN = "plimsoll/v1/context";

    private static final int ELEMENT_LENGTH = 48;
    private static final int HASH_LENGTH = 32;
    private static final int BLOCK_LENGTH = 64;
    private static final int MAX_BLOCKS = 255;
    private static final int MAX_DOMAIN_LENGTH = 255;

    private HashToField() {}

    /** A field element, below {@link #MODULUS}. The domain is ASCII, 1 to 255 characters. */
    public static BigInteger scalar(byte[] message, String domain) {
        byte[] uniform = expand(message, domain.getBytes(StandardCharsets.US_ASCII), ELEMENT_LENGTH);
        return new BigInteger(1, uniform).mod(MODULUS);
    }

    /** κ, the digest of context bytes ({@code docs/formats.md} section 3), as 32 bytes big-endian. */
    public static byte[] contextDigest(byte[] contextBytes) {
        return toBytes(scalar(Bytes32.sha256(contextBytes).bytes(), CONTEXT_DOMAIN));
    }

    /** Whether 32 big-endian bytes are below the modulus. */
    public static boolean isElement(byte[] bytes) {
        return bytes.length == Bytes32.LENGTH && new BigInteger(1, bytes).compareTo(MODULUS) < 0;
    }

    /** Thirty-two bytes, big-endian, of a field element. */
    public static byte[] toBytes(BigInteger element) {
        if (element.signum() < 0 || element.compareTo(MODULUS) >= 0) {
            throw new IllegalArgumentException("not a field element");
        }
        byte[] minimal = element.toByteArray();
        byte[] bytes = new byte[Bytes32.LENGTH];
        // Below 2^254, so the minimal two's complement has at most 32 bytes.
        System.arraycopy(minimal, 0, bytes, bytes.length - minimal.length, minimal.length);
        return bytes;
    }

    /** {@code expand_message_xmd} with SHA-256, RFC 9380 section 5.3.1. */
    static byte[] expand(byte[] message, byte[] domain, int length) {
        int blocks = (length + HASH_LENGTH - 1) / HASH_LENGTH;
        if (domain.length == 0 || domain.length > MAX_DOMAIN_LENGTH || blocks > MAX_BLOCKS) {
            throw new IllegalArgumentException("domain of 1 to 255 bytes and at most 255 blocks of output");
        }
        MessageDigest sha = Bytes32.newSha256();
        sha.update(new byte[BLOCK_LENGTH]);
        sha.update(message);
        sha.update(new byte[] {(byte) (length >> 8), (byte) length, 0});
        byte[] seed = finish(sha, domain);
        byte[] out = new byte[length];
        byte[] previous = new byte[HASH_LENGTH];
        for (int block = 1; block <= blocks; block++) {
            sha.update(xor(seed, previous));
            sha.update((byte) block);
            previous = finish(sha, domain);
            int offset = (block - 1) * HASH_LENGTH;
            System.arraycopy(previous, 0, out, offset, Math.min(HASH_LENGTH, length - offset));
        }
        return out;
    }

    private static byte[] finish(MessageDigest sha, byte[] domain) {
        sha.update(domain);
        sha.update((byte) domain.length);
        return sha.digest();
    }

    private static byte[] xor(byte[] a, byte[] b) {
        byte[] result = new byte[HASH_LENGTH];
        for (int i = 0; i < HASH_LENGTH; i++) {
            result[i] = (byte) (a[i] ^ b[i]);
        }
        return result;
    }
}
