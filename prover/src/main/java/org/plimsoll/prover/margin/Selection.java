package org.plimsoll.prover.margin;

/** Finds the rank-th largest of signed 128-bit numbers by quickselect, reordering them. */
final class Selection {
    private final long[] words;

    private Selection(long[] words) {
        this.words = words;
    }

    /**
     * Moves the rank-th largest to where it would stand if the numbers were in descending order, and returns its place.
     *
     * @param count numbers, the first ones of {@code words}
     * @param rank 1 to count
     */
    static int largest(long[] words, int count, int rank) {
        Selection selection = new Selection(words);
        int first = 0;
        int last = count - 1;
        int wanted = rank - 1;
        while (first < last) {
            selection.swap((first + last) >>> 1, last);
            int border = selection.partition(first, last);
            if (border == wanted) {
                break;
            }
            if (border < wanted) {
                first = border + 1;
            } else {
                last = border - 1;
            }
        }
        return Wide.WORDS * wanted;
    }

    /** Puts what is larger than the last number before it, and returns where it then stands. */
    private int partition(int first, int last) {
        long high = words[Wide.WORDS * last];
        long low = words[Wide.WORDS * last + 1];
        int border = first;
        for (int i = first; i < last; i++) {
            long otherHigh = words[Wide.WORDS * i];
            long otherLow = words[Wide.WORDS * i + 1];
            boolean larger = Wide.less(high, low, otherHigh, otherLow);
            // Equal numbers go to both sides in turn, so that a tail of equal losses stays fast.
            boolean equal = high == otherHigh && low == otherLow;
            if (larger || (equal && (i & 1) == 0)) {
                swap(border, i);
                border++;
            }
        }
        swap(border, last);
        return border;
    }

    private void swap(int i, int j) {
        for (int word = 0; word < Wide.WORDS; word++) {
            long kept = words[Wide.WORDS * i + word];
            words[Wide.WORDS * i + word] = words[Wide.WORDS * j + word];
            words[Wide.WORDS * j + word] = kept;
        }
    }
}
