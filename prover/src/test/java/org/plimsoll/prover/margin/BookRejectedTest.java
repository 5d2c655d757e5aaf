package org.plimsoll.prover.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.secret.v1.CollateralHolding;
import org.plimsoll.api.secret.v1.Position;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.fixture.Fixtures;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;

class BookRejectedTest {
    private static final long CANARY = 7_130_957;
    private static final RiskSchedule POCKET = Fixtures.schedule(Fixtures.POCKET);
    private static final RiskSchedule CRYPTO = Fixtures.schedule(Fixtures.CRYPTO);

    @Test
    void unknownInstrument_isNamedByItsPlaceOnly() {
        Book book = book().addPositions(position("CANARY-7130957")).build();
        BookRejected rejection = rejection(POCKET, ProfileShape.POCKET, book);
        assertThat(rejection.problem()).isEqualTo(BookRejected.Problem.UNKNOWN_INSTRUMENT);
        assertThat(rejection)
                .hasMessageStartingWith("positions[0]: instrument: ")
                .hasMessageContaining(POCKET.name());
        assertThat(rejection.getMessage()).doesNotContain("7130957").doesNotContain("CANARY");
    }

    @Test
    void unknownAsset_isNamedByItsPlaceOnly() {
        Book book = book().addCollateral(CollateralHolding.newBuilder()
                        .setAsset("CANARY-7130957")
                        .setQuantity(CANARY))
                .build();
        BookRejected rejection = rejection(POCKET, ProfileShape.POCKET, book);
        assertThat(rejection.problem()).isEqualTo(BookRejected.Problem.UNKNOWN_ASSET);
        assertThat(rejection).hasMessageStartingWith("collateral[0]: asset: ");
        assertThat(rejection.getMessage()).doesNotContain("7130957").doesNotContain("CANARY");
    }

    @Test
    void moreLinesThanSlots_isRefusedWithTheNextProfile() {
        assertThat(rejection(CRYPTO, ProfileShape.TRADE, largeBook(33)).getMessage())
                .isEqualTo("the book fills more than the 32 slots of profile trade; use profile desk, which has 64")
                .doesNotContain("7130957");
    }

    @Test
    void asManyLinesAsSlots_isTaken() throws Exception {
        CompiledSchedule compiled = Fixtures.compile(CRYPTO, ProfileShape.TRADE, "initial");
        MarginResult result = MarginEngine.evaluate(compiled, CRYPTO, AccountBook.of(largeBook(32)));
        assertThat(result.slots()).hasSize(32).doesNotContain(Slot.EMPTY);
    }

    private static Book largeBook(int lines) {
        Book.Builder book = book().setCash(CANARY);
        for (int i = 0; i < lines - 1; i++) {
            book.addPositions(position(CRYPTO.message().getInstruments(i).getId()));
        }
        return book.build();
    }

    private static Book.Builder book() {
        return Book.newBuilder().setAccount("canary");
    }

    private static Position.Builder position(String instrument) {
        return Position.newBuilder().setInstrument(instrument).setQuantity(-CANARY);
    }

    private static BookRejected rejection(RiskSchedule schedule, ProfileShape shape, Book book) {
        CompiledSchedule compiled = Fixtures.compile(schedule, shape, "initial");
        return catchThrowableOfType(
                BookRejected.class, () -> MarginEngine.evaluate(compiled, schedule, AccountBook.of(book)));
    }
}
