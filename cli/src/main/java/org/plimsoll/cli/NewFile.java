package org.plimsoll.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Public files that appear whole or not at all, and never replace another. */
final class NewFile {
    private NewFile() {}

    /** Refuses before any work what {@link #write} would refuse after it. */
    static void check(Path file) throws CommandFailed {
        refuseExisting(file);
        Path directory = directory(file);
        if (!Files.isDirectory(directory)) {
            throw new CommandFailed(file + ": its directory does not exist; make it, or choose another");
        }
        if (!Files.isWritable(directory)) {
            throw new CommandFailed(file + ": its directory is not writable; choose another");
        }
    }

    /** Whether two names lead to one file; both have passed {@link #check}. */
    static boolean isSame(Path one, Path other) throws IOException {
        return one.getFileName().equals(other.getFileName()) && Files.isSameFile(directory(one), directory(other));
    }

    static void write(Path file, byte[] content) throws CommandFailed {
        try {
            link(file, content);
        } catch (FileAlreadyExistsException e) {
            throw existing(file);
        } catch (IOException e) {
            // The system's message names the draft, which the user never chose.
            throw new CommandFailed(
                    file + ": cannot be written; look at the permissions and the space of its directory");
        }
    }

    private static void link(Path file, byte[] content) throws IOException {
        Path draft = Files.createTempFile(directory(file), ".plimsoll", ".tmp");
        try {
            Files.write(draft, content);
            // A link is atomic like a rename, but refuses to replace a file.
            Files.createLink(file.toAbsolutePath(), draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void refuseExisting(Path file) throws CommandFailed {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw existing(file);
        }
    }

    private static CommandFailed existing(Path file) {
        return new CommandFailed(file + ": exists already and is not overwritten; choose another name");
    }

    private static Path directory(Path file) {
        return Given.value(file.toAbsolutePath().normalize().getParent());
    }
}
