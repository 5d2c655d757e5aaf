package org.plimsoll.schedule.compile;

/**
 * One line {@code form ≥ 0} of a program.
 *
 * @param defines the charge that it bounds from below, or {@link #VERDICT}
 */
record Line(String name, Form form, int defines) {
    static final int VERDICT = -1;

    boolean isVerdict() {
        return defines == VERDICT;
    }
}
