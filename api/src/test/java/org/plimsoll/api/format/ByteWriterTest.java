package org.plimsoll.api.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteWriterTest {
    private static final BigInteger TWO_127 = BigInteger.ONE.shiftLeft(127);

    @Test
    void unsignedEnds_areBigEndian() {
        byte[] bytes = new ByteWriter()
                .u8(0xff)
                .u16(0x1234)
                .u32(0xffff_ffffL)
                .u64(Long.MAX_VALUE)
                .toBytes();
        assertThat(hex(bytes)).isEqualTo("ff" + "1234" + "ffffffff" + "7fffffffffffffff");
    }

    @Test
    void signedEnds_areTwosComplement() {
        byte[] bytes = new ByteWriter()
                .i64(Long.MIN_VALUE)
                .i128(BigInteger.ONE.negate())
                .i128(TWO_127.negate())
                .i128(TWO_127.subtract(BigInteger.ONE))
                .toBytes();
        assertThat(hex(bytes))
                .isEqualTo("8000000000000000" + "ff".repeat(16) + "80" + "00".repeat(15) + "7f" + "ff".repeat(15));
    }

    @Test
    void text_isLengthThenAscii() {
        assertThat(hex(new ByteWriter().text("ab").label("a b").toBytes())).isEqualTo("00026162" + "0003612062");
    }

    static Stream<Consumer<ByteWriter>> oneBeyond() {
        return Stream.of(
                out -> out.u8(-1),
                out -> out.u8(256),
                out -> out.u16(-1),
                out -> out.u16(65_536),
                out -> out.u32(-1),
                out -> out.u32(1L << 32),
                out -> out.u64(-1),
                out -> out.u128(BigInteger.ONE.negate()),
                out -> out.i128(TWO_127),
                out -> out.i128(TWO_127.negate().subtract(BigInteger.ONE)),
                out -> out.magic("SHORT"));
    }

    @ParameterizedTest
    @MethodSource("oneBeyond")
    void numberBeyondItsType_isRefusedAndNothingWritten(Consumer<ByteWriter> write) {
        ByteWriter out = new ByteWriter();
        assertThatIllegalArgumentException().isThrownBy(() -> write.accept(out));
        assertThat(out.toBytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\n", "\u007f", "é", "\u0000"})
    void textOutsideItsAlphabet_isRefused(String text) {
        assertThat(PrintableText.isText(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new ByteWriter().text(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a ", "a\tb", "é"})
    void labelOutsideItsAlphabet_isRefused(String label) {
        assertThat(PrintableText.isLabel(label)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new ByteWriter().label(label));
    }

    @Test
    void longestText_isWrittenAndOneMoreIsRefused() {
        assertThat(new ByteWriter().text("!~".repeat(64)).toBytes()).hasSize(2 + 128);
        assertThat(PrintableText.isText("a".repeat(129))).isFalse();
        assertThat(PrintableText.isLabel("a".repeat(129))).isFalse();
    }

    @Test
    void printedWriter_showsNoContent() {
        assertThat(new ByteWriter().text("canary")).hasToString("ByteWriter");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
