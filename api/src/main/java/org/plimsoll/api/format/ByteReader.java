package org.plimsoll.api.format;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.plimsoll.api.format.FormatException.Problem;

/**
 * Reads the big-endian primitives of {@code docs/formats.md}. Reads nothing beyond the end and allocates nothing for a
 * length it has not checked against what is there.
 */
public final class ByteReader {
    private final ByteBuffer in;

    /** Keeps a reference to the array, not a copy. */
    public ByteReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    /** Reads eight bytes that must be this ASCII text. */
    public void magic(String magic) throws FormatException {
        if (!Arrays.equals(raw("magic", 8), magic.getBytes(StandardCharsets.US_ASCII))) {
            throw new FormatException("magic", Problem.UNREADABLE, "is not " + magic);
        }
    }

    public int u8(String field) throws FormatException {
        need(field, 1);
        return Byte.toUnsignedInt(in.get());
    }

    public int u16(String field) throws FormatException {
        need(field, 2);
        return Short.toUnsignedInt(in.getShort());
    }

    public long u32(String field) throws FormatException {
        need(field, 4);
        return Integer.toUnsignedLong(in.getInt());
    }

    /** Refuses the upper half of the range: no field of any format needs it. */
    public long u64(String field) throws FormatException {
        long value = i64(field);
        if (value < 0) {
            throw new FormatException(field, Problem.RANGE, "must be below 2^63");
        }
        return value;
    }

    public long i64(String field) throws FormatException {
        need(field, 8);
        return in.getLong();
    }

    public BigInteger i128(String field) throws FormatException {
        return new BigInteger(raw(field, 16));
    }

    public Bytes32 bytes32(String field) throws FormatException {
        return Bytes32.of(raw(field, Bytes32.LENGTH));
    }

    public byte[] raw(String field, int length) throws FormatException {
        need(field, length);
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    /** Refuses trailing bytes. */
    public void end() throws FormatException {
        if (in.hasRemaining()) {
            throw new FormatException("end", Problem.NOT_CANONICAL, "bytes follow where the format ends");
        }
    }

    private void need(String field, int length) throws FormatException {
        if (in.remaining() < length) {
            throw new FormatException(field, Problem.LENGTH, "the bytes end before this field does");
        }
    }
}
