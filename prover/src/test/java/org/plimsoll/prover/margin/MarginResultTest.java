package org.plimsoll.prover.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.secret.v1.Position;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.fixture.Fixtures;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;

class MarginResultTest {
    private static final long MOST_LOTS = (1L << 40) - 1;

    @Test
    void slots_areOrderedByRowWithTheEmptyOnesLast() throws Exception {
        RiskSchedule schedule = Fixtures.schedule(Fixtures.POCKET);
        CompiledSchedule compiled = Fixtures.compile(schedule, ProfileShape.POCKET, "initial");
        MarginResult result = MarginEngine.evaluate(compiled, schedule, Fixtures.book("books/pocket.yaml"));
        assertThat(result.slots())
                .containsExactly(
                        new Slot(compiled.layout().cashHeld(), 450_000),
                        new Slot(compiled.layout().shortRow("COPPER-JUL27"), 3),
                        new Slot(compiled.layout().longRow("COPPER-MAR27"), 4),
                        new Slot(compiled.layout().shortRow("WHEAT-MAY27"), 5),
                        new Slot(compiled.layout().collateralRow("GOLD"), 2),
                        new Slot(compiled.layout().collateralRow("US-BILL-3M"), 20),
                        Slot.EMPTY,
                        Slot.EMPTY);
    }

    @Test
    void unusedInequalitiesAndOutputs_areZero() throws Exception {
        RiskSchedule schedule = Fixtures.schedule(Fixtures.POCKET);
        CompiledSchedule compiled = Fixtures.compile(schedule, ProfileShape.POCKET, "initial");
        MarginResult result = MarginEngine.evaluate(compiled, schedule, Fixtures.book("books/pocket.yaml"));
        int used = compiled.layout().inequalitiesUsed();
        assertThat(result.slacks()).hasSize(48);
        assertThat(result.slacks().subList(used, 48)).containsOnly(BigInteger.ZERO);
        assertThat(result.outputs()).hasSize(4).containsOnly(BigInteger.ZERO);
    }

    @Test
    void scheduleOfAnotherCompilation_isABug() {
        RiskSchedule schedule = Fixtures.schedule(Fixtures.POCKET);
        CompiledSchedule other = Fixtures.compile(Fixtures.schedule(Fixtures.CRYPTO), ProfileShape.TRADE, "initial");
        assertThatThrownBy(() -> MarginEngine.evaluate(other, schedule, Fixtures.book("books/pocket.yaml")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void adequateBookWithASlackOfEightyBits_isStillInRange() throws Exception {
        // The verdict is 10^6·(2^20 − 100)·(2^40 − 1), just below 2^80.
        MarginResult result = evaluate(MOST_LOTS, 1L << 20);
        assertThat(result.slacks()).anyMatch(slack -> slack.bitLength() == 80);
        assertThat(result.standing()).isEqualTo(Standing.ADEQUATE);
    }

    @Test
    void adequateBookBeyondEightyBits_isOutOfRange() throws Exception {
        MarginResult result = evaluate(MOST_LOTS, 1L << 21);
        assertThat(result.slacks()).noneMatch(slack -> slack.signum() < 0);
        assertThat(result.slacks()).anyMatch(slack -> slack.bitLength() == 81);
        assertThat(result.standing()).isEqualTo(Standing.OUT_OF_RANGE);
        assertThat(result.adequate()).isFalse();
    }

    @Test
    void shortBookBeyondEightyBits_isShort() throws Exception {
        MarginResult result = evaluate(-MOST_LOTS, 1L << 42);
        assertThat(result.verdictSlack().bitLength()).isGreaterThan(80);
        assertThat(result.standing()).isEqualTo(Standing.SHORT);
    }

    /** A position in a coin that is worth so much and loses up to 100 u per lot. */
    private static MarginResult evaluate(long quantity, long mark) throws Exception {
        Schedule.Builder message = CoinSchedule.message(false).toBuilder();
        message.getInstrumentsBuilder(1).setMark(mark);
        RiskSchedule schedule = RiskSchedule.of(message.build(), Locator.of("range"));
        CompiledSchedule compiled = Fixtures.compile(schedule, ProfileShape.POCKET, "initial");
        Book book = Book.newBuilder()
                .setAccount("range")
                .addPositions(Position.newBuilder().setInstrument("COIN").setQuantity(quantity))
                .build();
        return MarginEngine.evaluate(compiled, schedule, AccountBook.of(book));
    }
}
