package org.plimsoll.prover.margin;

import java.math.BigInteger;
import java.util.List;
import org.plimsoll.api.secret.format.WitnessFormat;
import org.plimsoll.schedule.compile.CompiledSchedule;

/** A book in the terms of one compiled schedule, with its verdict. Secret. */
public final class MarginResult {
    private final CompiledSchedule compiled;
    private final List<Slot> slots;
    private final List<BigInteger> advice;
    private final List<BigInteger> slacks;
    private final List<BigInteger> outputs;
    private final MarginExplanation explanation;

    MarginResult(
            CompiledSchedule compiled,
            List<Slot> slots,
            List<BigInteger> advice,
            List<BigInteger> slacks,
            List<BigInteger> outputs,
            MarginExplanation explanation) {
        this.compiled = compiled;
        this.slots = List.copyOf(slots);
        this.advice = List.copyOf(advice);
        this.slacks = List.copyOf(slacks);
        this.outputs = List.copyOf(outputs);
        this.explanation = explanation;
    }

    /** What the book was evaluated under. Public. */
    public CompiledSchedule compiled() {
        return compiled;
    }

    /** x: all K slots, ordered by row, the empty ones last. */
    public List<Slot> slots() {
        return slots;
    }

    /** y: all Y advice values, each the smallest that the inequalities allow, zero or more. */
    public List<BigInteger> advice() {
        return advice;
    }

    /** z: all F slacks, signed. */
    public List<BigInteger> slacks() {
        return slacks;
    }

    /** o: all J outputs, signed. */
    public List<BigInteger> outputs() {
        return outputs;
    }

    /** Slack of the verdict inequality, signed, in millionths of u. */
    public BigInteger verdictSlack() {
        return slacks.get(compiled.layout().verdict());
    }

    public Standing standing() {
        if (slacks.stream().anyMatch(slack -> slack.signum() < 0)) {
            return Standing.SHORT;
        }
        boolean inRange = slacks.stream().allMatch(slack -> slack.bitLength() <= WitnessFormat.UNSIGNED_BITS)
                && advice.stream().allMatch(value -> value.bitLength() <= WitnessFormat.UNSIGNED_BITS)
                && outputs.stream().allMatch(value -> value.abs().bitLength() <= WitnessFormat.OUTPUT_BITS);
        return inRange ? Standing.ADEQUATE : Standing.OUT_OF_RANGE;
    }

    /** Whether a proof can be made: {@link #standing} is {@link Standing#ADEQUATE}. */
    public boolean adequate() {
        return standing() == Standing.ADEQUATE;
    }

    /** Every number behind the verdict, for the owner of the book. */
    public MarginExplanation explain() {
        return explanation;
    }

    @Override
    public String toString() {
        return "MarginResult[redacted]";
    }
}
