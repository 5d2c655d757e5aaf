package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The main class in a process of its own: what the shell sees. */
class ProcessTest {
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

    private static Cli.Result run(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Plimsoll.class.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Cli.Result(process.exitValue(), out, err);
    }
}
