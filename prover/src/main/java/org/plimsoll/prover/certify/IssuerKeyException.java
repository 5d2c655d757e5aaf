package org.plimsoll.prover.certify;

import java.io.IOException;
import java.io.Serial;

/** An issuer key file that cannot be used. Names the file and what to do, never the key. */
public final class IssuerKeyException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    IssuerKeyException(String message) {
        super(message);
    }
}
