package org.plimsoll.prover.margin;

/** One thread's way from slots to z, y and o. Reuses its memory from book to book. */
final class MarginPass {
    private final MarginPlan plan;
    private final Workspace work;

    MarginPass(MarginPlan plan) {
        this.plan = plan;
        work = new Workspace(plan);
    }

    /** Overwrites the state with that of a book. */
    void run(BookSlots book, MarginState state) {
        plan.layOut(book, state);
        for (SpreadStep spread : plan.spreads()) {
            if (spread.possible(book)) {
                spread.form(state, best(spread, book, state));
            }
        }
        advise(state);
    }

    private void advise(MarginState state) {
        for (PlanStep step : plan.steps()) {
            step.revise(state, work);
        }
    }

    /** The requirement is convex in the signed count, so the slope says on which side of a count the best one is. */
    private long best(SpreadStep spread, BookSlots book, MarginState state) {
        long least = -spread.most(book, -1);
        long most = spread.most(book, 1);
        while (least < most) {
            long middle = Math.floorDiv(least + most, 2);
            if (better(spread, middle + 1, middle, state)) {
                least = middle + 1;
            } else {
                most = middle;
            }
        }
        return better(spread, least, 0, state) ? least : 0;
    }

    /** Whether one count leaves a larger slack in the verdict than another. */
    private boolean better(SpreadStep spread, long count, long other, MarginState state) {
        int verdict = plan.verdictPlace();
        attempt(spread, other, state);
        long high = work.trial.sums[verdict];
        long low = work.trial.sums[verdict + 1];
        attempt(spread, count, state);
        return Wide.less(high, low, work.trial.sums[verdict], work.trial.sums[verdict + 1]);
    }

    private void attempt(SpreadStep spread, long count, MarginState state) {
        work.trial.copy(state);
        spread.form(work.trial, count);
        advise(work.trial);
    }
}
