package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be printed, and what follows when printing fails. */
class OutputTest {
    private static final String CANARY = "canary-90210";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@F",
                "keys @F",
                "keys setup @F",
                "schedule check @F @F",
                "margin explain --book @F",
                "prove account --book @F",
                "verify @F",
                "inspect @F",
                "bench account @F",
                "demo @F"
            })
    void argumentWithAtSign_isNotReadAsArguments(String line) {
        Path book = TestFiles.write(directory.resolve("book.yaml"), "account: " + CANARY + "\ncash: 7\n");

        Cli.Result result = new Cli(directory)
                .run((Object[]) line.replace("F", book.toString()).split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out() + result.err()).doesNotContain(CANARY);
    }

    @Test
    void outputThatCannotBeWritten_isTwoAndSaysSo() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("full");
            }

            @Override
            public void flush() {
                // Nothing is ever held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new PrintWriter(full),
                new PrintWriter(err),
                Map.of("XDG_DATA_HOME", directory.toString()),
                false,
                false);

        assertThat(Plimsoll.run(terminal, "keys", "list")).isEqualTo(2);
        assertThat(err.toString()).contains("standard output could not be written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json keys list", "keys --json list", "keys list --json"})
    void jsonAtAnyLevel_printsAnObject(String line) {
        Cli.Result result = new Cli(directory).run((Object[]) line.split(" "));

        assertThat(result.exit()).isZero();
        assertThat(result.object()).containsKey("keys");
    }
}
