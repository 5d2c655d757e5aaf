package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The main class in a process of its own: what the shell sees. */
class ProcessTest {
    private static final Path FULL = Path.of("/dev/full");

    @Test
    void version_endsTheProcessWithZero() throws Exception {
        assertThat(run("--version")).isEqualTo(new Cli.Result(0, "plimsoll 0.1.0\n", ""));
    }

    @Test
    void badUsage_endsTheProcessWithTwo() throws Exception {
        Cli.Result result = run("verify", "--nonsense");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("plimsoll: ");
    }

    @Test
    void verdictOfNo_isOneToTheShellAndTenToTheLauncher(@TempDir Path directory) throws Exception {
        Path broken = TestFiles.write(
                directory.resolve("broken.yaml"),
                TestFiles.text(TestFiles.POCKET_SCHEDULE).replaceFirst("ppm: 980_000", "ppm: 2_000_000"));
        String[] check = {"schedule", "check", broken.toString()};

        assertThat(run(check).exit()).isEqualTo(1);
        assertThat(run(List.of("-Dplimsoll.launcher=true"), check).exit()).isEqualTo(10);
        assertThat(run(List.of("-Dplimsoll.launcher=true"), "--nonsense").exit())
                .isEqualTo(2);
    }

    @Test
    @EnabledIf("hasFullDevice")
    void fullDevice_endsTheProcessWithTwo() throws Exception {
        Process process = new ProcessBuilder(command(List.of(), "--version"))
                .redirectOutput(FULL.toFile())
                .start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(err).contains("standard output could not be written");
    }

    static boolean hasFullDevice() {
        return Files.exists(FULL);
    }

    private static List<String> command(List<String> options, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Plimsoll.class.getName()));
        command.addAll(List.of(args));
        return command;
    }

    private static Cli.Result run(String... args) throws Exception {
        return run(List.of(), args);
    }

    private static Cli.Result run(List<String> options, String... args) throws Exception {
        List<String> command = command(options, args);
        Process process = new ProcessBuilder(command).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Cli.Result(process.exitValue(), out, err);
    }
}
