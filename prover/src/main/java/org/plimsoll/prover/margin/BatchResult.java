package org.plimsoll.prover.margin;

import java.math.BigInteger;

/** Verdicts of many books, in their order. Secret. */
public final class BatchResult {
    private final long[] verdictSlacks;
    private final Standing[] standings;

    BatchResult(int books) {
        verdictSlacks = new long[Wide.WORDS * books];
        standings = new Standing[books];
    }

    /** Different threads put different books. */
    void put(int book, MarginPlan plan, MarginState state) {
        verdictSlacks[Wide.WORDS * book] = state.sums[plan.verdictPlace()];
        verdictSlacks[Wide.WORDS * book + 1] = state.sums[plan.verdictPlace() + 1];
        standings[book] = Standing.of(plan, state);
    }

    public int size() {
        return standings.length;
    }

    /** Slack of the verdict inequality, signed, in millionths of u. */
    public BigInteger verdictSlack(int book) {
        return Wide.read(verdictSlacks, Wide.WORDS * book);
    }

    public Standing standing(int book) {
        return standings[book];
    }

    @Override
    public String toString() {
        return "BatchResult[redacted]";
    }
}
