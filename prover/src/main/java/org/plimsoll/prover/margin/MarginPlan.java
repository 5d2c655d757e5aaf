package org.plimsoll.prover.margin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.Layout;
import org.plimsoll.schedule.compile.WideColumn;

/**
 * A compiled schedule in the form that the engine works on: columns and steps in plain arrays, made once. Immutable, public
 * knowledge, shared by any number of threads.
 *
 * <p>Why 128 bits are enough: a row's coefficient is below 2^63 and its lots below 2^40, of 2^8 slots at most; a constant is
 * below 2^126; advice is held below 2^94 and its coefficients in a line are at most 2^31 in sum, which is checked here; a
 * spread is formed fewer than 2^40 times. So every sum is below 2^127.
 */
public final class MarginPlan {
    private static final long MOST_IN_A_LINE = 1L << 31;

    private final CompiledSchedule compiled;
    private final List<SparseColumn> rows;
    private final List<SparseColumn> advice;
    private final long[] constant;
    private final int verdictPlace;
    private final List<SpreadStep> spreads;
    private final List<PlanStep> steps;
    private final int longestTail;

    private MarginPlan(CompiledSchedule compiled, List<SparseColumn> rows) {
        this.compiled = compiled;
        this.rows = rows;
        advice = columns(compiled.shape().advice(), l -> SparseColumn.of(compiled.advice(l)));
        constant = constant(compiled);
        Layout layout = compiled.layout();
        verdictPlace = Wide.WORDS * layout.verdict();
        StepReader reader = new StepReader(layout, advice, lines(compiled));
        spreads = reader.spreads();
        steps = reader.steps();
        longestTail = reader.longestTail();
        checkMagnitudes(reader);
    }

    /**
     * Prepares a compiled schedule.
     *
     * @throws IllegalStateException when it was read from bytes, which say neither names nor steps
     * @throws IllegalArgumentException when its steps are not those of a compiler, which is a bug
     */
    public static MarginPlan of(CompiledSchedule compiled) {
        return new MarginPlan(compiled, columns(compiled.shape().rows(), n -> SparseColumn.of(compiled.row(n))));
    }

    /** The same as {@link #of}, sharing the columns of rows that are the same. */
    MarginPlan next(CompiledSchedule next) {
        return new MarginPlan(
                next,
                columns(
                        next.shape().rows(),
                        n -> n < rows.size() && next.row(n).equals(compiled.row(n))
                                ? rows.get(n)
                                : SparseColumn.of(next.row(n))));
    }

    /** What it was made from. */
    public CompiledSchedule compiled() {
        return compiled;
    }

    SparseColumn row(int row) {
        return rows.get(row);
    }

    SparseColumn advice(int number) {
        return advice.get(number);
    }

    int verdictPlace() {
        return verdictPlace;
    }

    /** The places of inequalities are below this, those of outputs are not. */
    int firstOutput() {
        return Wide.WORDS * compiled.shape().inequalities();
    }

    List<SpreadStep> spreads() {
        return spreads;
    }

    boolean anySpreadPossible(BookSlots book) {
        boolean possible = false;
        for (int i = 0; !possible && i < spreads.size(); i++) {
            possible = spreads.get(i).possible(book);
        }
        return possible;
    }

    /** Without spreads. */
    List<PlanStep> steps() {
        return steps;
    }

    int longestTail() {
        return longestTail;
    }

    /** Inequalities and outputs of the profile. */
    int lines() {
        return lines(compiled);
    }

    MarginState newState() {
        return new MarginState(lines(), compiled.shape().advice());
    }

    /**
     * Overwrites a state with constants and rows, no advice yet.
     *
     * @throws IllegalArgumentException when the book does not fit the profile
     */
    void layOut(BookSlots book, MarginState state) {
        if (book.size() > compiled.shape().slots() || book.rowsUsed() > rows.size()) {
            throw new IllegalArgumentException("the book has more slots or rows than the profile");
        }
        System.arraycopy(constant, 0, state.sums, 0, constant.length);
        Arrays.fill(state.advice, 0);
        for (int slot = 0; slot < book.size(); slot++) {
            rows.get(book.row(slot)).addTo(state.sums, book.quantity(slot));
        }
    }

    /** Profile and digests. */
    @Override
    public String toString() {
        return "MarginPlan[" + compiled + "]";
    }

    private void checkMagnitudes(StepReader reader) {
        long[] inLine = new long[lines(compiled)];
        for (int l = 0; l < advice.size(); l++) {
            SparseColumn column = advice.get(l);
            for (int e = 0; !reader.isSpread(l) && e < column.size(); e++) {
                long magnitude = Math.min(Math.abs(column.value(e)), MOST_IN_A_LINE + 1);
                inLine[column.place(e) / Wide.WORDS] += magnitude;
            }
        }
        for (long sum : inLine) {
            if (sum > MOST_IN_A_LINE) {
                throw new IllegalArgumentException("the advice of a line has coefficients above 2^31 in sum");
            }
        }
    }

    private static long[] constant(CompiledSchedule compiled) {
        long[] words = new long[Wide.WORDS * lines(compiled)];
        WideColumn constant = compiled.constant();
        int[] index = constant.index();
        for (int e = 0; e < index.length; e++) {
            Wide.write(constant.value().get(e), words, Wide.WORDS * index[e]);
        }
        return words;
    }

    private static int lines(CompiledSchedule compiled) {
        return compiled.shape().inequalities() + compiled.shape().outputs();
    }

    private static List<SparseColumn> columns(int count, IntFunction<SparseColumn> column) {
        List<SparseColumn> columns = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            columns.add(column.apply(n));
        }
        return List.copyOf(columns);
    }
}
