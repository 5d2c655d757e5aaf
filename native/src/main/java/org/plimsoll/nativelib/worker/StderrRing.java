package org.plimsoll.nativelib.worker;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plimsoll.nativelib.PrivateDirectory;

/**
 * The last of what a worker printed, in two files of mode 0600 that are filled in turn; together they never hold more than
 * twice the size of a segment. No file is made before there is a line. Thread-safe.
 */
final class StderrRing implements Closeable {
    private final PrivateDirectory directory;
    private final String name;
    private final int segmentBytes;

    private @Nullable FileChannel segment;
    private int current;
    private boolean closed;

    StderrRing(PrivateDirectory directory, String name, int segmentBytes) {
        this.directory = directory;
        this.name = name;
        this.segmentBytes = segmentBytes;
    }

    /** Where to look: the two files are this path with ".0.log" and ".1.log". */
    Path path() {
        return directory.resolve(name);
    }

    /** Adds a line, cut to the size of a segment. */
    synchronized void add(String line) throws IOException {
        if (closed) {
            return;
        }
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, segmentBytes));
        FileChannel into = room(rest.remaining());
        while (rest.hasRemaining()) {
            into.write(rest);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (segment != null) {
            try {
                segment.close();
            } catch (IOException e) {
                // Nothing is buffered here, so nothing is lost with the descriptor.
            }
        }
    }

    private FileChannel room(int length) throws IOException {
        FileChannel open = segment;
        if (open != null && open.size() + length <= segmentBytes) {
            return open;
        }
        if (open != null) {
            // Let go of first: if closing or creating fails, the next line begins anew.
            segment = null;
            current = 1 - current;
            open.close();
        }
        open = create(directory.resolve(name + "." + current + ".log"));
        segment = open;
        return open;
    }

    private static FileChannel create(Path file) throws IOException {
        // A new file each time: its mode is then ours, and a link left in its place is not followed.
        Files.deleteIfExists(file);
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                PrivateDirectory.OWNER_ONLY);
    }
}
