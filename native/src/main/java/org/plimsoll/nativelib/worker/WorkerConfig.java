package org.plimsoll.nativelib.worker;

import java.nio.file.Path;
import java.util.List;

/**
 * How workers run.
 *
 * @param keyStore directory of the keys, {@code docs/formats.md} section 6
 * @param stateDirectory private directory (mode 0700) for the extracted library and for what workers print
 * @param workers how many processes at most, 1 to 256; each is started when it is first needed
 * @param processors how many processors one worker may use, 1 to 1,024
 * @param heapMegabytes Java heap of one worker, 64 to 16,384 MiB; a request needs about three times its length
 * @param memoryCapBytes what one worker may map beyond what it has mapped after its start, 64 MiB to 1 TiB; a job that needs
 *     more ends its worker
 * @param extraJvmArgs more arguments for the worker's JVM, after ours; no secrets, they show in the process list
 */
public record WorkerConfig(
        Path keyStore,
        Path stateDirectory,
        int workers,
        int processors,
        int heapMegabytes,
        long memoryCapBytes,
        List<String> extraJvmArgs) {
    private static final long MEBIBYTE = 1L << 20;

    public WorkerConfig {
        keyStore = keyStore.toAbsolutePath().normalize();
        stateDirectory = stateDirectory.toAbsolutePath().normalize();
        requireRange("workers", workers, 1, 256);
        requireRange("processors", processors, 1, 1_024);
        requireRange("heapMegabytes", heapMegabytes, 64, 16_384);
        requireRange("memoryCapBytes", memoryCapBytes, 64 * MEBIBYTE, MEBIBYTE * MEBIBYTE);
        extraJvmArgs = List.copyOf(extraJvmArgs);
    }

    /** One worker that may use all processors, 512 MiB of Java heap and 6 GiB beyond. */
    public static WorkerConfig defaults(Path dataDirectory) {
        return new WorkerConfig(
                dataDirectory.resolve("keys"),
                dataDirectory.resolve("workers"),
                1,
                Math.min(1_024, Runtime.getRuntime().availableProcessors()),
                512,
                6_144 * MEBIBYTE,
                List.of());
    }

    /** The same with another number of workers and of processors for each. */
    public WorkerConfig withWorkers(int count, int processorsEach) {
        return new WorkerConfig(
                keyStore, stateDirectory, count, processorsEach, heapMegabytes, memoryCapBytes, extraJvmArgs);
    }

    /** The same with other memory. */
    public WorkerConfig withMemory(int heapMegabytes, long memoryCapBytes) {
        return new WorkerConfig(
                keyStore, stateDirectory, workers, processors, heapMegabytes, memoryCapBytes, extraJvmArgs);
    }

    private static void requireRange(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + ", not between " + least + " and " + most);
        }
    }
}
