package org.plimsoll.prover.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.secret.v1.Position;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Level;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.fixture.Fixtures;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.ScheduleCompiler;

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
        // The slack of the winning scenario is 2^41·quantity − 1·quantity.
        assertThat(evaluate(1L << 39).slacks()).anyMatch(slack -> slack.bitLength() == 80);
        assertThat(evaluate(1L << 39).standing()).isEqualTo(Standing.ADEQUATE);
    }

    @Test
    void adequateBookBeyondEightyBits_isOutOfRange() throws Exception {
        MarginResult result = evaluate(MOST_LOTS);
        assertThat(result.slacks()).noneMatch(slack -> slack.signum() < 0);
        assertThat(result.standing()).isEqualTo(Standing.OUT_OF_RANGE);
        assertThat(result.adequate()).isFalse();
    }

    @Test
    void adviceBeyondEightyBits_isOutOfRangeThoughEverySlackIsZero() throws Exception {
        long mark = 1L << 42;
        MarginResult result = evaluate(MOST_LOTS, mark, List.of(-mark, -mark));
        assertThat(result.slacks()).containsOnly(BigInteger.ZERO);
        assertThat(result.advice()).anyMatch(value -> value.bitLength() > 80);
        assertThat(result.standing()).isEqualTo(Standing.OUT_OF_RANGE);
    }

    /** A long position that gains 2^41 − 1 u per lot in one scenario and nothing in the other. */
    private static MarginResult evaluate(long quantity) throws Exception {
        return evaluate(quantity, 0, List.of(0L, (1L << 41) - 1));
    }

    private static MarginResult evaluate(long quantity, long mark, List<Long> profit) throws Exception {
        Schedule message = Schedule.newBuilder()
                .setFormat(1)
                .setName("range")
                .setCurrency("USD")
                .setMoneyExponent(6)
                .setPublished("2026-11-20T16:00:00Z")
                .setCashLot(1)
                .addAllScenarios(List.of("flat", "up"))
                .addClasses("C")
                .addInstruments(Instrument.newBuilder()
                        .setId("I")
                        .setClass_("C")
                        .setLot("1 I")
                        .setMark(mark)
                        .addAllProfit(profit))
                .addLevels(Level.newBuilder().setName("initial").setPpm(1_000_000))
                .build();
        RiskSchedule schedule = RiskSchedule.of(message, Locator.of("range"));
        CompiledSchedule compiled = ScheduleCompiler.compile(schedule, ProfileShape.POCKET, 1_000_000);
        Book book = Book.newBuilder()
                .setAccount("range")
                .addPositions(Position.newBuilder().setInstrument("I").setQuantity(quantity))
                .build();
        return MarginEngine.evaluate(compiled, schedule, AccountBook.of(book));
    }
}
