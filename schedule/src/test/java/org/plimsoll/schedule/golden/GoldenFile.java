package org.plimsoll.schedule.golden;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.plimsoll.api.format.Bytes32;

/** One {@code name.golden}: comment lines, then {@code key = value} lines. */
final class GoldenFile {
    private static final String CONVENTION =
            "# key = value. Byte strings are lower-case hex, numbers decimal, texts as they stand. Never edit by hand.\n";

    private final String name;
    private final String pins;
    private final List<String> lines = new ArrayList<>();

    GoldenFile(String name, String pins) {
        this.name = name;
        this.pins = pins;
    }

    String fileName() {
        return name + ".golden";
    }

    GoldenFile text(String key, String value) {
        lines.add(value.isEmpty() ? key + " =" : key + " = " + value);
        return this;
    }

    GoldenFile number(String key, Number value) {
        return text(key, value.toString());
    }

    GoldenFile bytes(String key, byte[] value) {
        return text(key, HexFormat.of().formatHex(value));
    }

    GoldenFile bytes(String key, Bytes32 value) {
        return bytes(key, value.bytes());
    }

    String content() {
        return "# Pins " + pins + "\n" + CONVENTION + String.join("\n", lines) + "\n";
    }
}
