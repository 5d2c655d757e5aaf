package org.plimsoll.prover.book;

/**
 * One line of a book. Secret, except for where it stands.
 *
 * @param name instrument or asset, as in the schedule
 * @param quantity whole lots, not zero, magnitude below 2^40; negative when short or selling
 * @param cost cash lots, magnitude below 2^40: of a position, what was paid for all of it, negative when received; of an
 *     open order, by how much its fill can be worse than the mark, zero or more; of collateral, 0
 * @param where "book.yaml:12", or the field's path when there is no file
 */
public record BookLine(String name, long quantity, long cost, String where) {
    @Override
    public String toString() {
        return "BookLine[redacted]";
    }
}
