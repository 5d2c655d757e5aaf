package org.plimsoll.cli;

/** The only exit codes there are. */
final class Exit {
    /** Verified, or done. */
    static final int DONE = 0;
    /** A verdict of no. */
    static final int NO = 1;
    /** Could not check, or bad usage. Not a yes either. */
    static final int NOT_CHECKED = 2;

    private Exit() {}
}
