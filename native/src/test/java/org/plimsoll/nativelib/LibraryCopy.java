package org.plimsoll.nativelib;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** A directory that stands before the class path and holds another library, or other expectations of it. */
public final class LibraryCopy {
    private final Path root;
    private final Path platform;

    /** Holds nothing yet. */
    public LibraryCopy(Path root) throws IOException {
        this.root = root;
        Path built = built("native");
        try (Stream<Path> platforms = Files.list(built)) {
            platform = Path.of("native")
                    .resolve(platforms.findFirst().orElseThrow().getFileName());
        }
        Files.createDirectories(root.resolve(platform));
    }

    /** The library that fails on request, in the place of the real one. */
    public LibraryCopy withFaults() throws IOException {
        Files.copy(faults(), root.resolve(platform).resolve("libplimsoll.so"));
        Files.copy(
                faults().resolveSibling("libplimsoll-faults.so.sha256"),
                root.resolve(platform).resolve("libplimsoll.so.sha256"));
        return this;
    }

    /** A library whose last byte was changed after its digest was taken. */
    public LibraryCopy withDamage() throws IOException {
        withFaults();
        Path library = root.resolve(platform).resolve("libplimsoll.so");
        byte[] bytes = Files.readAllBytes(library);
        bytes[bytes.length - 1] ^= 1;
        Files.write(library, bytes);
        return this;
    }

    /** Another text for a resource of the loader. */
    public LibraryCopy withResource(String name, String text) throws IOException {
        Path file = root.resolve("org/plimsoll/nativelib").resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text, StandardCharsets.US_ASCII);
        return this;
    }

    /** This directory first, then the class path of the tests. */
    public String classPath() {
        return root + File.pathSeparator + System.getProperty("java.class.path");
    }

    private Path faults() throws IOException {
        return built(platform.resolve("libplimsoll-faults.so").toString());
    }

    private static Path built(String name) throws IOException {
        Path found = Path.of("target", "test-classes", name).toAbsolutePath();
        if (!Files.exists(found)) {
            throw new IOException(found + " is missing; run 'mvn process-test-resources' in the module");
        }
        return found;
    }
}
