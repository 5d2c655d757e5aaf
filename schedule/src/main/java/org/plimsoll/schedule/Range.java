package org.plimsoll.schedule;

/** The ranges of numbers that {@code docs/formats.md} section 1 uses more than once. */
enum Range {
    MONEY(0, Range.MONEY_LIMIT - 1, "must be 0 to 2^43 - 1; use smaller lots or a smaller money_exponent"),
    SIGNED_MONEY(
            1 - Range.MONEY_LIMIT,
            Range.MONEY_LIMIT - 1,
            "magnitude must be below 2^43; use smaller lots or a smaller money_exponent"),
    WIDE(1 - Range.WIDE_LIMIT, Range.WIDE_LIMIT - 1, "magnitude must be below 2^62; use smaller lots"),
    AMOUNT(0, Range.WIDE_LIMIT - 1, "must be 0 to 2^62 - 1"),
    RATE(0, Range.RATE_LIMIT, "must be 0 to 16,777,215"),
    POSITIVE_RATE(1, Range.RATE_LIMIT, "must be 1 to 16,777,215"),
    PART(0, 1_000_000, "must be 0 to 1,000,000"),
    MOVE(-1_000_000, 1_000_000_000, "must be -1,000,000 to 1,000,000,000"),
    LEVEL(1, 1_000_000_000, "must be 1 to 1,000,000,000"),
    LEG(-1_000_000, 1_000_000, "magnitude must be at most 1,000,000");

    /** Money per lot is below this, so that 10^6 times it fits a coefficient. */
    private static final long MONEY_LIMIT = 1L << 43;

    private static final long WIDE_LIMIT = 1L << 62;
    private static final long RATE_LIMIT = (1L << 24) - 1;

    private final long least;
    private final long most;
    private final String rule;

    Range(long least, long most, String rule) {
        this.least = least;
        this.most = most;
        this.rule = rule;
    }

    boolean holds(long value) {
        return value >= least && value <= most;
    }

    /** Continues "field: …". */
    String rule() {
        return rule;
    }
}
