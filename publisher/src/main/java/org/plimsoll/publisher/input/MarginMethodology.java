package org.plimsoll.publisher.input;

import java.nio.file.Path;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.Readable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.readable.ReadableFile;
import org.plimsoll.api.v1.Methodology;

/** A methodology that keeps the rules of {@code docs/formats.md} section 13. */
public final class MarginMethodology {
    private final Methodology message;
    private final Locator locator;

    private MarginMethodology(Methodology message, Locator locator) {
        this.message = message;
        this.locator = locator;
    }

    /** Reads and checks a YAML file; a refusal says file, line, field and rule. */
    public static MarginMethodology read(Path file) throws ReadableException {
        Readable<Methodology> readable = ReadableFile.read(file, Methodology.getDefaultInstance());
        return of(readable.message(), readable.locator());
    }

    /** Checks a message; the locator says where its fields stand. */
    public static MarginMethodology of(Methodology message, Locator locator) throws ReadableException {
        new MethodologyChecker(message, new Field(locator, "")).check();
        return new MarginMethodology(message, locator);
    }

    public Methodology message() {
        return message;
    }

    /** The file as a whole, for refusals. */
    public Field root() {
        return new Field(locator, "");
    }
}
