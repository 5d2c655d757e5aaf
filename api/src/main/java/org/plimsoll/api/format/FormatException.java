package org.plimsoll.api.format;

import java.io.Serial;

/** Something that is not what {@code docs/formats.md} says. Names the field and the rule, never a value. */
public final class FormatException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String field;
    private final Problem problem;

    /** What kind of rule was broken. Closed. */
    public enum Problem {
        /** A byte string, a list or a file with a length it must not have. */
        LENGTH,
        /** A number outside its range. */
        RANGE,
        /** A code or version that this reader does not know. */
        UNKNOWN_CODE,
        /** A field element at or above the modulus. */
        NOT_FIELD_ELEMENT,
        /** Readable, but not the one encoding of what it says. */
        NOT_CANONICAL,
        /** Text with a character or a length it must not have. */
        TEXT,
        /** Not of this format at all. */
        UNREADABLE,
        /** A field that the format does not have. */
        UNKNOWN_FIELD
    }

    /**
     * @param field name of the field as in the protos or in {@code docs/formats.md}
     * @param rule the rule it breaks, continuing "field: …"; without any value
     */
    public FormatException(String field, Problem problem, String rule) {
        super(field + ": " + rule);
        this.field = field;
        this.problem = problem;
    }

    public String field() {
        return field;
    }

    public Problem problem() {
        return problem;
    }
}
