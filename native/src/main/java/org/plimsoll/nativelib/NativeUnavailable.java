package org.plimsoll.nativelib;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The native library is missing, is not the one this jar was built with, or cannot be loaded here. Says what to do. */
public final class NativeUnavailable extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public NativeUnavailable(String message) {
        this(message, null);
    }

    public NativeUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
