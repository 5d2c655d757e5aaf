package org.plimsoll.prover.margin;

/** The threshold of an expected shortfall: what the rank-th worst line is short of zero, before the tail's own advice. */
final class ThresholdStep implements PlanStep {
    private final Part plus;
    private final Part minus;
    private final int[] places;
    private final Use[][] ownAdvice;
    private final int rank;
    private final long divisor;

    /**
     * @param ownAdvice for each line, the advice of this and later steps in it
     * @param rank 1 is the largest
     * @param divisor coefficient of plus in each of the lines, 1 to 2^31 − 1
     */
    ThresholdStep(Part plus, Part minus, int[] places, Use[][] ownAdvice, int rank, long divisor) {
        this.plus = plus;
        this.minus = minus;
        this.places = places;
        this.ownAdvice = ownAdvice;
        this.rank = rank;
        this.divisor = divisor;
    }

    /** One side of the split. */
    record Part(int number, SparseColumn column) {}

    /** A coefficient of an advice in a line. */
    record Use(int number, long coefficient) {}

    @Override
    public boolean revise(MarginState state, Workspace work) {
        long[] missing = work.missing;
        for (int i = 0; i < places.length; i++) {
            copyWithoutOwnAdvice(state, i, missing);
        }
        // The largest shortfall is the smallest line, so the rank counts from the other end.
        int found = Selection.largest(missing, places.length, places.length + 1 - rank);
        Wide.divideNegatedUp(missing[found], missing[found + 1], divisor, work.quotient);
        long high = work.quotient[0];
        long low = work.quotient[1];
        boolean changed = state.set(plus.number, plus.column, high, low);
        return state.set(minus.number, minus.column, ~high + (low == 0 ? 1 : 0), -low) || changed;
    }

    private void copyWithoutOwnAdvice(MarginState state, int line, long[] to) {
        int place = places[line];
        long high = state.sums[place];
        long low = state.sums[place + 1];
        for (Use use : ownAdvice[line]) {
            long adviceHigh = state.advice[Wide.WORDS * use.number];
            long adviceLow = state.advice[Wide.WORDS * use.number + 1];
            long productLow = adviceLow * use.coefficient;
            long productHigh = Math.multiplyHigh(adviceLow, use.coefficient)
                    + ((adviceLow >> 63) & use.coefficient)
                    + adviceHigh * use.coefficient;
            high -= productHigh + (Long.compareUnsigned(low, productLow) < 0 ? 1 : 0);
            low -= productLow;
        }
        to[Wide.WORDS * line] = high;
        to[Wide.WORDS * line + 1] = low;
    }

    @Override
    public int[] places() {
        return places;
    }

    @Override
    public SparseColumn[] columns() {
        return new SparseColumn[] {plus.column, minus.column};
    }
}
