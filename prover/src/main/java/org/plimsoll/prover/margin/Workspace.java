package org.plimsoll.prover.margin;

/** Memory that one thread reuses from book to book. Secret and mutable. */
final class Workspace {
    final long[] quotient = new long[Wide.WORDS];

    /** What the lines of a tail are short of zero. */
    final long[] missing;

    /** For trying out numbers of spreads. */
    final MarginState trial;

    Workspace(MarginPlan plan) {
        missing = new long[Wide.WORDS * plan.longestTail()];
        trial = plan.newState();
    }

    @Override
    public String toString() {
        return "Workspace[redacted]";
    }
}
