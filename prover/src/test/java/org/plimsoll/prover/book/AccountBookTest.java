package org.plimsoll.prover.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.api.readable.ReadableException;

class AccountBookTest {
    private static final String CANARY = "7130957";
    private static final String SOUND = """
            account: Canary Wharf 7130957
            cash: -7130957
            positions:
              - {instrument: COPPER-7130957, quantity: -7130957}
              - {instrument: WHEAT, quantity: 2}
            collateral:
              - {asset: GOLD, quantity: 7130957}
            """;

    @TempDir
    private Path directory;

    @Test
    void soundFile_isReadWithPlaces() throws Exception {
        AccountBook book = read(SOUND);
        assertThat(book.cash()).isEqualTo(-7_130_957);
        assertThat(book.salt()).isEmpty();
        assertThat(book.positions().get(1).quantity()).isEqualTo(2);
        assertThat(book.positions().get(1).where()).isEqualTo(directory.resolve("book.yaml") + ":5");
        assertThat(book.collateral().get(0).name()).isEqualTo("GOLD");
    }

    @Test
    void givenSalt_isKept() throws Exception {
        AccountBook book = read(SOUND + "salt: 000102030405060708090a0b0c0d0e0f\n");
        assertThat(book.salt().orElseThrow().bytes()).startsWith(0, 1, 2).hasSize(Salt.LENGTH);
    }

    @Test
    void freshSalts_differ() {
        assertThat(Salt.fresh().reveal()).isNotEqualTo(Salt.fresh().reveal()).hasSize(32);
    }

    @Test
    void duplicateInstrument_isRefused() {
        refused(SOUND.replace("WHEAT", "COPPER-7130957"), ":5", "positions[1].instrument");
    }

    @Test
    void duplicateAsset_isRefused() {
        refused(SOUND + "  - {asset: GOLD, quantity: 1}\n", ":8", "collateral[1].asset");
    }

    @Test
    void quantityZero_isRefused() {
        refused(SOUND.replace("quantity: 2}", "quantity: 0}"), ":5", "positions[1].quantity");
    }

    @Test
    void quantityAtTheLimit_isRefused() {
        refused(SOUND.replace("quantity: 2}", "quantity: 1099511627776}"), ":5", "positions[1].quantity");
        refused(SOUND.replace("quantity: 2}", "quantity: -1099511627776}"), ":5", "positions[1].quantity");
    }

    @Test
    void quantityJustBelowTheLimit_isRead() throws Exception {
        AccountBook book = read(SOUND.replace("quantity: 2}", "quantity: -1_099_511_627_775}"));
        assertThat(book.positions().get(1).quantity()).isEqualTo(-1_099_511_627_775L);
    }

    @Test
    void negativeCollateral_isRefused() {
        refused(SOUND.replace("GOLD, quantity: ", "GOLD, quantity: -"), ":7", "collateral[0].quantity");
    }

    @Test
    void cashAtTheLimit_isRefused() {
        refused(SOUND.replace("cash: -7130957", "cash: 1099511627776"), ":2", "cash");
    }

    @Test
    void shortSalt_isRefused() {
        refused(SOUND + "salt: 7130957\n", ":8", "salt");
    }

    @Test
    void unknownField_isRefused() {
        refused(SOUND + "quantity7130957: 1\n", ":8", "");
    }

    @Test
    void accountWithControlCharacter_isRefused() {
        refused(SOUND.replace("Canary Wharf 7130957", "\"7130957\\n\""), ":1", "account");
    }

    @Test
    void costAndReservations_areRead() throws Exception {
        AccountBook book = read(
                SOUND.replace("quantity: 2}", "quantity: 2, cost: -31}")
                        + "reservations:\n  - {instrument: WHEAT, quantity: 4, worse: 6}\n  - {instrument: WHEAT, quantity: -5}\n");
        assertThat(book.positions().get(0).cost()).isZero();
        assertThat(book.positions().get(1).cost()).isEqualTo(-31);
        assertThat(book.reservations().get(0).quantity()).isEqualTo(4);
        assertThat(book.reservations().get(0).cost()).isEqualTo(6);
        assertThat(book.reservations().get(1).quantity()).isEqualTo(-5);
        assertThat(book.reservations().get(1).where()).isEqualTo(directory.resolve("book.yaml") + ":10");
    }

    @Test
    void costAtTheLimit_isRefused() {
        refused(SOUND.replace("quantity: 2}", "quantity: 2, cost: 1099511627776}"), ":5", "positions[1].cost");
    }

    @Test
    void duplicateReservationOnOneSide_isRefused() {
        refused(
                reserved("WHEAT, quantity: 7130957}\n  - {instrument: WHEAT, quantity: 1"),
                ":10",
                "reservations[1].instrument");
    }

    @Test
    void reservationOfNothing_isRefused() {
        refused(reserved("WHEAT, quantity: 0"), ":9", "reservations[0].quantity");
    }

    @Test
    void reservationBetterThanTheMark_isRefused() {
        refused(reserved("WHEAT, quantity: 1, worse: -7130957"), ":9", "reservations[0].worse");
        refused(reserved("WHEAT, quantity: 1, worse: 1099511627776"), ":9", "reservations[0].worse");
    }

    private static String reserved(String line) {
        return SOUND + "reservations:\n  - {instrument: " + line + "}\n";
    }

    private AccountBook read(String yaml) throws IOException, ReadableException {
        return AccountBook.read(Files.writeString(directory.resolve("book.yaml"), yaml));
    }

    private void refused(String yaml, String line, String field) {
        ReadableException refusal = catchThrowableOfType(ReadableException.class, () -> read(yaml));
        assertThat(refusal).hasMessageContaining("book.yaml" + line + ":");
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.getMessage()).doesNotContain(CANARY);
    }
}
