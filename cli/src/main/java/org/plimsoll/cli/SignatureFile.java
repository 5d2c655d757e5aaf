package org.plimsoll.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.plimsoll.publisher.ScheduleSignature;

/** The signature of a published schedule: a small file beside it. */
final class SignatureFile {
    /** More than any signature file has. */
    private static final int LONGEST = 1_024;

    private SignatureFile() {}

    /** "schedule.yaml.sig" for "schedule.yaml". */
    static Path beside(Path schedule) {
        return schedule.resolveSibling(schedule.getFileName() + ".sig");
    }

    /** Empty when the file is there but is no signature. */
    static Optional<ScheduleSignature> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ScheduleSignature.parse(new String(in.readNBytes(LONGEST), StandardCharsets.US_ASCII));
        }
    }
}
