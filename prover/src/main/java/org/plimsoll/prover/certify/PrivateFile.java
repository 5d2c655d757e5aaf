package org.plimsoll.prover.certify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Files that only their owner may read: whole or absent, mode 0600. Needs POSIX permissions. */
public final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);
    private static final FileAttribute<Set<PosixFilePermission>> MODE =
            PosixFilePermissions.asFileAttribute(OWNER_ONLY);

    private PrivateFile() {}

    /**
     * Writes a new file.
     *
     * @throws FileAlreadyExistsException when there is one with this name already
     */
    public static void create(Path file, byte[] content) throws IOException {
        write(file, content, Files::createLink);
    }

    /** Writes a file in place of the one that has this name, if there is one. */
    public static void replace(Path file, byte[] content) throws IOException {
        write(file, content, (target, draft) -> Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE));
    }

    /** How a finished draft gets its name. */
    private interface Publication {
        void publish(Path target, Path draft) throws IOException;
    }

    private static void write(Path file, byte[] content, Publication publication) throws IOException {
        try {
            publish(file, content, publication);
        } catch (FileAlreadyExistsException e) {
            throw new FileAlreadyExistsException(file.toString());
        } catch (IOException e) {
            // The system's message names the draft, which the user never chose.
            throw new IOException(
                    file + ": cannot be written; look at the permissions and the space of its directory", e);
        }
    }

    private static void publish(Path file, byte[] content, Publication publication) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(directory, ".plimsoll", ".tmp", MODE);
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            // A link is atomic like a rename, but refuses to replace a file.
            publication.publish(file.toAbsolutePath(), draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Reads a file that is at most {@code limit} bytes long.
     *
     * @throws IOException also when others than the owner may read or write it, or when it is longer
     */
    static byte[] read(Path file, int limit) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + ": is a directory; give the file");
        }
        if (!Collections.disjoint(Files.getPosixFilePermissions(file), OTHERS)) {
            throw new IOException(file + ": others than its owner may read or use this file; run \"chmod 600 " + file
                    + "\", and make a new one if somebody else may have read it");
        }
        try (var stream = Files.newInputStream(file)) {
            byte[] content = stream.readNBytes(limit + 1);
            if (content.length > limit) {
                throw new IOException(file + ": longer than " + limit + " bytes; this is not the file it should be");
            }
            return content;
        }
    }
}
