package org.plimsoll.prover.explain;

/**
 * One of the lines whose largest is the requirement of a class or pool before additions. Secret.
 *
 * @param kind where it comes from
 * @param name scenario, panel, or what else people call it
 * @param loss market loss before μ and charges, u
 * @param form what it requires, u
 */
record Candidate(Kind kind, String name, Form loss, Form form) {
    /** What a candidate is. */
    enum Kind {
        NOTHING,
        FLOOR,
        /** Charges on Greeks, no loss. */
        CHARGES,
        SCENARIO,
        PANEL,
        TAILS,
        /** Panels and tails of the classes of a pool, added up without offset. */
        APART
    }

    @Override
    public String toString() {
        return "Candidate[redacted]";
    }
}
