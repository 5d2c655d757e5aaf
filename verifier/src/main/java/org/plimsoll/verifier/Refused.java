package org.plimsoll.verifier;

import org.plimsoll.api.v1.Reason;

/** A check said no. Stays inside this package: callers see a verdict. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /**
     * @param reason anything but VERIFIED
     * @param detail one sentence for people, public content only
     */
    Refused(Reason reason, String detail) {
        super(detail, null, false, false);
        if (reason == Reason.REASON_VERIFIED) {
            throw new IllegalArgumentException("a refusal cannot be a yes");
        }
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
