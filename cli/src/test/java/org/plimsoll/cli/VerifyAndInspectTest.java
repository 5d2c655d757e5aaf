package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.api.format.Bytes32;

/** What verify and inspect return and print. */
class VerifyAndInspectTest {
    /** Behind the magic, the profile and the setup. */
    private static final int CIRCUIT_OFFSET = 10;

    @TempDir
    static Path home;

    private static Desk desk;

    @BeforeAll
    static void makeDesk() {
        desk = new Desk(home);
    }

    @Test
    void verify_saysYesWithZeroAndDevelopment() {
        Cli.Result result = desk.verify(desk.certificate, desk.schedule, desk.policy, Desk.NONCE);

        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        assertThat(result.out()).contains("VERIFIED").contains("DEVELOPMENT");
        Desk.assertNoCanary(result);
    }

    @Test
    void verifyWithJson_isOneObject() {
        Cli.Result result = desk.verify(desk.certificate, desk.schedule, desk.policy, Desk.NONCE, "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.object())
                .containsEntry("verified", true)
                .containsEntry("reason", "VERIFIED")
                .containsEntry("setup", "DEVELOPMENT")
                .containsEntry("level_ppm", 1_000_000)
                .containsEntry("headroom", 0)
                .containsEntry("levels", List.of("initial"));
    }

    @Test
    void verifyAtALevelWithHeadroom_showsItsNameAndAmount() {
        Path spare = home.resolve("spare.plimsoll");
        Cli.Result proved = desk.prove("cushioned", desk.book, spare);
        assertThat(proved.exit()).as(proved.err()).isZero();

        Cli.Result result = desk.verify(spare, desk.schedule, desk.policy, Desk.NONCE);

        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        assertThat(result.out())
                .contains("demand     cushioned: 1,000,000 ppm of the requirement, and 2.50 USD beyond it");
        assertThat(desk.cli.run("inspect", spare, "--json").object()).containsEntry("headroom", 2_500_000);
    }

    @Test
    void verifyAnotherNonce_saysNoWithOne() {
        Cli.Result result = desk.verify(desk.certificate, desk.schedule, desk.policy, "60".repeat(32));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("NOT VERIFIED").contains("NONCE_MISMATCH");
    }

    @Test
    void verifyWithoutKeys_saysNoWithOne() {
        Cli.Result result = desk.verify(
                desk.certificate, desk.schedule, desk.policy, Desk.NONCE, "--data-dir", home.resolve("empty"));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("KEY_UNKNOWN");
    }

    @Test
    void verifyWithDamagedKey_couldNotCheckWithTwo() throws IOException {
        Path copy = home.resolve("damaged");
        Desk.copyTree(home.resolve("plimsoll"), copy);
        Path key = Desk.find(copy, "verifying.key");
        byte[] bytes = Files.readAllBytes(key);
        bytes[bytes.length - 1] ^= 1;
        Files.write(key, bytes);

        Cli.Result result = desk.verify(desk.certificate, desk.schedule, desk.policy, Desk.NONCE, "--data-dir", copy);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).contains("KEY_UNUSABLE");
        assertThat(desk.cli.run("keys", "list", "--data-dir", copy).exit()).isEqualTo(1);
        assertThat(desk.cli.run("doctor", "--data-dir", copy).exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proving.key", "manifest.json"})
    void keyWithoutASoundProvingPart_isListedAsDamaged(String name, @TempDir Path elsewhere) throws IOException {
        Path copy = elsewhere.resolve("copy");
        Desk.copyTree(home.resolve("plimsoll"), copy);
        Path file = Desk.find(copy, name);
        Files.writeString(file, "damaged");

        Cli.Result damaged = desk.cli.run("keys", "list", "--data-dir", copy);
        Files.delete(file);
        Cli.Result missing = desk.cli.run("keys", "list", "--data-dir", copy, "--json");

        assertThat(damaged.exit()).isEqualTo(1);
        assertThat(damaged.out()).contains("verifying key sound; ").contains(" damaged");
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.out())
                .contains("\"sound\":false")
                .contains("verifying key sound; ")
                .contains(" missing");
    }

    @Test
    void keyOfAnotherCircuit_isListedAsOfAnotherVersion(@TempDir Path elsewhere) throws IOException {
        Path copy = elsewhere.resolve("copy");
        Desk.copyTree(home.resolve("plimsoll"), copy);
        Path key = Desk.find(copy, "verifying.key");
        byte[] bytes = Files.readAllBytes(key);
        bytes[CIRCUIT_OFFSET] ^= 1;
        Files.write(key, bytes);
        Path directory = Objects.requireNonNull(key.getParent());
        Files.move(directory, directory.resolveSibling(Bytes32.sha256(bytes).hex()));

        Cli.Result list = desk.cli.run("keys", "list", "--data-dir", copy);

        assertThat(list.exit()).isEqualTo(1);
        assertThat(list.out()).contains("for another version of the circuit");
    }

    @Test
    void verifyWithBrokenPolicy_isTwoAndNamesTheLine() {
        Path broken = TestFiles.write(home.resolve("broken.yaml"), "name: x\naudience: y\n");

        Cli.Result result = desk.verify(desk.certificate, desk.schedule, broken, Desk.NONCE);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("broken.yaml");
    }

    @Test
    void verifySomethingElse_saysNoWithOne() {
        Cli.Result result = desk.verify(desk.schedule, desk.schedule, desk.policy, Desk.NONCE);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("MALFORMED");
    }

    @Test
    void inspect_showsTheStatementAndNothingOfTheBook() {
        Cli.Result result = desk.cli.run("inspect", desk.certificate, "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.object())
                .containsEntry("audience", "venue.example")
                .containsEntry("nonce", Desk.NONCE)
                .containsEntry("level_ppm", 1_000_000)
                .containsEntry("headroom", 0)
                .containsEntry("verified", false);
        Desk.assertNoCanary(result);
        assertThat(desk.cli.run("inspect", desk.certificate).out()).contains("Not verified");
    }

    @Test
    void inspectSomethingElse_isTwoAndNamesTheFile() {
        Path empty = TestFiles.write(home.resolve("empty.plimsoll"), "");

        assertThat(desk.cli.run("inspect", desk.schedule).err()).startsWith("plimsoll: " + desk.schedule + ": ");
        assertThat(desk.cli.run("inspect", empty))
                .isEqualTo(new Cli.Result(2, "", "plimsoll: " + empty + ": is empty\n"));
    }

    @Test
    void directoryInsteadOfAFile_isTwoAndSaysSo() {
        for (Cli.Result result :
                List.of(desk.cli.run("inspect", home), desk.verify(home, desk.schedule, desk.policy, Desk.NONCE))) {
            assertThat(result.exit()).isEqualTo(2);
            assertThat(result.err()).startsWith("plimsoll: " + home).contains("is a directory");
        }
    }
}
