package org.plimsoll.nativelib.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.plimsoll.nativelib.LibraryCopy;

/** Pools whose workers have another library or another main class than real ones. */
final class Pools {
    private static final long HEADROOM = 768L << 20;

    private Pools() {}

    static WorkerConfig config(Path temp, int workers, String... jvmArguments) {
        return new WorkerConfig(
                temp.resolve("keys"), temp.resolve("state"), workers, 1, 64, HEADROOM, List.of(jvmArguments));
    }

    static WorkerCommand withClassPath(WorkerConfig config, String classPath) {
        return new WorkerCommand(config, classPath, WorkerMain.class.getName());
    }

    /** Workers with the library that fails on request. */
    static WorkerCommand withFaults(Path temp, int workers) throws IOException {
        String classPath = new LibraryCopy(temp.resolve("faults")).withFaults().classPath();
        return withClassPath(config(temp, workers), classPath);
    }

    /** A process of {@link FakeWorker}. */
    static WorkerCommand fake(Path temp, String mode) {
        return new WorkerCommand(
                config(temp, 1, "-D" + FakeWorker.MODE + "=" + mode),
                WorkerCommand.ownClassPath(),
                FakeWorker.class.getName());
    }

    static WorkerPool open(WorkerCommand command) throws IOException {
        return WorkerPool.open(command, Duration.ofMillis(1), Duration.ofMillis(100));
    }

    /** All that the workers of a pool left on disk, the library aside. */
    static String printed(Path temp) throws IOException {
        var text = new StringBuilder();
        try (Stream<Path> files = Files.list(temp.resolve("state"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
