package org.plimsoll.prover.margin;

import java.io.Serial;

/** A book that cannot be put in the terms of a schedule and profile. Names the place in the file, never a holding. */
public final class BookRejected extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /** Why. Closed. */
    public enum Problem {
        UNKNOWN_INSTRUMENT,
        UNKNOWN_ASSET,
        TOO_MANY_SLOTS,
        TOO_MANY_LOTS,
        NO_RESERVATIONS
    }

    BookRejected(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
