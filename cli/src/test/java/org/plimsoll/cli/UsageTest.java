package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that can be decided without a worker: help, bad usage, missing files. */
class UsageTest {
    @TempDir
    Path directory;

    private Cli cli;

    @BeforeEach
    void makeCli() {
        cli = new Cli(directory);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "keys setup",
                "keys list",
                "schedule check",
                "schedule digest",
                "schedule publish",
                "schedule verify",
                "margin explain",
                "prove account",
                "verify",
                "inspect",
                "bench account",
                "bench margin",
                "doctor"
            })
    void helpOfEachCommand_teachesWithExampleAndExitCodes(String command) {
        Cli.Result result = cli.run((Object[]) (command + " --help").split(" "));

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("Usage: plimsoll " + command)
                .contains("Example:")
                .contains("plimsoll " + command)
                .contains("Exit codes:")
                .contains("--json")
                .contains("--data-dir");
        assertThat(result.out().lines().mapToInt(String::length).max().orElse(0))
                .isLessThanOrEqualTo(Terminal.WIDTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "keys",
                "schedule",
                "nonsense",
                "demo --nonsense",
                "verify",
                "keys setup --profile trade",
                "keys setup --insecure",
                "keys setup --insecure --profile yacht",
                "keys setup --insecure --profile trade --profile",
                "inspect",
                "inspect one two",
                "inspect /nowhere/at/all",
                "schedule digest /nowhere/at/all",
                "schedule check /nowhere/at/all",
                "schedule publish --market /nowhere/at/all --methodology m --out /nowhere/at/all",
                "schedule verify --schedule /nowhere/at/all --market m --methodology m --publisher zz",
                "bench account --rounds many",
                "bench margin --books many",
                "bench account --seed 1e99",
                "verify --certificate c --schedule s --policy p --nonce 12",
                "prove account --schedule s --book b --audience a --nonce zz --out o",
                "margin explain --schedule s --book b --profile yacht"
            })
    void badUsageOrMissingFile_isTwoWithAMessageAndNothingElse(String line) {
        Cli.Result result = cli.run(line.isEmpty() ? new Object[0] : line.split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("plimsoll: ")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    @Test
    void errorWithJson_isOneObjectToo() {
        Cli.Result result = cli.run("inspect", directory.resolve("absent"), "--json");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.object().get("exit_code")).isEqualTo(2);
        assertThat(result.object().get("error")).asString().contains("no such file");
    }

    @Test
    void setupWithoutInsecure_explains() {
        Cli.Result result = cli.run("keys", "setup", "--profile", "trade");

        assertThat(result.err()).contains("--insecure").contains("forge").contains("ceremony");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void mistypedOptionAmongMissingOnes_isNamedWithoutItsValue() {
        for (String mistyped : new String[] {"--bok=canary", "--bok canary", "--bok"}) {
            Cli.Result result = cli.run((Object[]) ("prove account --schedule s " + mistyped).split(" "));

            assertThat(result.exit()).isEqualTo(2);
            assertThat(result.err())
                    .contains("unknown option --bok")
                    .contains("--book")
                    .doesNotContain("canary");
        }
    }

    @Test
    void surplusWords_areNotRepeated() {
        assertThat(cli.run("keys", "list", "canary").err())
                .contains("too many arguments")
                .doesNotContain("canary");
        assertThat(cli.run("keys", "list", "-xcanary").err())
                .contains("option -x")
                .doesNotContain("canary");
    }

    @Test
    void mistypedCommand_isCorrected() {
        assertThat(cli.run("verfy").err())
                .contains("unknown command")
                .contains("did you mean")
                .contains("verify");
        assertThat(cli.run("keys", "lst").err()).contains("list");
    }

    @Test
    void dataDirectoryThatIsNone_isTwo() {
        Path file = TestFiles.write(directory.resolve("file"), "");

        assertThat(cli.run("keys", "list", "--data-dir", file).exit()).isEqualTo(2);
        assertThat(cli.run("keys", "list", "--data-dir", file).err()).contains(file + " is not a directory");
        assertThat(cli.run("keys", "list", "--data-dir", "").exit()).isEqualTo(2);
    }

    @Test
    void durationOfNothing_saysTheRange() {
        Cli.Result result = cli.run("prove", "account", "--valid-for", "0s");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--valid-for").contains("from 1 to");
    }

    @Test
    void version_isPrinted() {
        assertThat(cli.run("--version")).isEqualTo(new Cli.Result(0, "plimsoll 0.1.0\n", ""));
    }

    @Test
    void neitherHomeNorDataDirectory_isTwo() {
        Cli.Result result = new Cli(Map.of()).run("keys", "list");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--data-dir");
    }

    @Test
    void relativeXdgDirectory_isIgnored() throws Exception {
        Map<String, String> environment = Map.of("XDG_DATA_HOME", "relative", "HOME", directory.toString());

        assertThat(DataDirectory.choose(Optional.empty(), environment).root())
                .isEqualTo(directory.resolve(".local/share/plimsoll"));
    }
}
