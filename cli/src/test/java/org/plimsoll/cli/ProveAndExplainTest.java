package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.prover.certify.IssuerKey;

/** What an owner runs on its book, and what is never printed of it. */
class ProveAndExplainTest {
    private static final String CANARY_BOOK =
            "account: CanaryWharf\ncash: 71414141\npositions:\n  - {instrument: CanaryWharf, quantity: 71414141}\n";

    @TempDir
    static Path home;

    private static Desk desk;

    @BeforeAll
    static void makeDesk() {
        desk = new Desk(home);
    }

    @Test
    void proveTwiceToOneFile_isTwoAndKeepsTheFirst() throws IOException {
        byte[] before = Files.readAllBytes(desk.certificate);

        assertThat(desk.prove(desk.book, desk.certificate).exit()).isEqualTo(2);
        assertThat(Files.readAllBytes(desk.certificate)).isEqualTo(before);
    }

    @Test
    void proveBookShortByOneCent_isOneWithoutCertificate() {
        Path out = home.resolve("short.plimsoll");

        Cli.Result result = desk.prove(TestFiles.copy("books/pocket-short-by-one.yaml", desk.home), out);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("not adequate");
        assertThat(out).doesNotExist();
    }

    @Test
    void proveBookThatIsExact_isDone() {
        Path out = home.resolve("exact.plimsoll");

        assertThat(desk.prove(TestFiles.copy("books/pocket-exact.yaml", desk.home), out)
                        .exit())
                .isZero();
        assertThat(desk.verify(out, desk.schedule, desk.policy, Desk.NONCE).exit())
                .isZero();
    }

    @Test
    void proveWithOpening_writesItForItsOwnerOnly() throws IOException {
        Path opening = home.resolve("opening");

        Cli.Result result = desk.prove(desk.book, home.resolve("opened.plimsoll"), "--opening", opening);

        assertThat(result.exit()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(opening)))
                .isEqualTo("rw-------");
    }

    @Test
    void proveToAPlaceThatCannotBe_isTwoAndNamesThePlaceTheUserChose() {
        Path nowhere = home.resolve("absent/dir/file");
        Path both = home.resolve("both");
        Path alias = home.resolve("./both");

        for (Cli.Result result :
                List.of(desk.prove(desk.book, nowhere), desk.prove(desk.book, both, "--opening", nowhere))) {
            assertThat(result.exit()).isEqualTo(2);
            assertThat(result.err()).startsWith("plimsoll: " + nowhere + ": its directory does not exist");
        }
        Cli.Result same = desk.prove(desk.book, both, "--opening", alias);
        assertThat(same.exit()).isEqualTo(2);
        assertThat(same.err()).startsWith("plimsoll: " + alias + ": ");
        assertThat(both).doesNotExist();
    }

    @Test
    void fileThatCannotBeWritten_isNamedAsTheUserDid() {
        Path target = home.resolve("absent/file");

        assertThatThrownBy(() -> NewFile.write(target, new byte[1]))
                .isInstanceOf(CommandFailed.class)
                .hasMessageStartingWith(target + ": ")
                .hasMessageNotContaining(".tmp");
        assertThatThrownBy(() -> IssuerKey.generate().store(target))
                .hasMessageStartingWith(target + ": ")
                .hasMessageNotContaining(".tmp");
    }

    @Test
    void proveWithoutKey_saysWhatToDo() {
        Cli.Result result = desk.cli.run(
                "prove",
                "account",
                "--schedule",
                desk.schedule,
                "--book",
                desk.book,
                "--profile",
                "trade",
                "--audience",
                "a",
                "--nonce",
                Desk.NONCE,
                "--out",
                home.resolve("never"));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("plimsoll keys setup --insecure --profile trade");
    }

    @Test
    void bookWithAMistake_isTwoAndQuotesNothing() {
        Path broken = TestFiles.write(home.resolve("mistake.yaml"), CANARY_BOOK.replace("71414141", "71414141x"));

        for (Cli.Result result : List.of(
                desk.explain(broken), desk.prove(broken, home.resolve("never")), desk.explain(broken, "--json"))) {
            assertThat(result.exit()).isEqualTo(2);
            assertThat(result.err()).contains("mistake.yaml:2");
            Desk.assertNoCanary(result);
        }
    }

    @Test
    void bookWithAnUnknownInstrument_isTwoAndQuotesNothing() {
        Path unknown = TestFiles.write(home.resolve("unknown.yaml"), CANARY_BOOK);

        Cli.Result result = desk.explain(unknown);

        assertThat(result.exit()).isEqualTo(2);
        Desk.assertNoCanary(result);
    }

    @Test
    void marginExplain_isZeroWhenAdequateAndOneWhenNot() {
        Cli.Result yes = desk.explain(desk.book);
        Cli.Result no = desk.explain(TestFiles.copy("books/pocket-short-by-one.yaml", desk.home), "--json");

        assertThat(yes.exit()).as(yes.err()).isZero();
        assertThat(no.exit()).isEqualTo(1);
        assertThat(no.object().get("standing")).isEqualTo("short");
    }

    @Test
    void marginReport_writesOnePageForItsOwnerOnlyAndKeepsTheFirst() throws IOException {
        Path page = home.resolve("margin.html");

        assertThat(desk.report(desk.book, page).exit()).isZero();
        String first = Files.readString(page);
        Cli.Result again = desk.report(desk.book, page);
        Cli.Result replaced = desk.report(TestFiles.copy("books/pocket-short-by-one.yaml", desk.home), page, "--force");

        assertThat(first).startsWith("<!DOCTYPE html>").contains("Adequate").endsWith("</html>\n");
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("exists already");
        assertThat(replaced.exit()).isEqualTo(1);
        assertThat(Files.readString(page)).contains("Short").contains("short by 0.01 USD");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
                .isEqualTo("rw-------");
    }

    @Test
    void marginExplainUnknownLevel_namesTheLevels() {
        Cli.Result result = desk.explain(desk.book, "--level", "x");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("buffered, cushioned, initial, maintenance");
    }
}
