package org.plimsoll.prover.book;

/**
 * One line of a book. Secret, except for where it stands.
 *
 * @param name instrument or asset, as in the schedule
 * @param quantity whole lots, not zero, magnitude below 2^40; negative when short
 * @param where "book.yaml:12", or the field's path when there is no file
 */
public record BookLine(String name, long quantity, String where) {
    @Override
    public String toString() {
        return "BookLine[redacted]";
    }
}
