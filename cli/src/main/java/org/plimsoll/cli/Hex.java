package org.plimsoll.cli;

import com.google.protobuf.ByteString;
import java.util.HexFormat;

/** Public bytes as lower-case hex. */
final class Hex {
    private Hex() {}

    static String of(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
