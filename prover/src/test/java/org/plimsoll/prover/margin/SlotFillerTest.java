package org.plimsoll.prover.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.secret.v1.CollateralHolding;
import org.plimsoll.api.secret.v1.Position;
import org.plimsoll.api.secret.v1.Reservation;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.schedule.compile.Layout;

/** On a hand-made schedule: COIN, which can be posted, and two options on it, with open orders. */
class SlotFillerTest {
    private static final long MOST = (1L << 40) - 1;

    private final EngineCase coin = EngineCase.of(CoinSchedule.message(true), 0);
    private final Layout layout = coin.compiled().layout();

    @Test
    void deliveredCollateral_addsUpWithThePositionOnOneRow() {
        BookSlots slots = coin.slots(book().addPositions(position("COIN", 5))
                .addCollateral(posted(3))
                .build());
        assertThat(slots.padded(slots.size())).containsExactly(new Slot(layout.longRow("COIN"), 8));
    }

    @Test
    void deliveredCollateral_isNettedWithAShortPosition() {
        BookSlots less = coin.slots(book().addPositions(position("COIN", -5))
                .addCollateral(posted(3))
                .build());
        assertThat(less.padded(less.size())).containsExactly(new Slot(layout.shortRow("COIN"), 2));
        BookSlots none = coin.slots(book().addPositions(position("COIN", -3))
                .addCollateral(posted(3))
                .build());
        assertThat(none.size()).isZero();
    }

    @Test
    void costs_areAddedUpByClass() {
        Book paid = book().addPositions(position("CALL", 1).setCost(70))
                .addPositions(position("PUT", -1).setCost(-20))
                .build();
        assertThat(coin.slots(paid).onRow(layout.paidRow("COIN"))).isEqualTo(50);
        Book received = book().addPositions(position("CALL", 1).setCost(-70)).build();
        assertThat(coin.slots(received).onRow(layout.receivedRow("COIN"))).isEqualTo(70);
        assertThat(coin.slots(received).onRow(layout.paidRow("COIN"))).isZero();
    }

    @Test
    void openOrders_haveRowsOfTheirOwnAndOweWhatTheyMayCost() {
        BookSlots slots = coin.slots(book().setCash(100)
                .addPositions(position("CALL", 2))
                .addReservations(order("CALL", 4).setWorse(7))
                .addReservations(order("CALL", -6).setWorse(5))
                .build());
        assertThat(slots.padded(slots.size()))
                .containsExactlyInAnyOrder(
                        new Slot(layout.cashHeld(), 100),
                        new Slot(layout.cashOwed(), 12),
                        new Slot(layout.longRow("CALL"), 2),
                        new Slot(layout.reservedLongRow("CALL"), 4),
                        new Slot(layout.reservedShortRow("CALL"), 6));
    }

    @Test
    void openOrderUnderAScheduleWithout_isRefused() throws Exception {
        EngineCase without = EngineCase.of(CoinSchedule.message(false), 0);
        AccountBook book =
                AccountBook.of(book().addReservations(order("CALL", 7_130_957)).build());
        BookRejected refusal = catchThrowableOfType(
                BookRejected.class, () -> MarginEngine.slots(without.compiled(), without.schedule(), book));
        assertThat(refusal.problem()).isEqualTo(BookRejected.Problem.NO_RESERVATIONS);
        assertThat(refusal).hasMessageStartingWith("reservations[0]: ");
        assertThat(refusal.getMessage()).doesNotContain("CALL").doesNotContain("7130957");
    }

    @Test
    void linesOfOneRowBeyondTheLimit_areRefused() throws Exception {
        AccountBook book = AccountBook.of(book().addPositions(position("COIN", MOST))
                .addCollateral(posted(1))
                .build());
        BookRejected refusal = catchThrowableOfType(
                BookRejected.class, () -> MarginEngine.slots(coin.compiled(), coin.schedule(), book));
        assertThat(refusal.problem()).isEqualTo(BookRejected.Problem.TOO_MANY_LOTS);
    }

    private static Book.Builder book() {
        return Book.newBuilder().setAccount("slots");
    }

    private static Position.Builder position(String instrument, long quantity) {
        return Position.newBuilder().setInstrument(instrument).setQuantity(quantity);
    }

    private static CollateralHolding posted(long quantity) {
        return CollateralHolding.newBuilder()
                .setAsset("coin")
                .setQuantity(quantity)
                .build();
    }

    private static Reservation.Builder order(String instrument, long quantity) {
        return Reservation.newBuilder().setInstrument(instrument).setQuantity(quantity);
    }
}
