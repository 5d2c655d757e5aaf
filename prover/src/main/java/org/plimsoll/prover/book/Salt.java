package org.plimsoll.prover.book;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The 128 random bits that hide a book behind its commitment. Secret. */
public final class Salt {
    public static final int LENGTH = 16;

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

    private final String hex;

    private Salt(String hex) {
        this.hex = hex;
    }

    /** A new one from the system's secure randomness. */
    public static Salt fresh() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new Salt(HexFormat.of().formatHex(bytes));
    }

    /** Whether {@link #ofHex} would take the text: 32 lower-case hex digits. */
    static boolean isHex(String text) {
        return HEX.matcher(text).matches();
    }

    static Salt ofHex(String hex) {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("a salt is 32 lower-case hex digits");
        }
        return new Salt(hex);
    }

    /** The 16 bytes, for the witness only. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** 32 hex digits, for the file that the owner asked for. */
    public String reveal() {
        return hex;
    }

    @Override
    public String toString() {
        return "Salt[redacted]";
    }
}
