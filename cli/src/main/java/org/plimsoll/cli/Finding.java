package org.plimsoll.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that was examined.
 *
 * @param name what, one or two words
 * @param detail what was found, and what to do when it is not sound
 */
record Finding(String name, boolean sound, String detail) {
    static Finding sound(String name, String detail) {
        return new Finding(name, true, detail);
    }

    static Finding unsound(String name, String detail) {
        return new Finding(name, false, detail);
    }

    Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("check", name);
        object.put("sound", sound);
        object.put("detail", detail);
        return object;
    }

    String line(Style style) {
        return String.format("%s  %-15s %s%n", sound ? style.yes("ok ") : style.no("BAD"), name, detail);
    }
}
