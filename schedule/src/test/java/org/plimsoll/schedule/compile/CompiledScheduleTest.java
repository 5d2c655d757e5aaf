package org.plimsoll.schedule.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.api.format.ByteWriter;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.format.FormatException.Problem;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.Schedules;

/** Strict reading of compiled bytes: hand-made files with one thing wrong each. */
class CompiledScheduleTest {
    private static final ProfileShape SHAPE = ProfileShape.POCKET;
    private static final int LAST_LINE = SHAPE.inequalities() + SHAPE.outputs() - 1;
    private static final BigInteger TWO_126 = BigInteger.ONE.shiftLeft(126);
    private static final int HEADER_LENGTH = 8 + 2 + 1 + 32 + 8 + 8 + 20;

    @Test
    void compiledBytes_areParsedBack() throws Exception {
        CompiledSchedule c =
                ScheduleCompiler.compile(Schedules.checked(Schedules.valid()), SHAPE, Demand.ofLevel(1_000_000));
        CompiledSchedule parsed = CompiledSchedule.parse(c.bytes());
        assertThat(parsed.bytes()).isEqualTo(c.bytes());
        assertThat(parsed.digest()).isEqualTo(c.digest());
        assertThat(parsed.header()).isEqualTo(c.header());
        assertThat(parsed.row(2)).isEqualTo(c.row(2));
        assertThat(parsed.constant()).isEqualTo(c.constant());
        assertThatIllegalStateException().isThrownBy(parsed::layout);
    }

    @Test
    void entriesAtTheirBounds_areParsed() throws FormatException {
        CompiledSchedule c = CompiledSchedule.parse(file(
                out -> column(out, 0, Long.MAX_VALUE, LAST_LINE, -Long.MAX_VALUE),
                out -> wide(out, 0, TWO_126.subtract(BigInteger.ONE), LAST_LINE, BigInteger.ONE.subtract(TWO_126))));
        assertThat(c.row(0).value()).containsExactly(Long.MAX_VALUE, -Long.MAX_VALUE);
        assertThat(c.constant().index()).containsExactly(0, LAST_LINE);
        assertThat(c.header().getOutputsUsed()).isEqualTo(SHAPE.outputs());
        assertThat(c.header().getInequalitiesUsed()).isEqualTo(1);
    }

    @Test
    void smallestLong_isRefused() {
        assertRowRefused(Problem.RANGE, out -> column(out, 0, Long.MIN_VALUE));
    }

    @Test
    void zeroValue_isRefused() {
        assertRowRefused(Problem.NOT_CANONICAL, out -> column(out, 0, 0));
    }

    @Test
    void indexThatDoesNotIncrease_isRefused() {
        assertRowRefused(Problem.NOT_CANONICAL, out -> column(out, 1, 5, 1, 5));
        assertRowRefused(Problem.NOT_CANONICAL, out -> column(out, 2, 5, 1, 5));
    }

    @Test
    void indexBeyondTheLines_isRefused() {
        assertRowRefused(Problem.RANGE, out -> column(out, LAST_LINE + 1, 5));
        assertRowRefused(Problem.RANGE, out -> out.u32(1).u32(0xffff_ffffL).i64(1));
    }

    @Test
    void countBeyondTheLines_isRefusedBeforeAllocation() {
        assertRowRefused(Problem.LENGTH, out -> out.u32(LAST_LINE + 2));
        assertRowRefused(Problem.LENGTH, out -> out.u32(0xffff_ffffL));
    }

    @Test
    void adviceEntryOutOfBounds_isRefused() {
        byte[] bytes = join(
                header(SHAPE.code(), 1, 1_000_000),
                empty(SHAPE.rows()),
                written(out -> column(out, 0, Long.MIN_VALUE)),
                empty(SHAPE.advice()));
        assertRefused(bytes, "advice[0]", Problem.RANGE);
    }

    @Test
    void wideValueOutOfBounds_isRefused() {
        assertWideRefused(Problem.RANGE, out -> wide(out, 0, TWO_126));
        assertWideRefused(Problem.RANGE, out -> wide(out, 0, TWO_126.negate()));
        assertWideRefused(
                Problem.RANGE, out -> wide(out, 0, BigInteger.ONE.shiftLeft(127).negate()));
        assertWideRefused(Problem.NOT_CANONICAL, out -> wide(out, 0, BigInteger.ZERO));
        assertWideRefused(Problem.NOT_CANONICAL, out -> wide(out, 3, BigInteger.ONE, 3, BigInteger.ONE));
        assertWideRefused(Problem.RANGE, out -> wide(out, LAST_LINE + 1, BigInteger.ONE));
    }

    @Test
    void trailingByte_isRefused() {
        byte[] bytes = join(file(out -> out.u32(0), out -> out.u32(0)), new byte[1]);
        assertRefused(bytes, "end", Problem.NOT_CANONICAL);
    }

    @Test
    void everyTruncation_isRefused() {
        byte[] bytes = file(out -> column(out, 0, 1), out -> wide(out, 0, BigInteger.ONE));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatExceptionOfType(FormatException.class)
                    .isThrownBy(() -> CompiledSchedule.parse(cut))
                    .matches(e -> e.problem() == Problem.LENGTH);
        }
    }

    @Test
    void otherMagicFormatOrProfile_isRefused() {
        byte[] rest = join(empty(SHAPE.rows()), empty(SHAPE.advice()), empty(1));
        assertRefused(join(header(0, 1, 1), rest), "profile", Problem.UNKNOWN_CODE);
        assertRefused(join(header(6, 1, 1), rest), "profile", Problem.UNKNOWN_CODE);
        assertRefused(join(header(SHAPE.code(), 2, 1), rest), "format", Problem.UNKNOWN_CODE);
        byte[] magic = join(header(SHAPE.code(), 1, 1), rest);
        magic[7] = '2';
        assertRefused(magic, "magic", Problem.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_000_001, -1})
    void levelOutsideItsRange_isRefused(long level) {
        assertRefused(
                join(header(SHAPE.code(), 1, level), empty(SHAPE.rows() + SHAPE.advice() + 1)),
                "level_ppm",
                Problem.RANGE);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1L << 62})
    void headroomOutsideItsRange_isRefused(long headroom) {
        assertRefused(
                join(header(SHAPE.code(), 1, 1, headroom), empty(SHAPE.rows() + SHAPE.advice() + 1)),
                "headroom",
                Problem.RANGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void shapeThatIsNotTheProfiles_isRefused(int size) {
        byte[] bytes = file(out -> out.u32(0), out -> out.u32(0));
        bytes[HEADER_LENGTH - 20 + 4 * size + 3]++;
        assertRefused(bytes, "NKYFJ".substring(size, size + 1), Problem.RANGE);
    }

    @Test
    void anyChangedByte_givesAnotherDigestOrARefusal() throws Exception {
        long seed = 20_261_121L;
        Random random = new Random(seed);
        byte[] bytes = ScheduleCompiler.compile(Schedules.checked(Schedules.valid()), SHAPE, Demand.ofLevel(1_000_000))
                .bytes();
        for (int round = 0; round < 5_000; round++) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertThat(CompiledSchedule.parse(changed).bytes())
                        .as("seed %d round %d", seed, round)
                        .isEqualTo(changed);
            } catch (FormatException e) {
                assertThat(e.problem()).isNotNull();
            }
        }
    }

    @Test
    void changingACopiedColumn_leavesTheSchedule() throws FormatException {
        CompiledSchedule c = CompiledSchedule.parse(file(out -> column(out, 0, 1), out -> out.u32(0)));
        c.row(0).value()[0] = 9;
        c.row(0).index()[0] = 9;
        c.bytes()[0] = 9;
        assertThat(c.row(0).value()).containsExactly(1);
        assertThat(c.row(0).index()).containsExactly(0);
        assertThat(Bytes32.sha256(c.bytes())).isEqualTo(c.digest());
    }

    private static void assertRowRefused(Problem problem, Consumer<ByteWriter> firstRow) {
        assertRefused(file(firstRow, out -> out.u32(0)), "rows[0]", problem);
    }

    private static void assertWideRefused(Problem problem, Consumer<ByteWriter> constant) {
        assertRefused(file(out -> out.u32(0), constant), "constant", problem);
    }

    private static void assertRefused(byte[] bytes, String field, Problem problem) {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> CompiledSchedule.parse(bytes))
                .matches(e -> e.field().equals(field), field)
                .matches(e -> e.problem() == problem, problem.name());
    }

    private static byte[] file(Consumer<ByteWriter> firstRow, Consumer<ByteWriter> constant) {
        return join(
                header(SHAPE.code(), 1, 1_000_000),
                written(firstRow),
                empty(SHAPE.rows() - 1),
                empty(SHAPE.advice()),
                written(constant));
    }

    private static byte[] header(int profile, int format, long level) {
        return header(profile, format, level, 0);
    }

    private static byte[] header(int profile, int format, long level, long headroom) {
        return written(out -> out.magic("PLMSCMP1")
                .u16(format)
                .u8(profile)
                .raw(Bytes32.sha256())
                .i64(level)
                .i64(headroom)
                .u32(SHAPE.rows())
                .u32(SHAPE.slots())
                .u32(SHAPE.advice())
                .u32(SHAPE.inequalities())
                .u32(SHAPE.outputs()));
    }

    private static byte[] empty(int columns) {
        return new byte[4 * columns];
    }

    /** Pairs of index and value. */
    private static void column(ByteWriter out, long... pairs) {
        out.u32(pairs.length / 2);
        for (int i = 0; i < pairs.length; i += 2) {
            out.u32(pairs[i]).i64(pairs[i + 1]);
        }
    }

    private static void wide(ByteWriter out, int index, BigInteger value) {
        out.u32(1).u32(index).i128(value);
    }

    private static void wide(ByteWriter out, int index, BigInteger value, int index2, BigInteger value2) {
        out.u32(2).u32(index).i128(value).u32(index2).i128(value2);
    }

    private static byte[] written(Consumer<ByteWriter> write) {
        ByteWriter out = new ByteWriter();
        write.accept(out);
        return out.toBytes();
    }

    private static byte[] join(byte[]... parts) {
        ByteWriter out = new ByteWriter();
        Arrays.stream(parts).forEach(out::raw);
        return out.toBytes();
    }
}
