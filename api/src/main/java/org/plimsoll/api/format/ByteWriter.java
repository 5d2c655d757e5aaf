package org.plimsoll.api.format;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Writes the big-endian primitives of {@code docs/formats.md}. A value outside the range of its type is a bug of the
 * caller, who checks first and says where it is, so it is an {@link IllegalArgumentException} that does not quote it.
 */
public final class ByteWriter {
    private static final BigInteger I128_LIMIT = BigInteger.ONE.shiftLeft(127);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final byte[] scratch = new byte[Long.BYTES];

    /** Eight ASCII bytes that open a format. */
    public ByteWriter magic(String magic) {
        require(magic.length() == 8, "magic must be 8 characters");
        return raw(magic.getBytes(StandardCharsets.US_ASCII));
    }

    public ByteWriter u8(int value) {
        require(value >= 0 && value < 1 << 8, "not a u8");
        return bigEndian(value, 1);
    }

    public ByteWriter u16(int value) {
        require(value >= 0 && value < 1 << 16, "not a u16");
        return bigEndian(value, 2);
    }

    public ByteWriter u32(long value) {
        require(value >= 0 && value < 1L << 32, "not a u32");
        return bigEndian(value, 4);
    }

    /** No field of any format needs the upper half of the range, so negative numbers are refused. */
    public ByteWriter u64(long value) {
        require(value >= 0, "not a u64 below 2^63");
        return bigEndian(value, 8);
    }

    public ByteWriter i64(long value) {
        return bigEndian(value, 8);
    }

    /** Sixteen bytes, two's complement. */
    public ByteWriter i128(BigInteger value) {
        require(value.compareTo(I128_LIMIT) < 0 && value.compareTo(I128_LIMIT.negate()) >= 0, "not an i128");
        return twosComplement(value, 16);
    }

    /** Sixteen bytes, unsigned, at or above zero and below 2^127. */
    public ByteWriter u128(BigInteger value) {
        require(value.signum() >= 0, "not a u128");
        return i128(value);
    }

    public ByteWriter text(String value) {
        require(PrintableText.isText(value), PrintableText.TEXT_RULE);
        return string(value);
    }

    public ByteWriter label(String value) {
        require(PrintableText.isLabel(value), PrintableText.LABEL_RULE);
        return string(value);
    }

    public ByteWriter raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    public ByteWriter raw(Bytes32 bytes) {
        return raw(bytes.bytes());
    }

    public byte[] toBytes() {
        return out.toByteArray();
    }

    /** The class name only: what is being written may be secret. */
    @Override
    public String toString() {
        return "ByteWriter";
    }

    /** Two's complement in a fixed number of bytes that the caller knows to be enough. */
    private ByteWriter twosComplement(BigInteger value, int length) {
        byte[] minimal = value.toByteArray();
        int fill = value.signum() < 0 ? 0xff : 0;
        for (int i = minimal.length; i < length; i++) {
            out.write(fill);
        }
        return raw(minimal);
    }

    private ByteWriter string(String value) {
        return u16(value.length()).raw(value.getBytes(StandardCharsets.US_ASCII));
    }

    private ByteWriter bigEndian(long value, int length) {
        // One write for all bytes: a schedule has millions of numbers, and each write takes a lock.
        for (int i = 0; i < length; i++) {
            scratch[i] = (byte) (value >>> (8 * (length - 1 - i)));
        }
        out.write(scratch, 0, length);
        return this;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
