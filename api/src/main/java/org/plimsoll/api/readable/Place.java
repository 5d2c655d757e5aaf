package org.plimsoll.api.readable;

/**
 * A place in a file.
 *
 * @param file the name the file was opened by
 * @param line from 1; 0 when only the file is known
 * @param column from 1; 0 when only the file is known
 */
public record Place(String file, int line, int column) {
    public Place {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column must not be negative");
        }
    }

    /** The whole file. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** "file:line:column", or "file" when that is all that is known. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
