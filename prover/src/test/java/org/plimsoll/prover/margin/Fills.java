package org.plimsoll.prover.margin;

import java.util.NavigableMap;
import java.util.TreeMap;

/** Changes of slots. */
final class Fills {
    private Fills() {}

    /** With so many lots more on a row. */
    static BookSlots plus(BookSlots slots, int row, long lots) {
        NavigableMap<Integer, Long> all = map(slots);
        all.merge(row, lots, Long::sum);
        return of(all);
    }

    /** Both books together, row by row. */
    static BookSlots sum(BookSlots one, BookSlots other) {
        NavigableMap<Integer, Long> all = map(one);
        map(other).forEach((row, lots) -> all.merge(row, lots, Long::sum));
        return of(all);
    }

    /** With what is on one row moved to another. */
    static BookSlots moved(BookSlots slots, int from, int to, long lots) {
        NavigableMap<Integer, Long> all = map(slots);
        all.merge(from, -lots, Long::sum);
        all.merge(to, lots, Long::sum);
        return of(all);
    }

    private static NavigableMap<Integer, Long> map(BookSlots slots) {
        NavigableMap<Integer, Long> all = new TreeMap<>();
        for (int i = 0; i < slots.size(); i++) {
            all.put(slots.row(i), slots.quantity(i));
        }
        return all;
    }

    private static BookSlots of(NavigableMap<Integer, Long> lots) {
        lots.values().removeIf(quantity -> quantity == 0);
        return BookSlots.of(
                lots.keySet().stream().mapToInt(row -> row).toArray(),
                lots.values().stream().mapToLong(quantity -> quantity).toArray());
    }
}
