package org.plimsoll.prover.margin;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.Layout;

/** What is different in the rows of a plan and of its successor, and which steps that touches. Public knowledge. */
final class ScheduleChange {
    private final @Nullable SparseColumn[] differences;
    private final BitSet[] steps;

    private ScheduleChange(int rows) {
        differences = new SparseColumn[rows];
        steps = new BitSet[rows];
        Arrays.fill(steps, new BitSet());
    }

    /**
     * Compares two plans.
     *
     * @return empty when something else than rows is different, or a difference is beyond 2^63
     * @throws IllegalArgumentException when a row means something else, so that slots of one are not slots of the other
     */
    static Optional<ScheduleChange> between(MarginPlan before, MarginPlan after, StepIndex index) {
        requireSameRows(before.compiled(), after.compiled());
        if (!sameBesidesRows(before.compiled(), after.compiled())) {
            return Optional.empty();
        }
        int rows = before.compiled().shape().rows();
        ScheduleChange change = new ScheduleChange(rows);
        for (int n = 0; n < rows; n++) {
            if (before.row(n) != after.row(n)) {
                SparseColumn difference = before.row(n).to(after.row(n));
                if (difference == null) {
                    return Optional.empty();
                }
                change.differences[n] = difference;
                change.steps[n] = index.touchedBy(difference);
            }
        }
        return Optional.of(change);
    }

    /** Null when the row is the same. */
    @Nullable
    SparseColumn difference(int row) {
        return differences[row];
    }

    /** Steps that look at a changed line of the row. */
    BitSet steps(int row) {
        return steps[row];
    }

    private static void requireSameRows(CompiledSchedule before, CompiledSchedule after) {
        Layout old = before.layout();
        Layout now = after.layout();
        boolean same = before.shape() == after.shape() && old.rowsUsed() == now.rowsUsed();
        for (int n = 0; same && n < old.rowsUsed(); n++) {
            same = old.rowName(n).equals(now.rowName(n));
        }
        if (!same) {
            throw new IllegalArgumentException("the rows are not the same; fill the slots anew");
        }
    }

    private static boolean sameBesidesRows(CompiledSchedule before, CompiledSchedule after) {
        boolean same = before.constant().equals(after.constant())
                && before.layout().verdict() == after.layout().verdict()
                && before.layout().steps().equals(after.layout().steps());
        for (int l = 0; same && l < before.shape().advice(); l++) {
            same = before.advice(l).equals(after.advice(l));
        }
        return same;
    }
}
