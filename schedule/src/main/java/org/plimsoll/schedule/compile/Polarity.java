package org.plimsoll.schedule.compile;

/** What a prover may not gain by choosing an advice badly. */
enum Polarity {
    /** A claimed upper bound of a cost: making it larger must never help. */
    CHARGE,
    /** A claimed lower bound of a value: making it smaller must never help. */
    CREDIT,
    /** Any value is sound, because no verdict uses it directly. */
    FREE;

    /** Whether an inequality that bounds the advice may use it with a coefficient of this sign. */
    boolean allowsInBound(int signum) {
        return switch (this) {
            case CHARGE -> signum > 0;
            case CREDIT -> signum < 0;
            case FREE -> signum != 0;
        };
    }

    /** Whether the verdict may use it with a coefficient of this sign. */
    boolean allowsInVerdict(int signum) {
        return switch (this) {
            case CHARGE -> signum < 0;
            case CREDIT -> signum > 0;
            case FREE -> false;
        };
    }
}
