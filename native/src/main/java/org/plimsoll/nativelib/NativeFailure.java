package org.plimsoll.nativelib;

import java.io.Serial;
import org.plimsoll.api.v1.Status;

/** A native call that ended with another status than OK. Its text is the library's sentence, which holds no secrets. */
public final class NativeFailure extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Status status;

    public NativeFailure(Status status, String detail) {
        super(detail);
        this.status = status;
    }

    public Status status() {
        return status;
    }

    /** One sentence for people. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
