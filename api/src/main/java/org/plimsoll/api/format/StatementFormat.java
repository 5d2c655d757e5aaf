package org.plimsoll.api.format;

import com.google.protobuf.ByteString;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Set;
import org.plimsoll.api.format.FormatException.Problem;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Kind;
import org.plimsoll.api.v1.Statement;

/**
 * Statement and context bytes, {@code docs/formats.md} sections 3 to 5, rebuilt from the typed statement with every range
 * checked. Says nothing about whether a key, an issuer or a time is acceptable: that is the verifier's.
 */
public final class StatementFormat {
    /** The only protocol version there is. */
    public static final int VERSION = 1;

    /** Λ is 1 to this, parts per million. */
    public static final long MAX_LEVEL_PPM = 1_000_000_000L;

    /** B is below this, units u of the schedule. */
    public static final long HEADROOM_LIMIT = 1L << 62;

    /** Times are below this, seconds since 1970-01-01T00:00:00Z. */
    public static final long TIME_LIMIT = 1L << 40;

    private static final String CONTEXT_MAGIC = "PLMSCTX1";
    private static final String STATEMENT_MAGIC = "PLMSSTM1";
    private static final String SIGNATURE_MAGIC = "PLMSSIG1";

    private static final String KEY_RULE =
            "must be an Ed25519 public key in its one encoding and not of small order; make a key of your own";
    private static final int SIGN_OF_X = 255;
    private static final BigInteger FIELD_OF_ED25519 =
            BigInteger.ONE.shiftLeft(SIGN_OF_X).subtract(BigInteger.valueOf(19));

    /** y of the points whose order divides 8: 0, 1, −1 and the two of order 8. */
    private static final Set<BigInteger> SMALL_ORDER = Set.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            FIELD_OF_ED25519.subtract(BigInteger.ONE),
            littleEndian(HexFormat.of().parseHex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")),
            littleEndian(HexFormat.of().parseHex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")));

    private StatementFormat() {}

    /** The context: everything but the book commitment, which may still be unset. */
    public static byte[] context(Statement s) throws FormatException {
        require(s.getVersion() == VERSION, "version", Problem.UNKNOWN_CODE, "must be 1");
        require(s.getKind() == Kind.KIND_ACCOUNT, "kind", Problem.UNKNOWN_CODE, "is not one this version knows");
        ProfileShape shape = ProfileShape.of(s.getProfile())
                .orElseThrow(() -> new FormatException(
                        "profile", Problem.UNKNOWN_CODE, "is not one of the profiles this version knows"));
        checkNumbers(s);
        require(!isWeak(bytes32("issuer_key", s.getIssuerKey())), "issuer_key", Problem.RANGE, KEY_RULE);
        require(PrintableText.isText(s.getAudience()), "audience", Problem.TEXT, PrintableText.TEXT_RULE);
        return new ByteWriter()
                .magic(CONTEXT_MAGIC)
                .u16(VERSION)
                .u8(s.getKind().getNumber())
                .u8(shape.code())
                .u8(s.getAssurance().getNumber())
                .raw(bytes32("key_digest", s.getKeyDigest()))
                .raw(bytes32("schedule_digest", s.getScheduleDigest()))
                .raw(bytes32("compiled_digest", s.getCompiledDigest()))
                .u64(s.getLevelPpm())
                .i64(s.getHeadroom())
                .u64(s.getNotBefore())
                .u64(s.getExpiry())
                .raw(bytes32("nonce", s.getNonce()))
                .raw(bytes32("issuer_key", s.getIssuerKey()))
                .text(s.getAudience())
                .toBytes();
    }

    /** The whole statement. */
    public static byte[] statement(Statement s) throws FormatException {
        byte[] context = context(s);
        Bytes32 commitment = bytes32("book_commitment", s.getBookCommitment());
        require(
                HashToField.isElement(commitment.bytes()),
                "book_commitment",
                Problem.NOT_FIELD_ELEMENT,
                "must be below the modulus of the scalar field");
        return new ByteWriter()
                .magic(STATEMENT_MAGIC)
                .raw(commitment)
                .raw(context)
                .toBytes();
    }

    /** The identity of a certificate: SHA-256 of {@link #statement}. */
    public static Bytes32 digest(Statement s) throws FormatException {
        return Bytes32.sha256(statement(s));
    }

    /** What the issuer signs: 72 bytes over the statement digest and the proof. */
    public static byte[] toSign(Bytes32 statementDigest, byte[] proof) {
        return new ByteWriter()
                .magic(SIGNATURE_MAGIC)
                .raw(statementDigest)
                .raw(Bytes32.sha256(proof))
                .toBytes();
    }

    private static void checkNumbers(Statement s) throws FormatException {
        require(
                s.getAssurance() != Assurance.ASSURANCE_UNSPECIFIED && s.getAssurance() != Assurance.UNRECOGNIZED,
                "assurance",
                Problem.UNKNOWN_CODE,
                "is not one of the levels this version knows");
        // A number at or above 2^63 reads as a negative long, so both ends are checked.
        require(
                s.getLevelPpm() >= 1 && s.getLevelPpm() <= MAX_LEVEL_PPM,
                "level_ppm",
                Problem.RANGE,
                "must be 1 to 1,000,000,000");
        require(
                s.getHeadroom() >= 0 && s.getHeadroom() < HEADROOM_LIMIT,
                "headroom",
                Problem.RANGE,
                "must be 0 to 2^62 - 1");
        require(isTime(s.getNotBefore()), "not_before", Problem.RANGE, "must be below 2^40 seconds");
        require(isTime(s.getExpiry()), "expiry", Problem.RANGE, "must be below 2^40 seconds");
        require(s.getExpiry() > s.getNotBefore(), "expiry", Problem.RANGE, "must be later than not_before");
    }

    /**
     * Whether an Ed25519 public key is of small order or not in its one encoding. Such a key has signatures that anybody can
     * make, and verifiers differ on which they accept. Does not say that the key is a point.
     */
    private static boolean isWeak(Bytes32 key) {
        BigInteger y = littleEndian(key.bytes()).clearBit(SIGN_OF_X);
        return y.compareTo(FIELD_OF_ED25519) >= 0 || SMALL_ORDER.contains(y);
    }

    private static BigInteger littleEndian(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, reversed);
    }

    private static boolean isTime(long seconds) {
        return seconds >= 0 && seconds < TIME_LIMIT;
    }

    private static Bytes32 bytes32(String field, ByteString bytes) throws FormatException {
        require(bytes.size() == Bytes32.LENGTH, field, Problem.LENGTH, "must be 32 bytes");
        return Bytes32.of(bytes.toByteArray());
    }

    private static void require(boolean holds, String field, Problem problem, String rule) throws FormatException {
        if (!holds) {
            throw new FormatException(field, problem, rule);
        }
    }
}
