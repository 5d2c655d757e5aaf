package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Market and methodology to a signed schedule, and back. */
class SchedulePublishTest {
    @TempDir
    private Path home;

    private Cli cli = new Cli(Path.of("unset"));
    private Path market = Path.of("unset");
    private Path methodology = Path.of("unset");
    private Path schedule = Path.of("unset");
    private String publisher = "";

    @BeforeEach
    void publish() {
        cli = new Cli(home);
        market = TestFiles.copy("markets/crypto.yaml", home);
        methodology = TestFiles.copy("methodologies/crypto-portfolio.yaml", home);
        schedule = home.resolve("schedule.yaml");
        Cli.Result published = publish(market, schedule, "--json");
        assertThat(published.exit()).as(published.err()).isZero();
        publisher = String.valueOf(published.object().get("publisher"));
    }

    @Test
    void publishedSchedule_verifies() {
        Cli.Result result = verify("--json");
        assertThat(result.exit()).as(result.out()).isZero();
        assertThat(result.object().get("verified")).isEqualTo(true);
        assertThat(result.object().get("regime")).isEqualTo("calm");
        assertThat((List<?>) result.object().get("problems")).isEmpty();
        assertThat(verify().out()).startsWith("verified").contains("digest");
    }

    @Test
    void publishingAgain_givesTheSameBytesWithTheSameKey() throws IOException {
        Path again = home.resolve("again.yaml");
        assertThat(publish(market, again).exit()).isZero();
        assertThat(Files.readString(again)).isEqualTo(Files.readString(schedule));
        assertThat(Files.readString(home.resolve("again.yaml.sig")))
                .isEqualTo(Files.readString(home.resolve("schedule.yaml.sig")));
        Path key = home.resolve("plimsoll/publisher.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            market_ppm: 1000000           | market_ppm: 1000001           | market_ppm
            mark: 964000000               | mark: 964000001               | mark
            name: Crypto portfolio margin | name: Crypto portfolio        | name
            weight_ppm: 650000            | weight_ppm: 640000            | ladder
            """)
    void tamperedSchedule_isRefusedNamingTheField(String right, String wrong, String field) throws IOException {
        String text = Files.readString(schedule);
        assertThat(text).contains(right);
        Files.writeString(schedule, text.replaceFirst(right, wrong));
        Cli.Result result = verify();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .startsWith("NOT VERIFIED")
                .contains(field)
                .contains("differs from what the market and the methodology make")
                .contains("signs another digest");
    }

    @Test
    void regimeBeforeThatTheMethodologyLacks_isRefusedNamingTheField() throws IOException {
        String text = Files.readString(schedule);
        assertThat(text).contains("calm");
        Files.writeString(schedule, text.replace("calm", "quiet"));
        Cli.Result result = verify();
        assertThat(result.exit()).as(result.err()).isEqualTo(1);
        assertThat(result.out())
                .startsWith("NOT VERIFIED")
                .contains("origin.regime.before: is not one of the methodology's regimes");
    }

    @Test
    void otherMarket_isRefusedNamingTheField() throws IOException {
        Files.writeString(market, Files.readString(market).replace("53.7", "53.8"));
        Cli.Result result = verify();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("origin.market_digest").doesNotContain("signs another");
    }

    @Test
    void otherPublisher_isRefused() {
        publisher = "ab".repeat(32);
        Cli.Result result = verify();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("not the publisher you trust");
    }

    @Test
    void signatureThatIsNone_isRefused() throws IOException {
        Files.writeString(home.resolve("schedule.yaml.sig"), "signed, honestly\n");
        Cli.Result result = verify();
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("is not a schedule signature");
    }

    @Test
    void missingSignature_isTwo() throws IOException {
        Files.delete(home.resolve("schedule.yaml.sig"));
        assertThat(verify().exit()).isEqualTo(2);
    }

    @Test
    void nextSchedule_startsFromTheRegimeOfThePrevious() {
        Path calm = next("calm.yaml", "2026-11-21T16:00:00Z", "95");
        Path stressed = home.resolve("stressed.yaml");
        assertThat(publish(calm, stressed, "--previous", schedule).exit()).isZero();
        Path easing = next("easing.yaml", "2026-11-22T16:00:00Z", "80");
        Path still = home.resolve("still.yaml");
        Cli.Result result = publish(easing, still, "--previous", stressed, "--json");
        assertThat(result.object().get("regime")).isEqualTo("stressed");
        assertThat(verify(still, easing, "--previous", stressed).exit()).isZero();
        assertThat(verify(still, easing, "--previous", schedule).exit()).isEqualTo(1);
    }

    @Test
    void previousThatIsNotOlder_isRefused() {
        Cli.Result result = publish(market, home.resolve("other.yaml"), "--previous", schedule);
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("is not older");
    }

    @Test
    void brokenMarket_writesNothing() throws IOException {
        Files.writeString(market, Files.readString(market).replace("\"96400\"", "NaN"));
        Path out = home.resolve("none.yaml");
        Cli.Result result = publish(market, out);
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err())
                .contains("crypto.yaml:")
                .contains("underlyings[0].price")
                .contains("decimal");
        assertThat(out).doesNotExist();
    }

    @Test
    void existingFile_isNotOverwritten() {
        assertThat(publish(market, schedule).err()).contains("not overwritten");
    }

    private Path next(String name, String time, String index) {
        return TestFiles.write(
                home.resolve(name),
                TestFiles.text("markets/crypto.yaml")
                        .replace("2026-11-20T16:00:00Z", time)
                        .replace("53.7", index));
    }

    private Cli.Result publish(Path ofMarket, Path out, Object... more) {
        return run(new Object[] {"schedule", "publish", "--market", ofMarket, "--out", out}, more);
    }

    private Cli.Result verify(Object... more) {
        return verify(schedule, market, more);
    }

    private Cli.Result verify(Path ofSchedule, Path ofMarket, Object... more) {
        return run(
                new Object[] {
                    "schedule", "verify", "--schedule", ofSchedule, "--market", ofMarket, "--publisher", publisher
                },
                more);
    }

    private Cli.Result run(Object[] command, Object... more) {
        Object[] all = new Object[command.length + more.length + 2];
        System.arraycopy(command, 0, all, 0, command.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        all[all.length - 2] = "--methodology";
        all[all.length - 1] = methodology;
        return cli.run(all);
    }
}
