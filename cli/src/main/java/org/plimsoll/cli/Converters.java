package org.plimsoll.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.ProfileShape;
import picocli.CommandLine.TypeConversionException;

/** Reads option values. */
final class Converters {
    private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,8})([smhd])");

    private Converters() {}

    static Bytes32 bytes32(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!Bytes32.isHex(lower)) {
            throw new TypeConversionException("must be 64 hex digits (32 bytes)");
        }
        return Bytes32.ofHex(lower);
    }

    static ProfileShape profile(String text) {
        return ProfileShape.ofName(text.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new TypeConversionException("must be one of " + profileNames()));
    }

    /** "90s", "10m", "2h", "1d". */
    static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException(
                    "must be a whole number from 1 to 999999999 and a unit: 90s, 10m, 2h or 1d");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private static String profileNames() {
        return Stream.of(ProfileShape.values()).map(ProfileShape::profileName).collect(Collectors.joining(", "));
    }
}
