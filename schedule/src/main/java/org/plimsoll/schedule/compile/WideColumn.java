package org.plimsoll.schedule.compile;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** The non-zero entries of c above d, indexed as in {@link Column}. Magnitudes are below 2^126. */
public final class WideColumn {
    static final WideColumn EMPTY = new WideColumn(new int[0], List.of());

    private final int[] index;
    private final List<BigInteger> value;

    /** Takes the array over; the caller has checked it. */
    WideColumn(int[] index, List<BigInteger> value) {
        this.index = index;
        this.value = List.copyOf(value);
    }

    public int size() {
        return index.length;
    }

    /** A copy. */
    public int[] index() {
        return index.clone();
    }

    /** As long as {@link #index}. */
    public List<BigInteger> value() {
        return value;
    }

    int indexAt(int entry) {
        return index[entry];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WideColumn that && Arrays.equals(index, that.index) && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(index) + value.hashCode();
    }
}
