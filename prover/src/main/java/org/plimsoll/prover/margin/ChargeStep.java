package org.plimsoll.prover.margin;

/** The smallest value, zero or more, at which no defining line is below zero. */
final class ChargeStep implements PlanStep {
    private final int number;
    private final SparseColumn column;
    private final int[] places;
    private final long divisor;

    /** @param divisor coefficient of the advice in each of the lines, 1 to 2^31 − 1 */
    ChargeStep(int number, SparseColumn column, int[] places, long divisor) {
        this.number = number;
        this.column = column;
        this.places = places;
        this.divisor = divisor;
    }

    @Override
    public boolean revise(MarginState state, Workspace work) {
        long high = Long.MAX_VALUE;
        long low = -1;
        for (int place : places) {
            long lineHigh = state.sums[place];
            long lineLow = state.sums[place + 1];
            if (Wide.less(lineHigh, lineLow, high, low)) {
                high = lineHigh;
                low = lineLow;
            }
        }
        int place = Wide.WORDS * number;
        long oldHigh = state.advice[place];
        long oldLow = state.advice[place + 1];
        if (high >= 0 && (oldHigh | oldLow) == 0) {
            return false;
        }
        // The lines hold the old value, so what is missing now is added to it.
        Wide.divideNegatedUp(high, low, divisor, work.quotient);
        long newLow = oldLow + work.quotient[1];
        long newHigh = oldHigh + work.quotient[0] + Wide.carry(oldLow, work.quotient[1], newLow);
        return state.set(number, column, newHigh, newLow);
    }

    @Override
    public int[] places() {
        return places;
    }

    @Override
    public SparseColumn[] columns() {
        return new SparseColumn[] {column};
    }
}
