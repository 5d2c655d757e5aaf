package org.plimsoll.nativelib.worker;

import com.google.protobuf.ByteString;
import org.plimsoll.api.format.ByteWriter;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.ProfileShape;

/** A compiled schedule without any entry, which every book with slacks of zero satisfies, and a context for it. */
final class EmptySchedule {
    private static final ProfileShape SHAPE = ProfileShape.POCKET;
    private static final long LEVEL = 1_000_000;
    private static final long NO_HEADROOM = 0;
    private static final Bytes32 SOME = Bytes32.sha256(new byte[] {1});

    private EmptySchedule() {}

    /** {@code docs/formats.md} section 2. */
    static ByteString compiled() {
        var writer = new ByteWriter()
                .magic("PLMSCMP1")
                .u16(1)
                .u8(SHAPE.code())
                .raw(SOME)
                .u64(LEVEL)
                .i64(NO_HEADROOM)
                .u32(SHAPE.rows())
                .u32(SHAPE.slots())
                .u32(SHAPE.advice())
                .u32(SHAPE.inequalities())
                .u32(SHAPE.outputs());
        for (int column = 0; column < SHAPE.rows() + SHAPE.advice() + 1; column++) {
            writer.u32(0);
        }
        return ByteString.copyFrom(writer.toBytes());
    }

    /** {@code docs/formats.md} section 3. */
    static ByteString context(byte[] keyDigest) {
        return ByteString.copyFrom(new ByteWriter()
                .magic("PLMSCTX1")
                .u16(1)
                .u8(1)
                .u8(SHAPE.code())
                .u8(1)
                .raw(keyDigest)
                .raw(SOME)
                .raw(Bytes32.sha256(compiled().toByteArray()))
                .u64(LEVEL)
                .i64(NO_HEADROOM)
                .u64(1_000_000)
                .u64(1_000_600)
                .raw(SOME)
                .raw(SOME)
                .text("somebody")
                .toBytes());
    }
}
