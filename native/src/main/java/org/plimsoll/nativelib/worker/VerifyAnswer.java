package org.plimsoll.nativelib.worker;

import org.plimsoll.api.v1.Reason;

/** What a worker says about a certificate. Only {@code Checked(REASON_VERIFIED)} is a yes. */
public sealed interface VerifyAnswer {
    /** Numbers of {@link Reason} from here on mean that it could not be checked. */
    int FIRST_COULD_NOT_CHECK = 100;

    /**
     * A verdict was reached.
     *
     * @param reason VERIFIED, or why not
     */
    record Checked(Reason reason) implements VerifyAnswer {
        public Checked {
            if (reason == Reason.REASON_UNSPECIFIED || couldNotCheck(reason)) {
                throw new IllegalArgumentException(reason + " is not a verdict");
            }
        }
    }

    /**
     * No verdict was reached, which is not a yes either.
     *
     * @param reason KEY_UNUSABLE, WORKER_TIMEOUT or WORKER_FAILED
     * @param detail one sentence for people, without private data
     */
    record NotChecked(Reason reason, String detail) implements VerifyAnswer {
        public NotChecked {
            if (reason == Reason.UNRECOGNIZED || !couldNotCheck(reason)) {
                throw new IllegalArgumentException(reason + " does not say why it could not be checked");
            }
        }
    }

    private static boolean couldNotCheck(Reason reason) {
        return reason == Reason.UNRECOGNIZED || reason.getNumber() >= FIRST_COULD_NOT_CHECK;
    }
}
