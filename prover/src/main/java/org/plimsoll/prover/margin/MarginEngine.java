package org.plimsoll.prover.margin;

import java.math.BigInteger;
import java.util.List;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;

/**
 * Evaluates {@code z = A·x + B·y + c} and {@code o = C·x + D·y + d} with the smallest advice y that the inequalities allow.
 *
 * <p>It works from the matrices alone. A charge appears with a positive coefficient in the inequalities that bound it from
 * below and only there, and those use no advice with a higher index; so one pass in the order of the advice finds all of
 * it.
 */
public final class MarginEngine {
    private MarginEngine() {}

    /**
     * Evaluates one book.
     *
     * @param compiled the same schedule, for the profile and level asked for
     * @throws BookRejected when the book cannot be put in the terms of this schedule and profile
     * @throws IllegalArgumentException when {@code compiled} is not compiled from {@code schedule}
     */
    public static MarginResult evaluate(CompiledSchedule compiled, RiskSchedule schedule, AccountBook book)
            throws BookRejected {
        if (!compiled.scheduleDigest().equals(schedule.digest())) {
            throw new IllegalArgumentException("the compiled schedule belongs to another schedule");
        }
        List<Slot> slots = new SlotFiller(schedule, compiled).fill(book);
        LinearForm form = new LinearForm(compiled);
        slots.forEach(slot -> form.addRow(slot.row(), slot.quantity()));
        List<BigInteger> advice = form.chooseAdvice();
        MarginExplanation explanation = Explainer.explain(schedule, book, compiled.levelPpm());
        MarginResult result = new MarginResult(compiled, slots, advice, form.slacks(), form.outputs(), explanation);
        if (!result.verdictSlack().equals(explanation.headroom().millionths())) {
            throw new IllegalStateException("the matrices and the formulas of the schedule disagree about a book");
        }
        return result;
    }
}
