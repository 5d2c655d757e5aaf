package org.plimsoll.nativelib.worker;

import java.io.IOException;
import java.io.Serial;

/** The other end broke the rules of the frames. It cannot be spoken to any more. */
final class FrameException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    FrameException(String message) {
        super(message);
    }
}
