package org.plimsoll.cli;

/** The only exit codes there are: 0, 1 and 2, and one between this program and its launcher. */
final class Exit {
    /** Verified, or done. */
    static final int DONE = 0;
    /** A verdict of no. */
    static final int NO = 1;
    /** Could not check, or bad usage. Not a yes either. */
    static final int NOT_CHECKED = 2;

    /** {@link #NO}, told to the launcher, which turns it into 1 and everything else but 0 into 2. */
    static final int NO_FOR_LAUNCHER = 10;

    private Exit() {}
}
