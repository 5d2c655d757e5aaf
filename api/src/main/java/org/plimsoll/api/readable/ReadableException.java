package org.plimsoll.api.readable;

import java.io.Serial;

/** A readable file that is refused. Says where, which field and what to do; never quotes a value. */
public final class ReadableException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final int column;
    private final String field;
    private final String problem;

    /**
     * @param field path of the field, "instruments[3].mark"; empty when it is the file as a whole
     * @param problem what is wrong and what to do; must not quote a value
     */
    public ReadableException(Place place, String field, String problem) {
        super(place + ": " + (field.isEmpty() ? "" : field + ": ") + problem);
        this.file = place.file();
        this.line = place.line();
        this.column = place.column();
        this.field = field;
        this.problem = problem;
    }

    public String file() {
        return file;
    }

    /** From 1; 0 when only the file is known. */
    public int line() {
        return line;
    }

    /** From 1; 0 when only the file is known. */
    public int column() {
        return column;
    }

    public String field() {
        return field;
    }

    public String problem() {
        return problem;
    }
}
