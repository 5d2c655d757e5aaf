package org.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/** Where keys and worker state live: {@code --data-dir}, else $XDG_DATA_HOME/plimsoll, else ~/.local/share/plimsoll. */
record DataDirectory(Path root) {
    private static final String OWNER_ONLY = "rwx------";

    static DataDirectory choose(Optional<Path> option, Map<String, String> environment) throws CommandFailed {
        DataDirectory chosen = option.isPresent() ? named(option.get()) : ofEnvironment(environment);
        if (Files.exists(chosen.root) && !Files.isDirectory(chosen.root)) {
            throw new CommandFailed(
                    "the data directory " + chosen.root + " is not a directory; choose another with --data-dir");
        }
        return chosen;
    }

    private static DataDirectory named(Path option) throws CommandFailed {
        if (option.toString().isEmpty()) {
            throw new CommandFailed("--data-dir is empty; name a directory");
        }
        return new DataDirectory(option.toAbsolutePath());
    }

    private static DataDirectory ofEnvironment(Map<String, String> environment) throws CommandFailed {
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        // The XDG specification: a relative path is invalid and must be ignored.
        if (!xdg.isEmpty() && Path.of(xdg).isAbsolute()) {
            return new DataDirectory(Path.of(xdg, "plimsoll"));
        }
        String home = environment.getOrDefault("HOME", "");
        if (home.isEmpty()) {
            throw new CommandFailed("neither HOME nor XDG_DATA_HOME is set; name a directory with --data-dir");
        }
        return new DataDirectory(Path.of(home, ".local", "share", "plimsoll"));
    }

    /** Makes the directory, for its owner only, unless it is there. */
    DataDirectory create() throws CommandFailed {
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(
                        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
            }
            return this;
        } catch (IOException e) {
            throw new CommandFailed(
                    "the data directory " + root + " cannot be made; check its permissions or use --data-dir");
        }
    }

    Path keys() {
        return root.resolve("keys");
    }

    Path issuerKey() {
        return root.resolve("issuer.key");
    }

    Path publisherKey() {
        return root.resolve("publisher.key");
    }
}
