package org.plimsoll.schedule.compile;

import java.util.Arrays;

/** Collects the entries of one column in the order of lines. */
final class ColumnBuilder {
    private int[] index = new int[4];
    private long[] value = new long[4];
    private int size;

    /** The value is not zero, and the index is above the one before. */
    void add(int line, long coefficient) {
        if (size > 0 && index[size - 1] >= line) {
            throw new IllegalStateException("a column must be written in the order of lines, each line once");
        }
        if (size == index.length) {
            index = Arrays.copyOf(index, 2 * size);
            value = Arrays.copyOf(value, 2 * size);
        }
        index[size] = line;
        value[size] = coefficient;
        size++;
    }

    Column build() {
        return size == 0 ? Column.EMPTY : new Column(Arrays.copyOf(index, size), Arrays.copyOf(value, size));
    }
}
