package org.plimsoll.prover.margin;

import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;

/**
 * Evaluates {@code z = A·x + B·y + c} and {@code o = C·x + D·y + d} with advice y as the schedule's steps say: one pass, each
 * charge the smallest value that its lines allow. Stateless; works from the matrices alone.
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
        return evaluate(MarginPlan.of(compiled), slots(compiled, schedule, book));
    }

    /**
     * Puts a book on the rows of a compiled schedule.
     *
     * @throws BookRejected when the book cannot be put in the terms of this schedule and profile
     * @throws IllegalArgumentException when {@code compiled} is not compiled from {@code schedule}
     */
    public static BookSlots slots(CompiledSchedule compiled, RiskSchedule schedule, AccountBook book)
            throws BookRejected {
        if (!compiled.scheduleDigest().equals(schedule.digest())) {
            throw new IllegalArgumentException("the compiled schedule belongs to another schedule");
        }
        return new SlotFiller(schedule, compiled).fill(book);
    }

    /** Evaluates slots that belong to the plan's rows. Thread-safe. */
    public static MarginResult evaluate(MarginPlan plan, BookSlots slots) {
        MarginState state = plan.newState();
        new MarginPass(plan).run(slots, state);
        return new MarginResult(plan, slots, state);
    }
}
