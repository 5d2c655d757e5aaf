package org.plimsoll.api.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.format.FormatException.Problem;

class ByteReaderTest {
    @Test
    void whatWasWritten_isRead() throws FormatException {
        BigInteger wide = BigInteger.ONE.shiftLeft(100).negate();
        byte[] bytes = new ByteWriter()
                .magic("PLMSTEST")
                .u8(255)
                .u16(65_535)
                .u32(0xffff_ffffL)
                .u64(Long.MAX_VALUE)
                .i64(-5)
                .i128(wide)
                .raw(Bytes32.sha256())
                .toBytes();
        ByteReader in = new ByteReader(bytes);
        in.magic("PLMSTEST");
        assertThat(in.u8("a")).isEqualTo(255);
        assertThat(in.u16("a")).isEqualTo(65_535);
        assertThat(in.u32("a")).isEqualTo(0xffff_ffffL);
        assertThat(in.u64("a")).isEqualTo(Long.MAX_VALUE);
        assertThat(in.i64("a")).isEqualTo(-5);
        assertThat(in.i128("a")).isEqualTo(wide);
        assertThat(in.bytes32("a")).isEqualTo(Bytes32.sha256());
        in.end();
    }

    @Test
    void endInsideAField_isRefusedByName() {
        ByteReader in = new ByteReader(new byte[7]);
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> in.u64("expiry"))
                .matches(e -> e.problem() == Problem.LENGTH && e.field().equals("expiry"));
    }

    @Test
    void trailingByte_isRefused() {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> new ByteReader(new byte[1]).end())
                .matches(e -> e.problem() == Problem.NOT_CANONICAL);
    }

    @Test
    void otherMagic_isRefused() {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> new ByteReader(new byte[8]).magic("PLMSTEST"))
                .matches(e -> e.problem() == Problem.UNREADABLE);
    }

    @Test
    void upperHalfOfU64_isRefused() {
        byte[] bytes = new ByteWriter().i64(Long.MIN_VALUE).toBytes();
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> new ByteReader(bytes).u64("level"))
                .matches(e -> e.problem() == Problem.RANGE);
    }
}
