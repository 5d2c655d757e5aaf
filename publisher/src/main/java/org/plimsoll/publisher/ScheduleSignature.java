package org.plimsoll.publisher;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.plimsoll.api.format.Bytes32;

/**
 * A publisher's word for a schedule, {@code docs/formats.md} section 12.
 *
 * @param schedule σ
 * @param publisher Ed25519 public key
 * @param signature 64 bytes, lower-case hex
 */
public record ScheduleSignature(Bytes32 schedule, Bytes32 publisher, String signature) {
    private static final byte[] MAGIC = "PLMSSPB1".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern FILE = Pattern.compile("""
            plimsoll schedule signature v1
            algorithm ed25519
            schedule (?<schedule>[0-9a-f]{64})
            publisher (?<publisher>[0-9a-f]{64})
            signature (?<signature>[0-9a-f]{128})
            """);

    /** The bytes that are signed: 40 of them. */
    public static byte[] toSign(Bytes32 schedule) {
        byte[] message = new byte[MAGIC.length + Bytes32.LENGTH];
        System.arraycopy(MAGIC, 0, message, 0, MAGIC.length);
        System.arraycopy(schedule.bytes(), 0, message, MAGIC.length, Bytes32.LENGTH);
        return message;
    }

    /** A signature of {@link #toSign}, 64 bytes, with what it is for. */
    public static ScheduleSignature of(Bytes32 schedule, Bytes32 publisher, byte[] signature) {
        return new ScheduleSignature(schedule, publisher, HexFormat.of().formatHex(signature));
    }

    /** Reads the text of a signature file; empty when it is not one, to the byte. */
    public static Optional<ScheduleSignature> parse(String text) {
        Matcher lines = FILE.matcher(text);
        if (!lines.matches()) {
            return Optional.empty();
        }
        return Optional.of(new ScheduleSignature(
                Bytes32.ofHex(lines.group("schedule")),
                Bytes32.ofHex(lines.group("publisher")),
                lines.group("signature")));
    }

    /** The text of a signature file. */
    public String text() {
        return """
                plimsoll schedule signature v1
                algorithm ed25519
                schedule %s
                publisher %s
                signature %s
                """.formatted(schedule.hex(), publisher.hex(), signature);
    }

    /** Whether the named publisher signed the named schedule. A key that is not a point, or of small order, signed nothing. */
    public boolean isValid() {
        byte[] message = toSign(schedule);
        byte[] key = publisher.bytes();
        return Ed25519.validatePublicKeyFull(key, 0)
                && Ed25519.verify(HexFormat.of().parseHex(signature), 0, key, 0, message, 0, message.length);
    }
}
