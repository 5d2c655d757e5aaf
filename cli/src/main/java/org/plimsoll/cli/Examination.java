package org.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plimsoll.api.secret.v1.WorkerRequest;
import org.plimsoll.nativelib.worker.WorkerOutcome;
import org.plimsoll.prover.certify.IssuerKey;

/** What {@code doctor} looks at. Changes nothing but the data directory that a worker needs. */
final class Examination {
    private static final int LEAST_JAVA = 17;
    private static final long LEAST_FREE_BYTES = 1L << 30;
    private static final Duration WORKER_DEADLINE = Duration.ofMinutes(1);
    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final Path SYSTEM_PRELOAD = Path.of("/etc/ld.so.preload");

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Terminal terminal;
    private final DataDirectory data;

    Examination(Terminal terminal, DataDirectory data) {
        this.terminal = terminal;
        this.data = data;
    }

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>(List.of(java(), libc(), preload(), directory(), disk(), issuerKey()));
        findings.add(worker());
        findings.addAll(keys());
        return findings;
    }

    private List<Finding> keys() {
        try {
            List<Finding> findings = KeyExamination.of(data.keys()).stream()
                    .map(Examination::key)
                    .toList();
            return findings.isEmpty() ? List.of(Finding.sound("keys", "none yet")) : findings;
        } catch (IOException e) {
            return List.of(Finding.unsound("keys", data.keys() + " cannot be read"));
        }
    }

    private static Finding key(KeyExamination.Examined key) {
        String name = "key " + key.listed().shape().profileName();
        return key.problem()
                .map(problem -> Finding.unsound(name, key.listed().name() + ": " + problem))
                .orElseGet(() -> Finding.sound(name, key.listed().name()));
    }

    private static Finding java() {
        int feature = Runtime.version().feature();
        String detail = "Java " + Runtime.version() + ", " + System.getProperty("java.vendor");
        return feature >= LEAST_JAVA
                ? Finding.sound("java", detail)
                : Finding.unsound("java", detail + "; " + LEAST_JAVA + " or newer is needed");
    }

    private static Finding libc() {
        String where = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        try (var lines = Files.lines(MAPS)) {
            return lines.anyMatch(line -> line.endsWith("/libc.so.6"))
                    ? Finding.sound("libc", where + ", glibc")
                    : Finding.unsound("libc", where + ", no glibc; the native library needs Linux with glibc");
        } catch (IOException e) {
            return Finding.unsound("libc", where + "; the native library needs Linux with glibc");
        }
    }

    /** A preloaded library can break signal handling between Go and the JVM; libjsig does. */
    private Finding preload() {
        if (!terminal.environment().getOrDefault("LD_PRELOAD", "").isBlank()) {
            return Finding.unsound("preload", "LD_PRELOAD is set; unset it (workers drop it, this process has it)");
        }
        try {
            boolean system = Files.exists(SYSTEM_PRELOAD)
                    && !Files.readString(SYSTEM_PRELOAD).isBlank();
            return system
                    ? Finding.unsound(
                            "preload", SYSTEM_PRELOAD + " preloads libraries into every process, workers included")
                    : Finding.sound("preload", "nothing is preloaded");
        } catch (IOException e) {
            return Finding.unsound("preload", SYSTEM_PRELOAD + " exists and cannot be read");
        }
    }

    private Finding directory() {
        try {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(data.root());
            String detail = data.root() + " " + PosixFilePermissions.toString(mode);
            if (!OWNER_ONLY.containsAll(mode)) {
                return Finding.unsound("data directory", detail + "; others may use it: chmod 700 " + data.root());
            }
            return Files.isWritable(data.root())
                    ? Finding.sound("data directory", detail)
                    : Finding.unsound("data directory", detail + "; not writable");
        } catch (IOException | UnsupportedOperationException e) {
            return Finding.unsound(
                    "data directory", data.root() + " has no POSIX permissions; use another file system");
        }
    }

    private Finding disk() {
        try {
            long free = Files.getFileStore(data.root()).getUsableSpace();
            String detail = String.format(Locale.ROOT, "%.1f GiB free", free / (double) (1L << 30));
            return free >= LEAST_FREE_BYTES
                    ? Finding.sound("disk", detail)
                    : Finding.unsound("disk", detail + "; keys of the larger profiles need 1 GiB");
        } catch (IOException e) {
            return Finding.unsound("disk", "the free space of " + data.root() + " is not known");
        }
    }

    private Finding issuerKey() {
        if (!Files.exists(data.issuerKey())) {
            return Finding.sound("issuer key", "none yet; the first \"prove\" makes one");
        }
        try {
            return Finding.sound(
                    "issuer key", IssuerKey.load(data.issuerKey()).publicKey().hex());
        } catch (IOException e) {
            return Finding.unsound("issuer key", String.valueOf(e.getMessage()));
        }
    }

    /** A worker answers only after it has loaded the library, compared its circuits and limited itself. */
    private Finding worker() {
        try (Workers workers = Workers.open(data)) {
            WorkerOutcome outcome = workers.pool().submit(WorkerRequest.newBuilder(), WORKER_DEADLINE);
            return outcome instanceof WorkerOutcome.Failed failed
                    ? Finding.unsound("worker", failed.kind() + ": " + failed.detail())
                    : Finding.sound("worker", "starts, loads the native library, limits itself, answers");
        } catch (CommandFailed e) {
            return Finding.unsound("worker", String.valueOf(e.getMessage()));
        }
    }
}
