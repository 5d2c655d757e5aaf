package org.plimsoll.prover.margin;

/** z above o, and y, of one book while it is laid on a schedule; all signed 128-bit. Secret and mutable. */
final class MarginState {
    /**
     * Advice is never larger: the sums of a plan then stay below 2^127. A book that would need more is out of the range of a
     * proof by far.
     */
    static final long LIMIT_HIGH = 1L << 30;

    final long[] sums;
    final long[] advice;

    MarginState(int lines, int advice) {
        sums = new long[Wide.WORDS * lines];
        this.advice = new long[Wide.WORDS * advice];
    }

    void copy(MarginState from) {
        System.arraycopy(from.sums, 0, sums, 0, sums.length);
        System.arraycopy(from.advice, 0, advice, 0, advice.length);
    }

    /**
     * Gives an advice a new value, or the nearest from 0 to the limit, and adds the difference to the lines that use it.
     *
     * @return whether it differs from the value before
     */
    boolean set(int number, SparseColumn column, long high, long low) {
        long newHigh = high < 0 ? 0 : high;
        long newLow = high < 0 ? 0 : low;
        if (newHigh >= LIMIT_HIGH) {
            newHigh = LIMIT_HIGH - 1;
            newLow = -1;
        }
        int place = Wide.WORDS * number;
        long deltaLow = newLow - advice[place + 1];
        long deltaHigh = newHigh - advice[place] - (Long.compareUnsigned(newLow, advice[place + 1]) < 0 ? 1 : 0);
        if ((deltaHigh | deltaLow) == 0) {
            return false;
        }
        advice[place] = newHigh;
        advice[place + 1] = newLow;
        column.addTo(sums, deltaHigh, deltaLow);
        return true;
    }

    /** Whether an advice is at the limit, so that the sums say nothing. */
    boolean saturated() {
        for (int place = 0; place < advice.length; place += Wide.WORDS) {
            if (advice[place] == LIMIT_HIGH - 1 && advice[place + 1] == -1) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "MarginState[redacted]";
    }
}
