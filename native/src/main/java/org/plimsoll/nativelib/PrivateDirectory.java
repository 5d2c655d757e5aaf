package org.plimsoll.nativelib;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * A directory that belongs to the user of this process and that nobody else can read or write (mode 0700). Whoever can
 * rename the directories above it is trusted.
 */
public final class PrivateDirectory {
    /** For files made in it: read and written by the owner alone. */
    public static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final Set<PosixFilePermission> OWNER_BITS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path path;

    private PrivateDirectory(Path path) {
        this.path = path;
    }

    /**
     * Takes the directory, or makes it.
     *
     * @throws IOException when it is a symbolic link, no directory, owned by another user, or open to others
     */
    public static PrivateDirectory take(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath().normalize();
        if (absolute.getParent() != null) {
            Files.createDirectories(absolute.getParent());
        }
        try {
            Files.createDirectory(absolute, OWNER_DIRECTORY);
        } catch (FileAlreadyExistsException e) {
            // Ours or another's: what it is decides, below.
        }
        if (!Files.isDirectory(absolute, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(absolute + " is not a directory (a symbolic link is refused too); remove it");
        }
        requireOwn(absolute);
        return new PrivateDirectory(absolute);
    }

    public Path path() {
        return path;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** Whether there is a regular file of this user's with this name; anything else of that name is refused. */
    public boolean holds(String name) throws IOException {
        Path file = resolve(name);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file + " is not a regular file; remove it");
        }
        requireOwn(file);
        return true;
    }

    /** Writes a file of mode 0600 that appears whole, on disk, or not at all. */
    public void write(String name, byte[] content) throws IOException {
        Path scratch = Files.createTempFile(path, ".new-", ".tmp", OWNER_ONLY);
        try {
            try (FileChannel channel = FileChannel.open(scratch, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(scratch, resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private static void requireOwn(Path path) throws IOException {
        Object owner = Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        if (!owner.equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
            throw new IOException(path + " belongs to another user; remove it or name another directory");
        }
        if (!OWNER_BITS.containsAll(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS))) {
            throw new IOException(path + " is open to other users; run: chmod go= " + path);
        }
    }
}
