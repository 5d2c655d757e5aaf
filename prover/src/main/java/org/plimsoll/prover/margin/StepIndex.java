package org.plimsoll.prover.margin;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which steps of a plan look at which lines, and which steps follow from which. Immutable, public knowledge. */
final class StepIndex {
    private final List<BitSet> byLine = new ArrayList<>();
    private final List<BitSet> followers = new ArrayList<>();

    StepIndex(MarginPlan plan) {
        int lines = plan.lines();
        for (int line = 0; line < lines; line++) {
            byLine.add(new BitSet());
        }
        List<PlanStep> steps = plan.steps();
        for (int i = 0; i < steps.size(); i++) {
            for (int place : steps.get(i).places()) {
                byLine.get(place / Wide.WORDS).set(i);
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            BitSet after = new BitSet();
            for (SparseColumn column : steps.get(i).columns()) {
                after.or(touchedBy(column));
            }
            after.clear(0, i + 1);
            followers.add(after);
        }
    }

    /** Steps that look at a line in which the column has an entry. */
    BitSet touchedBy(SparseColumn column) {
        BitSet touched = new BitSet();
        for (int e = 0; e < column.size(); e++) {
            touched.or(byLine.get(column.place(e) / Wide.WORDS));
        }
        return touched;
    }

    /** Later steps that look at a line with advice of this step. */
    BitSet followers(int step) {
        return followers.get(step);
    }
}
