package org.plimsoll.cli;

import org.jspecify.annotations.Nullable;

/** Option values that the parser has already demanded. */
final class Given {
    private Given() {}

    static <T> T value(@Nullable T required) {
        if (required == null) {
            throw new IllegalStateException("run without the parser");
        }
        return required;
    }
}
