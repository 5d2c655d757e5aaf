package org.plimsoll.schedule.compile;

import java.math.BigInteger;
import java.util.List;

/** One line {@code Σ a·row + Σ b·advice ≥ 0} of a program under construction. */
final class Inequality {
    private static final int COEFFICIENT_BITS = 63;

    private final int line;
    private final String name;
    private final boolean verdict;
    private final List<ColumnBuilder> rows;
    private final List<ColumnBuilder> advice;

    Inequality(int line, String name, boolean verdict, List<ColumnBuilder> rows, List<ColumnBuilder> advice) {
        this.line = line;
        this.name = name;
        this.verdict = verdict;
        this.rows = rows;
        this.advice = advice;
    }

    /**
     * Adds {@code coefficient · row}; zero is left out.
     *
     * @param origin the field of the schedule that the coefficient comes from, for a refusal
     */
    Inequality row(int row, BigInteger coefficient, String origin) throws ScheduleRejected {
        if (coefficient.signum() != 0) {
            rows.get(row).add(line, fit(coefficient, origin));
        }
        return this;
    }

    /** Adds {@code coefficient · advice}; the sign must be one that the advice's polarity allows here. */
    Inequality advice(Advice used, BigInteger coefficient) throws ScheduleRejected {
        int signum = coefficient.signum();
        boolean allowed = verdict
                ? used.polarity().allowsInVerdict(signum)
                : used.polarity().allowsInBound(signum);
        if (!allowed) {
            throw new IllegalStateException(name + ": a false value of " + used.name() + " could help the prover");
        }
        advice.get(used.number()).add(line, fit(coefficient, used.name()));
        return this;
    }

    private long fit(BigInteger coefficient, String origin) throws ScheduleRejected {
        if (coefficient.abs().bitLength() > COEFFICIENT_BITS) {
            throw new ScheduleRejected(name + ": the coefficient from " + origin
                    + " is not below 2^63; use smaller lots, a smaller money_exponent or a lower level");
        }
        return coefficient.longValueExact();
    }
}
