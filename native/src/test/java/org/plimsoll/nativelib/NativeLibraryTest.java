package org.plimsoll.nativelib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {
    private static final int PROCESSES = 2;

    @TempDir
    Path temp;

    @Test
    @Timeout(120)
    void twoProcessesExtractingAtOnce_bothLoadAndLeaveOneFile() throws IOException, InterruptedException {
        Path cache = temp.resolve("cache");
        List<Process> processes = new ArrayList<>();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                processes.add(start(cache));
            }
            for (Process process : processes) {
                assertThat(process.getInputStream().read()).isEqualTo('r');
            }
            for (Process process : processes) {
                process.getOutputStream().write('g');
                process.getOutputStream().flush();
            }
            for (Process process : processes) {
                assertThat(process.getInputStream().read()).isEqualTo('l');
                assertThat(process.waitFor()).isZero();
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
        try (Stream<Path> files = Files.list(cache)) {
            assertThat(files).singleElement().asString().endsWith(".so");
        }
    }

    private static Process start(Path cache) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-D" + NativeLibrary.DIRECTORY + "=" + cache,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExtractingMain.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
