package org.plimsoll.schedule.compile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.api.format.ByteReader;
import org.plimsoll.api.format.ByteWriter;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.format.FormatException.Problem;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.format.StatementFormat;

/** The bytes of a compiled schedule, {@code docs/formats.md} section 2. */
final class MatricesFormat {
    /** Magnitudes in the constant column are below 2 to this. */
    static final int WIDE_BITS = 126;

    private static final String MAGIC = "PLMSCMP1";
    private static final int FORMAT = 1;

    private MatricesFormat() {}

    static byte[] encode(Matrices m) {
        ProfileShape shape = m.shape();
        ByteWriter out = new ByteWriter()
                .magic(MAGIC)
                .u16(FORMAT)
                .u8(shape.code())
                .raw(m.scheduleDigest())
                .u64(m.levelPpm())
                .i64(m.headroom())
                .u32(shape.rows())
                .u32(shape.slots())
                .u32(shape.advice())
                .u32(shape.inequalities())
                .u32(shape.outputs());
        m.rows().forEach(column -> write(out, column));
        m.advice().forEach(column -> write(out, column));
        WideColumn constant = m.constant();
        out.u32(constant.size());
        for (int i = 0; i < constant.size(); i++) {
            out.u32(constant.indexAt(i)).i128(constant.value().get(i));
        }
        return out.toBytes();
    }

    static Matrices parse(byte[] bytes) throws FormatException {
        ByteReader in = new ByteReader(bytes);
        in.magic(MAGIC);
        require(in.u16("format") == FORMAT, "format", Problem.UNKNOWN_CODE, "must be 1");
        ProfileShape shape = ProfileShape.ofCode(in.u8("profile"))
                .orElseThrow(() -> new FormatException(
                        "profile", Problem.UNKNOWN_CODE, "is not one of the profiles this version knows"));
        Bytes32 scheduleDigest = in.bytes32("schedule_digest");
        long levelPpm = in.u64("level_ppm");
        require(
                levelPpm >= 1 && levelPpm <= StatementFormat.MAX_LEVEL_PPM,
                "level_ppm",
                Problem.RANGE,
                "must be 1 to 1,000,000,000");
        long headroom = in.i64("headroom");
        require(
                headroom >= 0 && headroom < StatementFormat.HEADROOM_LIMIT,
                "headroom",
                Problem.RANGE,
                "must be 0 to 2^62 - 1");
        checkShape(in, shape);
        int lines = shape.inequalities() + shape.outputs();
        List<Column> rows = readColumns(in, "rows", shape.rows(), lines);
        List<Column> advice = readColumns(in, "advice", shape.advice(), lines);
        WideColumn constant = readWide(in, lines);
        in.end();
        return new Matrices(shape, scheduleDigest, levelPpm, headroom, rows, advice, constant);
    }

    private static void checkShape(ByteReader in, ProfileShape shape) throws FormatException {
        checkSize(in, "N", shape.rows());
        checkSize(in, "K", shape.slots());
        checkSize(in, "Y", shape.advice());
        checkSize(in, "F", shape.inequalities());
        checkSize(in, "J", shape.outputs());
    }

    private static void checkSize(ByteReader in, String field, int expected) throws FormatException {
        require(in.u32(field) == expected, field, Problem.RANGE, "must be the profile's");
    }

    private static void write(ByteWriter out, Column column) {
        out.u32(column.size());
        for (int i = 0; i < column.size(); i++) {
            out.u32(column.indexAt(i)).i64(column.valueAt(i));
        }
    }

    private static List<Column> readColumns(ByteReader in, String name, int count, int lines) throws FormatException {
        List<Column> columns = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            columns.add(readColumn(in, name + "[" + n + "]", lines));
        }
        return columns;
    }

    private static Column readColumn(ByteReader in, String field, int lines) throws FormatException {
        int size = readCount(in, field, lines);
        if (size == 0) {
            return Column.EMPTY;
        }
        int[] index = new int[size];
        long[] value = new long[size];
        for (int i = 0; i < size; i++) {
            index[i] = readIndex(in, field, i == 0 ? -1 : index[i - 1], lines);
            value[i] = in.i64(field);
            require(value[i] != 0, field, Problem.NOT_CANONICAL, "has a value of zero, which must be left out");
            require(value[i] != Long.MIN_VALUE, field, Problem.RANGE, "has a magnitude that is not below 2^63");
        }
        return new Column(index, value);
    }

    private static WideColumn readWide(ByteReader in, int lines) throws FormatException {
        String field = "constant";
        int size = readCount(in, field, lines);
        int[] index = new int[size];
        List<BigInteger> value = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            index[i] = readIndex(in, field, i == 0 ? -1 : index[i - 1], lines);
            BigInteger wide = in.i128(field);
            require(wide.signum() != 0, field, Problem.NOT_CANONICAL, "has a value of zero, which must be left out");
            require(
                    wide.abs().bitLength() <= WIDE_BITS,
                    field,
                    Problem.RANGE,
                    "has a magnitude that is not below 2^126");
            value.add(wide);
        }
        return new WideColumn(index, value);
    }

    private static int readCount(ByteReader in, String field, int lines) throws FormatException {
        long count = in.u32(field);
        require(count <= lines, field, Problem.LENGTH, "has more entries than the profile has lines");
        return (int) count;
    }

    private static int readIndex(ByteReader in, String field, int previous, int lines) throws FormatException {
        long index = in.u32(field);
        require(index < lines, field, Problem.RANGE, "has an index beyond the profile's lines");
        require(index > previous, field, Problem.NOT_CANONICAL, "has an index that does not increase");
        return (int) index;
    }

    private static void require(boolean holds, String field, Problem problem, String rule) throws FormatException {
        if (!holds) {
            throw new FormatException(field, problem, rule);
        }
    }
}
