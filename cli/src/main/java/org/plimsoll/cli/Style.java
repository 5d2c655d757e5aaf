package org.plimsoll.cli;

/** Marks words for a terminal, or leaves them alone. */
enum Style {
    PLAIN,
    COLOUR;

    String title(String text) {
        return mark("1", text);
    }

    String yes(String text) {
        return mark("1;32", text);
    }

    String no(String text) {
        return mark("1;31", text);
    }

    String faint(String text) {
        return mark("2", text);
    }

    private String mark(String code, String text) {
        return this == COLOUR ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
