package org.plimsoll.nativelib.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.plimsoll.nativelib.PrivateDirectory;

/** The state directory of a pool: names the rings, and removes those of former processes that are too many. */
final class WorkerState {
    /** Bytes of one segment; a ring has two. */
    static final int SEGMENT_BYTES = 256 << 10;

    private static final int KEPT_FILES = 64;
    private static final String PREFIX = "worker-";

    private final PrivateDirectory directory;

    private WorkerState(PrivateDirectory directory) {
        this.directory = directory;
    }

    static WorkerState take(WorkerConfig config) throws IOException {
        PrivateDirectory directory = PrivateDirectory.take(config.stateDirectory());
        removeOldest(directory.path());
        return new WorkerState(directory);
    }

    /** The ring of the worker in one slot; the process id keeps pools of several processes apart. */
    StderrRing ring(int slot) {
        return new StderrRing(directory, PREFIX + ProcessHandle.current().pid() + "-" + slot, SEGMENT_BYTES);
    }

    private static void removeOldest(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(directory)) {
            files = listed.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .sorted(Comparator.comparing(WorkerState::modified).reversed())
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : files.subList(Math.min(KEPT_FILES, files.size()), files.size())) {
            Files.deleteIfExists(file);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (NoSuchFileException e) {
            // Another process removed it meanwhile.
            return FileTime.fromMillis(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
