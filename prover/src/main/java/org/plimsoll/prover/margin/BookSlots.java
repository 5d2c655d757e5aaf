package org.plimsoll.prover.margin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plimsoll.api.secret.format.WitnessFormat;

/** x: the filled slots of one book, each row at most once, ordered by row. Immutable and secret. */
public final class BookSlots {
    private final int[] rows;
    private final long[] quantities;

    private BookSlots(int[] rows, long[] quantities) {
        this.rows = rows;
        this.quantities = quantities;
    }

    /**
     * Slots from arrays of the same length.
     *
     * @param rows of a compiled schedule, strictly increasing
     * @param quantities lots, 1 to 2^40 − 1
     */
    public static BookSlots of(int[] rows, long[] quantities) {
        if (rows.length != quantities.length) {
            throw new IllegalArgumentException("a slot needs a row and a quantity");
        }
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] < 0 || (i > 0 && rows[i - 1] >= rows[i])) {
                throw new IllegalArgumentException("rows must be zero or more and strictly increase");
            }
            if (quantities[i] < 1 || quantities[i] >= WitnessFormat.QUANTITY_LIMIT) {
                throw new IllegalArgumentException("a filled slot holds 1 to 2^40 - 1 lots");
            }
        }
        return new BookSlots(rows.clone(), quantities.clone());
    }

    /** How many slots are filled. */
    public int size() {
        return rows.length;
    }

    /** One past the largest row, 0 when nothing is filled. */
    int rowsUsed() {
        return rows.length == 0 ? 0 : rows[rows.length - 1] + 1;
    }

    int row(int slot) {
        return rows[slot];
    }

    /** Lots, 1 to 2^40 − 1. */
    long quantity(int slot) {
        return quantities[slot];
    }

    /** Lots on a row, 0 when there is none. */
    long onRow(int row) {
        int slot = Arrays.binarySearch(rows, row);
        return slot < 0 ? 0 : quantities[slot];
    }

    /** All slots of a profile with K of them, the empty ones last. */
    List<Slot> padded(int slots) {
        List<Slot> all = new ArrayList<>(slots);
        for (int i = 0; i < rows.length; i++) {
            all.add(new Slot(rows[i], quantities[i]));
        }
        while (all.size() < slots) {
            all.add(Slot.EMPTY);
        }
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return "BookSlots[redacted]";
    }
}
