package org.plimsoll.prover.margin;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.plimsoll.schedule.compile.Column;

/** The entries of one column of A above C, or of B above D, ready to be added to sums. Public knowledge. */
final class SparseColumn {
    /** Where the sum of an entry's line stands: twice the line. */
    private final int[] places;

    private final long[] values;

    private SparseColumn(int[] places, long[] values) {
        this.places = places;
        this.values = values;
    }

    static SparseColumn of(Column column) {
        int[] places = column.index();
        for (int e = 0; e < places.length; e++) {
            places[e] *= Wide.WORDS;
        }
        return new SparseColumn(places, column.value());
    }

    /** Next minus this; null when an entry of the difference has a magnitude of 2^63 or more. */
    @Nullable
    SparseColumn to(SparseColumn next) {
        int[] places = new int[this.places.length + next.places.length];
        long[] values = new long[places.length];
        int size = 0;
        int mine = 0;
        int other = 0;
        while (mine < this.places.length || other < next.places.length) {
            int place = Math.min(placeAt(mine), next.placeAt(other));
            long old = placeAt(mine) == place ? this.values[mine++] : 0;
            long now = next.placeAt(other) == place ? next.values[other++] : 0;
            long difference = now - old;
            if (((now ^ old) & (now ^ difference)) < 0) {
                return null;
            }
            places[size] = place;
            values[size] = difference;
            size += difference == 0 ? 0 : 1;
        }
        return new SparseColumn(Arrays.copyOf(places, size), Arrays.copyOf(values, size));
    }

    int size() {
        return places.length;
    }

    int place(int entry) {
        return places[entry];
    }

    long value(int entry) {
        return values[entry];
    }

    /** The coefficient in the line at a place, 0 when it has none. */
    long at(int place) {
        int entry = Arrays.binarySearch(places, place);
        return entry < 0 ? 0 : values[entry];
    }

    /** Adds {@code factor} times the column. */
    void addTo(long[] sums, long factor) {
        for (int e = 0; e < places.length; e++) {
            int place = places[e];
            long low = factor * values[e];
            long before = sums[place + 1];
            long sum = before + low;
            sums[place] += Math.multiplyHigh(factor, values[e]) + Wide.carry(before, low, sum);
            sums[place + 1] = sum;
        }
    }

    /** Adds a signed 128-bit factor times the column. */
    void addTo(long[] sums, long factorHigh, long factorLow) {
        for (int e = 0; e < places.length; e++) {
            int place = places[e];
            long value = values[e];
            long low = factorLow * value;
            // multiplyHigh takes the low word as signed; when its top bit is set, that is 2^64 too little.
            long high = Math.multiplyHigh(factorLow, value) + ((factorLow >> 63) & value) + factorHigh * value;
            long before = sums[place + 1];
            long sum = before + low;
            sums[place] += high + Wide.carry(before, low, sum);
            sums[place + 1] = sum;
        }
    }

    private int placeAt(int entry) {
        return entry < places.length ? places[entry] : Integer.MAX_VALUE;
    }
}
