package org.plimsoll.schedule.compile;

/** What a prover may not gain by choosing an advice badly. */
enum Polarity {
    /** A claimed upper bound of a cost: making it larger must never help. */
    CHARGE,
    /** Any value is sound, because what it takes out of one line it puts into another. */
    FREE
}
