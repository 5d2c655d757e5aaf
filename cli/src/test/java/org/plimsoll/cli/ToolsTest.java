package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.api.format.Bytes32;

/** Schedules, keys, the machine, and measuring. */
class ToolsTest {
    @TempDir
    static Path home;

    private static Desk desk;

    @BeforeAll
    static void makeDesk() {
        desk = new Desk(home);
    }

    @Test
    void scheduleCheck_isZeroOneOrTwo() {
        Path broken = TestFiles.write(
                home.resolve("negative.yaml"),
                TestFiles.text(TestFiles.POCKET_SCHEDULE).replaceFirst("ppm: 980_000", "ppm: 2_000_000"));

        assertThat(desk.cli.run("schedule", "check", desk.schedule).exit()).isZero();
        Cli.Result no = desk.cli.run("schedule", "check", broken, "--json");
        assertThat(no.exit()).isEqualTo(1);
        assertThat(no.object().get("field")).asString().contains("ppm");
        assertThat(desk.cli.run("schedule", "check", desk.home).exit()).isEqualTo(2);
    }

    @Test
    void scheduleDigest_isTheSameAsInCheck() {
        String digest = desk.cli.run("schedule", "digest", desk.schedule).out().strip();

        assertThat(Bytes32.isHex(digest)).isTrue();
        assertThat(desk.cli
                        .run("schedule", "check", desk.schedule, "--json")
                        .object()
                        .get("digest"))
                .isEqualTo(digest);
    }

    @Test
    void keysListAndDoctor_findEverythingSound() {
        Cli.Result list = desk.cli.run("keys", "list", "--json");
        Cli.Result doctor = desk.cli.run("doctor", "--json");

        assertThat(list.exit()).isZero();
        assertThat((List<?>) list.object().get("keys")).hasSize(1);
        assertThat(doctor.exit()).as(doctor.out()).isZero();
        assertThat(doctor.object().get("sound")).isEqualTo(true);
    }

    @Test
    void doctorWithPreload_isOne() {
        Cli preloaded = new Cli(Map.of("XDG_DATA_HOME", desk.home.toString(), "LD_PRELOAD", "libjsig.so"));

        Cli.Result result = preloaded.run("doctor");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("BAD  preload");
    }

    @Test
    void doctorWhenOthersMayReadTheDataDirectory_isOne() throws IOException {
        Path open = Files.createDirectory(home.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-x---"));

        Cli.Result result = desk.cli.run("doctor", "--data-dir", open);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("BAD  data directory").contains("chmod 700");
    }

    @Test
    void setupAgain_findsTheKey() {
        Cli.Result result = desk.cli.run("keys", "setup", "--insecure", "--profile", "pocket", "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.object().get("created")).isEqualTo(false);
    }

    @Test
    void bench_printsOneObjectPerLine() {
        Cli.Result result = desk.cli.run("bench", "account", "--profile", "pocket", "--rounds", "1", "--json");

        assertThat(result.exit()).as(result.err()).isZero();
        List<String> lines = result.out().lines().toList();
        assertThat(lines)
                .allMatch(line -> line.matches(
                        "\\{\"name\":\"account\\.[a-z_.]+\",\"value\":[0-9]+(\\.[0-9]+)?,\"unit\":\"(1|s|bytes)\"}"));
        assertThat(lines)
                .extracting(line -> line.split("\"", -1)[3])
                .contains(
                        "account.constraints",
                        "account.prove.cpu",
                        "account.prove.wall",
                        "account.verify.plain.cpu",
                        "account.verify.specialised.cpu",
                        "account.specialise.cpu",
                        "account.setup.wall",
                        "account.pk.bytes",
                        "account.vk.bytes",
                        "account.certificate.bytes",
                        "account.worker.peak_rss");
    }
}
