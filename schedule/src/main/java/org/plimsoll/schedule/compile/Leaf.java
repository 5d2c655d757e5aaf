package org.plimsoll.schedule.compile;

import java.util.Arrays;

/** One number of the file for each of some rows: a sparse vector of whole numbers, read from the file when asked. */
final class Leaf {
    /** A whole number for each position in a list of rows; magnitude below 2^63. */
    @FunctionalInterface
    interface Entries {
        long at(int position);
    }

    private final int[] rows;
    private final Entries entries;
    private final String field;
    private final long most;

    /**
     * @param rows strictly increasing; shared, not changed
     * @param field of the file, for refusals
     */
    Leaf(int[] rows, Entries entries, String field) {
        this.rows = rows;
        this.entries = entries;
        this.field = field;
        long largest = 0;
        for (int p = 0; p < rows.length; p++) {
            largest = Math.max(largest, Math.abs(entries.at(p)));
        }
        this.most = largest;
    }

    int size() {
        return rows.length;
    }

    int rowAt(int position) {
        return rows[position];
    }

    long valueAt(int position) {
        return entries.at(position);
    }

    /** Zero for a row that is not in it. */
    long value(int row) {
        int position = Arrays.binarySearch(rows, row);
        return position < 0 ? 0 : entries.at(position);
    }

    /** The largest magnitude of an entry; 0 when all are zero. */
    long most() {
        return most;
    }

    String field() {
        return field;
    }
}
