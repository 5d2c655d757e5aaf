package org.plimsoll.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Public files that appear whole or not at all, and never replace another. */
final class NewFile {
    private NewFile() {}

    static void refuseExisting(Path file) throws CommandFailed {
        if (Files.exists(file)) {
            throw new CommandFailed(file + ": exists already and is not overwritten; choose another name");
        }
    }

    static void write(Path file, byte[] content) throws IOException, CommandFailed {
        Path target = file.toAbsolutePath();
        Path draft = Files.createTempFile(target.getParent(), ".plimsoll", ".tmp");
        try {
            Files.write(draft, content);
            // A link is atomic like a rename, but refuses to replace a file.
            Files.createLink(target, draft);
        } catch (FileAlreadyExistsException e) {
            refuseExisting(file);
            throw e;
        } finally {
            Files.delete(draft);
        }
    }
}
