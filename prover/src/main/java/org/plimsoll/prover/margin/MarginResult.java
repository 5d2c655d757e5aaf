package org.plimsoll.prover.margin;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.plimsoll.schedule.compile.CompiledSchedule;

/** A book in the terms of one compiled schedule, with its verdict. Immutable and secret. */
public final class MarginResult {
    private final MarginPlan plan;
    private final BookSlots slots;
    private final MarginState state;

    /** Takes the state over. */
    MarginResult(MarginPlan plan, BookSlots slots, MarginState state) {
        this.plan = plan;
        this.slots = slots;
        this.state = state;
    }

    /** What the book was evaluated under. Public. */
    public CompiledSchedule compiled() {
        return plan.compiled();
    }

    /** x: all K slots, ordered by row, the empty ones last. */
    public List<Slot> slots() {
        return slots.padded(compiled().shape().slots());
    }

    /** y: all Y advice values, zero or more. */
    public List<BigInteger> advice() {
        return read(state.advice, 0, state.advice.length);
    }

    /** z: all F slacks, signed. */
    public List<BigInteger> slacks() {
        return read(state.sums, 0, plan.firstOutput());
    }

    /** o: all J outputs, signed. */
    public List<BigInteger> outputs() {
        return read(state.sums, plan.firstOutput(), state.sums.length);
    }

    /** Slack of the verdict inequality, signed, in millionths of u. */
    public BigInteger verdictSlack() {
        return Wide.read(state.sums, plan.verdictPlace());
    }

    /**
     * What the integers can cost at most: the slack that the exact formulas give is at least {@link #verdictSlack} and at most this
     * much more, in millionths of u. Means nothing when the standing is {@link Standing#OUT_OF_RANGE}.
     */
    public BigInteger roundingBound() {
        return RoundingBound.of(this);
    }

    public Standing standing() {
        return Standing.of(plan, state);
    }

    /** Whether a proof can be made: {@link #standing} is {@link Standing#ADEQUATE}. */
    public boolean adequate() {
        return standing() == Standing.ADEQUATE;
    }

    private static List<BigInteger> read(long[] words, int first, int end) {
        return IntStream.range(0, (end - first) / Wide.WORDS)
                .mapToObj(i -> Wide.read(words, first + Wide.WORDS * i))
                .toList();
    }

    @Override
    public String toString() {
        return "MarginResult[redacted]";
    }
}
