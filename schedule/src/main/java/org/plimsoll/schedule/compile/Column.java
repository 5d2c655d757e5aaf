package org.plimsoll.schedule.compile;

import java.util.Arrays;

/**
 * The non-zero entries of one column of A above C, or of B above D. An index below F is an inequality, F + j is output j.
 * Indices strictly increase; values are not zero and their magnitudes are below 2^63.
 */
public final class Column {
    static final Column EMPTY = new Column(new int[0], new long[0]);

    private final int[] index;
    private final long[] value;

    /** Takes the arrays over; the caller has checked them. */
    Column(int[] index, long[] value) {
        this.index = index;
        this.value = value;
    }

    public int size() {
        return index.length;
    }

    /** A copy. */
    public int[] index() {
        return index.clone();
    }

    /** A copy, as long as {@link #index}. */
    public long[] value() {
        return value.clone();
    }

    int indexAt(int entry) {
        return index[entry];
    }

    long valueAt(int entry) {
        return value[entry];
    }

    /** One past the last index below a limit, or 0 when there is none. */
    int usedBelow(int limit) {
        int used = 0;
        for (int i : index) {
            used = i < limit ? i + 1 : used;
        }
        return used;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Column that && Arrays.equals(index, that.index) && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(index) + Arrays.hashCode(value);
    }
}
