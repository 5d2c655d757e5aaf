package org.plimsoll.api.format;

/** The two kinds of text that byte formats allow: printable ASCII, 1 to 128 characters. */
public final class PrintableText {
    public static final int MAX_LENGTH = 128;

    /** The rule of {@link #isText}, continuing "field: …". */
    public static final String TEXT_RULE = "must be 1 to 128 printable ASCII characters without spaces";

    /** The rule of {@link #isLabel}, continuing "field: …". */
    public static final String LABEL_RULE =
            "must be 1 to 128 printable ASCII characters, with spaces only between other characters";

    private PrintableText() {}

    /** A {@code text}: characters 0x21 to 0x7e. */
    public static boolean isText(String value) {
        return hasLength(value) && value.chars().allMatch(c -> c > 0x20 && c < 0x7f);
    }

    /** A {@code label}: as a text, with spaces allowed inside, not at either end. */
    public static boolean isLabel(String value) {
        return hasLength(value)
                && value.chars().allMatch(c -> c >= 0x20 && c < 0x7f)
                && value.charAt(0) != ' '
                && value.charAt(value.length() - 1) != ' ';
    }

    private static boolean hasLength(String value) {
        return !value.isEmpty() && value.length() <= MAX_LENGTH;
    }
}
