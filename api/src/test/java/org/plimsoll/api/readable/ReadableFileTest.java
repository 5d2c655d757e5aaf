package org.plimsoll.api.readable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Level;
import org.plimsoll.api.v1.Policy;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.api.v1.Setup;

class ReadableFileTest {
    private static final String BOOK = """
            # a book
            account: Canary desk
            cash: -1_250_000
            positions:
              - {instrument: BTC-PERP, quantity: -5}
              - instrument: "ETH-PERP"
                quantity: +7
            collateral: []
            """;

    private static final String POLICY = """
            name: desk
            audience: venue.example
            setups: [DEVELOPMENT, setup_ceremony]
            issuers: [aa]
            schedules: [bb]
            schedule_max_age_seconds: 86400
            least_level_ppm: 1_000_000
            least_assurance: self_declared
            longest_lifetime_seconds: 3600
            clock_skew_seconds: 30
            """;

    @Test
    void book_isReadWithGroupedAndSignedNumbers() throws ReadableException {
        Book book = read(BOOK, Book.getDefaultInstance()).message();
        assertThat(book.getAccount()).isEqualTo("Canary desk");
        assertThat(book.hasSalt()).isFalse();
        assertThat(book.getCash()).isEqualTo(-1_250_000);
        assertThat(book.getPositions(0).getQuantity()).isEqualTo(-5);
        assertThat(book.getPositions(1).getInstrument()).isEqualTo("ETH-PERP");
        assertThat(book.getPositions(1).getQuantity()).isEqualTo(7);
        assertThat(book.getCollateralList()).isEmpty();
    }

    @Test
    void textThatLooksLikeANumber_isTakenAsWritten() throws ReadableException {
        String salt = "00112233445566778899001122334455";
        assertThat(read("account: 007\nsalt: " + salt + "\ncash: 0\n", Book.getDefaultInstance())
                        .message())
                .matches(
                        book -> book.getSalt().equals(salt) && book.getAccount().equals("007"));
    }

    @Test
    void emptyOptionalText_isRefusedAndAnEmptyRequiredOneRead() throws ReadableException {
        for (String empty : new String[] {"\"\"", "''"}) {
            ReadableException e = refused("account: a\nsalt: " + empty + "\ncash: 0\n", Book.getDefaultInstance());
            assertThat(e).hasMessage("file.yaml:2:7: salt: is empty; leave the field out");
        }
        assertThat(read("account: \"\"\ncash: 0\n", Book.getDefaultInstance())
                        .message()
                        .getAccount())
                .isEmpty();
    }

    @Test
    void enumNames_mayBeShortAndLowerCase() throws ReadableException {
        Policy policy = read(POLICY, Policy.getDefaultInstance()).message();
        assertThat(policy.getSetupsList()).containsExactly(Setup.SETUP_DEVELOPMENT, Setup.SETUP_CEREMONY);
        assertThat(policy.getLeastAssurance()).isEqualTo(Assurance.ASSURANCE_SELF_DECLARED);
        assertThat(policy.getKeysList()).isEmpty();
    }

    @Test
    void locate_findsFieldsAndFallsBackToWhatIsAround() throws ReadableException {
        Readable<Book> readable = read(BOOK, Book.getDefaultInstance());
        assertThat(readable.locate("cash")).isEqualTo("file.yaml:3");
        assertThat(readable.locate("positions[1].quantity")).isEqualTo("file.yaml:7");
        assertThat(readable.locate("positions[1].missing")).isEqualTo("file.yaml:6");
        assertThat(readable.locate("positions[9].quantity")).isEqualTo("file.yaml:5");
        assertThat(readable.locator().place("positions[0].quantity")).isEqualTo(new Place("file.yaml", 5, 38));
        assertThat(readable.problem("cash", "is wrong")).hasMessage("file.yaml:3:7: cash: is wrong");
    }

    @Test
    void unknownField_isRefusedWithTheKnownOnes() {
        ReadableException e = refused("account: a\nCanaryField: 3\n", Book.getDefaultInstance());
        assertThat(e.line()).isEqualTo(2);
        assertThat(e.column()).isEqualTo(1);
        assertThat(e).hasMessageContaining("known fields: account, salt, cash, positions, collateral");
    }

    @Test
    void unknownFieldInside_isRefusedWithItsPath() {
        ReadableException e = refused(BOOK.replace("quantity: +7", "quantitty: +7"), Book.getDefaultInstance());
        assertThat(e.field()).isEqualTo("positions[1]");
        assertThat(e.line()).isEqualTo(7);
    }

    @Test
    void fieldGivenTwice_isRefused() {
        ReadableException e = refused("account: a\ncash: 1\ncash: 1\n", Book.getDefaultInstance());
        assertThat(e.field()).isEqualTo("cash");
        assertThat(e.line()).isEqualTo(3);
    }

    @Test
    void missingField_isRefusedByName() {
        ReadableException e = refused("account: a\n", Book.getDefaultInstance());
        assertThat(e.field()).isEqualTo("cash");
        assertThat(e.problem()).contains("missing");
        e = refused(
                BOOK.replace("{instrument: BTC-PERP, quantity: -5}", "{instrument: BTC-PERP}"),
                Book.getDefaultInstance());
        assertThat(e.field()).isEqualTo("positions[0].quantity");
        assertThat(e.line()).isEqualTo(5);
    }

    @Test
    void numberOutsideItsType_isRefused() {
        String file = "account: a\ncash: ";
        assertThat(refused(file + "9223372036854775808", Book.getDefaultInstance())
                        .problem())
                .contains("64 bits");
        assertThat(refused("name: a\nppm: -1", Level.getDefaultInstance()).problem())
                .contains("0 or more");
        assertThat(refused("name: a\nppm: 18446744073709551616", Level.getDefaultInstance())
                        .problem())
                .contains("64 bits");
        assertThat(refused(
                                POLICY.replace("clock_skew_seconds: 30", "clock_skew_seconds: 4294967296"),
                                Policy.getDefaultInstance())
                        .field())
                .isEqualTo("clock_skew_seconds");
    }

    @Test
    void numberAtTheEndOfItsType_isRead() throws ReadableException {
        assertThat(read("account: a\ncash: -9_223_372_036_854_775_808", Book.getDefaultInstance())
                        .message()
                        .getCash())
                .isEqualTo(Long.MIN_VALUE);
        assertThat(read("name: a\nppm: 18446744073709551615", Level.getDefaultInstance())
                        .message()
                        .getPpm())
                .isEqualTo(-1L);
    }

    @Test
    void otherSpellingsOfANumber_areRefused() {
        for (String number : new String[] {
            "'5'",
            "\"5\"",
            "5.0",
            "0x5",
            "05",
            "1e3",
            "five",
            "_5",
            "5_",
            "5__0",
            "[5]",
            "{a: 5}",
            "",
            "~",
            "٥",
            "1".repeat(41)
        }) {
            ReadableException e = refused("account: a\ncash: " + number + "\n", Book.getDefaultInstance());
            assertThat(e.field()).as(number).isEqualTo("cash");
            assertThat(e.line()).isEqualTo(2);
        }
    }

    @Test
    void unknownEnumName_isRefusedWithTheKnownOnes() {
        for (String name : new String[] {"unspecified", "SETUP_UNSPECIFIED", "prod", "1"}) {
            ReadableException e = refused(POLICY.replace("setup_ceremony", name), Policy.getDefaultInstance());
            assertThat(e.field()).isEqualTo("setups[1]");
            assertThat(e.problem()).isEqualTo("must be one of: development, ceremony");
        }
    }

    @Test
    void listAndMapWhereTheOtherBelongs_areRefused() {
        assertThat(refused("account: a\ncash: 0\npositions: {a: b}", Book.getDefaultInstance())
                        .field())
                .isEqualTo("positions");
        assertThat(refused("account: a\ncash: 0\npositions:\n", Book.getDefaultInstance())
                        .field())
                .isEqualTo("positions");
        assertThat(refused("account: a\ncash: 0\npositions: [3]", Book.getDefaultInstance())
                        .field())
                .isEqualTo("positions[0]");
        assertThat(refused("- account: a\n", Book.getDefaultInstance()).problem())
                .contains("map of fields");
    }

    @Test
    void tagsAnchorsAndAliases_areRefused() {
        assertThat(refused("account: &a x\ncash: 0", Book.getDefaultInstance()).problem())
                .contains("anchors");
        assertThat(refused("account: a\ncash: !!int 0", Book.getDefaultInstance())
                        .line())
                .isEqualTo(2);
        assertThat(refused("account: a\ncash: !!int 0", Book.getDefaultInstance())
                        .problem())
                .contains("tags");
        assertThat(refused("account: ! a\ncash: 0", Book.getDefaultInstance()).problem())
                .contains("tags");
        assertThat(refused("account: a\ncash: 0\npositions: !x []", Book.getDefaultInstance())
                        .problem())
                .contains("tags");
        assertThat(refused("account: a\ncash: *a", Book.getDefaultInstance()).problem())
                .contains("aliases");
    }

    @Test
    void mergeKeyAndListAsKey_areUnknownFields() {
        assertThat(refused("<<: {account: a}\ncash: 0", Book.getDefaultInstance())
                        .problem())
                .contains("known fields");
        assertThat(refused("account: a\n? [cash]\n: 0\n", Book.getDefaultInstance())
                        .line())
                .isEqualTo(2);
        assertThat(refused("? [account]\n: a\n", Book.getDefaultInstance()).problem())
                .contains("known fields");
    }

    @Test
    void deepNesting_isRefusedBeforeItRecurses() {
        assertThat(refused("account: " + "[".repeat(100_000), Book.getDefaultInstance())
                        .problem())
                .contains("nested");
    }

    @Test
    void secondDocumentAndEmptyFile_areRefused() {
        assertThat(refused("account: a\ncash: 0\n---\naccount: b\n", Book.getDefaultInstance())
                        .line())
                .isEqualTo(3);
        assertThat(refused("", Book.getDefaultInstance()).problem()).contains("empty");
        assertThat(refused("# nothing\n", Book.getDefaultInstance()).problem()).contains("empty");
    }

    @Test
    void brokenYaml_isRefusedWithLineAndWithoutQuotingIt() {
        ReadableException e = refused("account: a\ncash: [Canary\nsalt: Canary: Canary\n", Book.getDefaultInstance());
        assertThat(e.line()).isBetween(2, 3);
        e = refused("account: a\ncash: 0\n\tsalt: Canary", Book.getDefaultInstance());
        assertThat(e.line()).isEqualTo(3);
        e = refused("account: a\nsalt: \"Canary\\qCanary\"\n", Book.getDefaultInstance());
        assertThat(e.line()).isEqualTo(2);
    }

    @Test
    void controlCharacterAndBadUtf8_areRefusedWithTheirLine() {
        assertThat(refused("account: a\ncash: 0\nsalt: \u0001", Book.getDefaultInstance())
                        .line())
                .isEqualTo(3);
        byte[] latin = "account: a\ncash: 0\nsalt: Zo\u00eb".getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(ReadableException.class)
                .isThrownBy(() -> ReadableFile.read("file.yaml", latin, Book.getDefaultInstance()))
                .matches(e -> e.line() == 3 && e.column() == 9 && e.problem().contains("UTF-8"));
    }

    @Test
    void noRefusal_quotesAValue() {
        String canary = "Canary876543210";
        String[] files = {
            "account: a\ncash: " + canary,
            "account: a\ncash: [" + canary + "]",
            "account: a\ncash: 0\npositions: " + canary,
            "account: a\ncash: 0\npositions: [" + canary + "]",
            "account: a\ncash: 0\n" + canary + ": 1",
            "account: &" + canary + " a",
            "account: *" + canary,
            "account: !" + canary + " a",
            "%" + canary + "\n---\naccount: a",
            "account: \"" + canary,
            "account: a\n  " + canary + ": b: c",
            canary,
            "account: |9" + canary,
            "account: @" + canary,
        };
        for (String file : files) {
            ReadableException e = refused(file, Book.getDefaultInstance());
            assertThat(e.getMessage()).as(file).doesNotContain(canary).doesNotContain("876543210");
            assertThat(e.getCause()).as(file).isNull();
        }
    }

    @Test
    void fileOnDisk_isReadAndAMissingOneRefused(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("book.yaml");
        Files.writeString(file, BOOK);
        assertThat(ReadableFile.read(file, Book.getDefaultInstance()).message().getCash())
                .isEqualTo(-1_250_000);
        assertThatExceptionOfType(ReadableException.class)
                .isThrownBy(() -> ReadableFile.read(directory.resolve("other.yaml"), Book.getDefaultInstance()))
                .withMessageContaining("does not exist");
        assertThatExceptionOfType(ReadableException.class)
                .isThrownBy(() -> ReadableFile.read(directory, Book.getDefaultInstance()))
                .withMessageContaining("is a directory");
    }

    @Test
    void fileAboveTheCap_isRefused() throws IOException {
        byte[] large = new byte[ReadableFile.MAX_BYTES + 1];
        assertThatExceptionOfType(ReadableException.class)
                .isThrownBy(() -> ReadableFile.read("file.yaml", large, Schedule.getDefaultInstance()))
                .withMessageContaining("64 MiB");
    }

    @Test
    void directives_neverChangeTheMeaning() throws ReadableException {
        assertThat(refused("%YAML 2.0\n---\naccount: a\ncash: 0\n", Book.getDefaultInstance())
                        .line())
                .isBetween(1, 2);
        assertThat(read("%YAML 1.2\n---\naccount: a\ncash: 0\n", Book.getDefaultInstance())
                        .message()
                        .getAccount())
                .isEqualTo("a");
    }

    private static <T extends Message> Readable<T> read(String yaml, T prototype) throws ReadableException {
        return ReadableFile.read("file.yaml", yaml.getBytes(StandardCharsets.UTF_8), prototype);
    }

    private static ReadableException refused(String yaml, Message prototype) {
        return catchThrowableOfType(ReadableException.class, () -> read(yaml, prototype));
    }
}
