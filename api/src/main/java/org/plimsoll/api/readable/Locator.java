package org.plimsoll.api.readable;

/** Knows where the fields of a message stand in the file they were read from. */
@FunctionalInterface
public interface Locator {
    /**
     * Where a field stands, or the nearest thing around it that is in the file.
     *
     * @param fieldPath "instruments[3].mark"; positions count from 0
     */
    Place place(String fieldPath);

    /** For a message that was not read from a file. */
    static Locator of(String name) {
        return fieldPath -> Place.of(name);
    }

    /** A refusal of a field. The problem goes on after "field: " and must not quote a value. */
    default ReadableException problem(String fieldPath, String problem) {
        return new ReadableException(place(fieldPath), fieldPath, problem);
    }
}
