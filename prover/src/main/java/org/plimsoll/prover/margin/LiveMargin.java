package org.plimsoll.prover.margin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.schedule.compile.CompiledSchedule;

/**
 * Keeps the books of a pool evaluated while prices move: a tick touches only accounts that hold a changed row, only changed lines
 * and the advice that follows from them. What it then holds is bit for bit what a full pass gives. It keeps 16 bytes for each
 * line and advice of the profile and account. Secret; not thread-safe.
 */
public final class LiveMargin {
    private final List<BookSlots> books;
    private final List<MarginState> states = new ArrayList<>();
    private final BitSet due = new BitSet();
    private MarginPlan plan;
    private StepIndex index;
    private MarginPass pass;
    private Workspace work;

    /** Starts with a full pass. */
    public LiveMargin(MarginPlan plan, List<BookSlots> books) {
        this.books = List.copyOf(books);
        this.plan = plan;
        index = new StepIndex(plan);
        pass = new MarginPass(plan);
        work = new Workspace(plan);
        for (BookSlots book : this.books) {
            MarginState state = plan.newState();
            pass.run(book, state);
            states.add(state);
        }
    }

    /**
     * Moves on to another compilation of a schedule with the same rows.
     *
     * @return how many accounts were touched
     * @throws IllegalArgumentException when a row of {@code next} means something else; nothing has changed then
     */
    public int tick(CompiledSchedule next) {
        MarginPlan nextPlan = plan.next(next);
        Optional<ScheduleChange> change = ScheduleChange.between(plan, nextPlan, index);
        plan = nextPlan;
        pass = new MarginPass(nextPlan);
        work = new Workspace(nextPlan);
        if (change.isEmpty()) {
            index = new StepIndex(nextPlan);
        }
        int touched = 0;
        for (int account = 0; account < books.size(); account++) {
            touched += revalue(account, change.orElse(null)) ? 1 : 0;
        }
        return touched;
    }

    /** How many accounts. */
    public int size() {
        return books.size();
    }

    /** Slack of the verdict inequality, signed, in millionths of u. */
    public BigInteger verdictSlack(int account) {
        return Wide.read(states.get(account).sums, plan.verdictPlace());
    }

    public Standing standing(int account) {
        return Standing.of(plan, states.get(account));
    }

    /** Everything about one account, as of now. */
    public MarginResult result(int account) {
        MarginState copy = plan.newState();
        copy.copy(states.get(account));
        return new MarginResult(plan, books.get(account), copy);
    }

    private boolean revalue(int account, @Nullable ScheduleChange change) {
        BookSlots book = books.get(account);
        MarginState state = states.get(account);
        if (change == null) {
            pass.run(book, state);
            return true;
        }
        boolean touched = addDifferences(book, state, change);
        if (touched && plan.anySpreadPossible(book)) {
            // The best number of spreads depends on everything.
            pass.run(book, state);
        } else if (touched) {
            advise(state);
        }
        return touched;
    }

    private boolean addDifferences(BookSlots book, MarginState state, ScheduleChange change) {
        boolean touched = false;
        due.clear();
        for (int slot = 0; slot < book.size(); slot++) {
            SparseColumn difference = change.difference(book.row(slot));
            if (difference != null) {
                difference.addTo(state.sums, book.quantity(slot));
                due.or(change.steps(book.row(slot)));
                touched = true;
            }
        }
        return touched;
    }

    private void advise(MarginState state) {
        List<PlanStep> steps = plan.steps();
        for (int i = due.nextSetBit(0); i >= 0; i = due.nextSetBit(i + 1)) {
            if (steps.get(i).revise(state, work)) {
                due.or(index.followers(i));
            }
        }
    }

    @Override
    public String toString() {
        return "LiveMargin[redacted]";
    }
}
