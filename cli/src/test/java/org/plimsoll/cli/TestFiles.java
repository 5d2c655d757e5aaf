package org.plimsoll.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fixtures as text and as files. */
final class TestFiles {
    static final String POCKET_SCHEDULE = "schedules/pocket-futures.yaml";
    static final String POCKET_BOOK = "books/pocket.yaml";

    private TestFiles() {}

    static String text(String resource) {
        try (InputStream in = TestFiles.class.getResourceAsStream("/" + resource)) {
            return new String(Given.value(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path copy(String resource, Path directory) {
        return write(directory.resolve(Path.of(resource).getFileName()), text(resource));
    }
}
