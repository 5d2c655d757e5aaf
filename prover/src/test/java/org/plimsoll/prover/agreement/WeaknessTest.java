package org.plimsoll.prover.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.secret.v1.Position;
import org.plimsoll.api.secret.v1.Reservation;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.fixtures.random.ModuleSet;
import org.plimsoll.fixtures.random.RandomBooks;
import org.plimsoll.fixtures.random.RandomSchedule;
import org.plimsoll.fixtures.random.RiskModule;
import org.plimsoll.fixtures.random.Size;
import org.plimsoll.prover.margin.BookSlots;
import org.plimsoll.prover.margin.MarginResult;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.Layout;
import org.plimsoll.schedule.compile.ScheduleCompiler;
import org.plimsoll.schedule.compile.ScheduleRejected;

/** Known ways to make a book look better than it is, each against the real compiler and engine. */
class WeaknessTest {
    private static final long SEED = 20_261_120;
    private static final long U = Published.U;

    @Test
    void deductibleOfAGainingClass_addsNothingToItsGain() {
        Schedule.Builder schedule = Published.tims().toBuilder();
        schedule.getClassesBuilder(0).getLadderBuilder(9).setDeductible(100_000 * U);

        // At +15 % ten lots of A gain 15,000 and twenty-two of B short lose 16,500: 90 % of the gain counts, and no
        // deductible.
        Terms terms = Terms.of(schedule.build(), "initial", List.of(ProfileShape.TRADE));
        Book book = book(Map.of("A", 10L, "B", -30L));
        assertThat(terms.evaluate(book).verdictSlack().negate().longValueExact())
                .isEqualTo((9_000 * U + 30 + 30) * 1_000_000);
    }

    @Test
    void capsThatReachTheLevelInSum_areRefused() {
        Schedule.Builder schedule = RandomSchedule.draw(SEED, Set.of(RiskModule.CATEGORIES), Size.SMALL).toBuilder();
        schedule.getCategoriesBuilderList().forEach(category -> category.setCapPpm(600_000));
        RiskSchedule drawn = read(schedule.build());

        assertThatThrownBy(() -> ScheduleCompiler.compile(drawn, ProfileShape.TRADE, Demand.ofLevel(1_000_000)))
                .isInstanceOf(ScheduleRejected.class);
    }

    @Test
    void capsBelowTheLevelInSum_areCompiled() throws Exception {
        Schedule.Builder schedule = RandomSchedule.draw(SEED, Set.of(RiskModule.CATEGORIES), Size.SMALL).toBuilder();
        schedule.getCategoriesBuilderList().forEach(category -> category.setCapPpm(600_000));

        assertThat(ScheduleCompiler.compile(read(schedule.build()), ProfileShape.TRADE, Demand.ofLevel(1_250_000)))
                .isNotNull();
    }

    @Test
    void assetInTwoRows_isRefused() {
        Schedule drawn = RandomSchedule.draw(SEED, Set.of(RiskModule.COLLATERAL, RiskModule.DELIVERED), Size.SMALL);
        Schedule.Builder posted = drawn.toBuilder();
        posted.getInstrumentsBuilder(0).setAsset(drawn.getCollateral(0).getAsset());
        Schedule.Builder twice = drawn.toBuilder();
        twice.getInstrumentsBuilder(1).setAsset(drawn.getInstruments(0).getAsset());

        for (Schedule.Builder bad : List.of(posted, twice)) {
            assertThatThrownBy(() -> RiskSchedule.of(bad.build(), Locator.of("schedule")))
                    .isInstanceOf(ReadableException.class)
                    .hasMessageContaining("asset");
        }
    }

    @Test
    void oppositeArms_areNeverCheaperThanTheirOwnLoss() {
        forEachBook(ModuleSet.DISCOUNTED_PANELS, 400, (terms, book, where) -> {
            Rational formula = terms.formula(book, order -> 0, Valuation.GUARDED, Map.of());
            assertThat(slack(terms.evaluate(book)).compareTo(formula)).as(where).isLessThanOrEqualTo(0);
        });
    }

    @Test
    void openOrders_areNeverBetterThanAnyFill() {
        forEachBook(ModuleSet.EVERYTHING_APART, 400, (terms, book, where) -> {
            Rational engine = slack(terms.evaluate(book));
            for (long parts = 0; parts <= 4; parts++) {
                long part = parts;
                Rational filled = terms.formula(
                        book, order -> Math.abs(order.getQuantity()) * part / 4, Valuation.trueValues(SEED), Map.of());
                assertThat(engine.compareTo(filled))
                        .as("%s, %d/4 filled", where, part)
                        .isLessThanOrEqualTo(0);
            }
        });
    }

    @Test
    void oneOpenOrder_isNeverBetterThanItsFill() {
        forEachBook(ModuleSet.ORDERS, 100, (terms, book, where) -> {
            for (Reservation order : book.getReservationsList()) {
                Book alone = book.toBuilder()
                        .clearReservations()
                        .addReservations(order)
                        .build();
                Rational engine = slack(terms.evaluate(alone));
                Rational filled =
                        terms.formula(alone, o -> Math.abs(o.getQuantity()), Valuation.trueValues(SEED), Map.of());
                assertThat(engine.compareTo(filled)).as(where).isLessThanOrEqualTo(0);
            }
        });
    }

    @Test
    void boxedPairs_neverImproveABook() {
        for (ModuleSet set : ModuleSet.values()) {
            if (!set.modules().contains(RiskModule.SPREADS)) {
                forEachBox(
                        set,
                        40,
                        (plain, boxed, where) ->
                                assertThat(boxed.verdictSlack()).as(where).isLessThanOrEqualTo(plain.verdictSlack()));
            }
        }
    }

    /** The engine looks for spreads among what is held, and a box widens its search; what can be reached is not widened. */
    @Test
    void boxedPairsWithSpreads_neverImproveTheBestOfABook() {
        forEachBox(ModuleSet.SPREADS, 40, (plain, boxed, where) -> {
            LpSolver.Optimum before = LpSolver.solve(new Lines(plain));
            LpSolver.Optimum after = LpSolver.solve(new Lines(boxed));
            assertThat(after.verdict()).as(where).isLessThanOrEqualTo(before.verdict() + 2 * after.tolerance());
        });
    }

    private interface BoxProperty {
        void of(MarginResult plain, MarginResult boxed, String where);
    }

    private static void forEachBox(ModuleSet set, int books, BoxProperty property) {
        forEachBook(set, books, (terms, book, where) -> {
            MarginResult plain = terms.evaluate(book);
            for (Instrument instrument : terms.schedule().message().getInstrumentsList()) {
                BookSlots boxed = boxed(terms, plain, instrument.getId());
                if (boxed.size() <= terms.compiled().shape().slots()) {
                    property.of(plain, terms.evaluate(boxed), where + ", " + instrument.getId());
                }
            }
        });
    }

    /** The same slots with lots of one instrument, long and short. */
    private static BookSlots boxed(Terms terms, MarginResult plain, String instrument) {
        Layout layout = terms.compiled().layout();
        SortedMap<Integer, Long> x = new TreeMap<>();
        plain.slots().stream().filter(slot -> slot.quantity() > 0).forEach(slot -> x.put(slot.row(), slot.quantity()));
        x.merge(layout.longRow(instrument), 1_000L, Long::sum);
        x.merge(layout.shortRow(instrument), 1_000L, Long::sum);
        return BookSlots.of(
                x.keySet().stream().mapToInt(row -> row).toArray(),
                x.values().stream().mapToLong(quantity -> quantity).toArray());
    }

    private interface Property {
        void of(Terms terms, Book book, String where);
    }

    private static void forEachBook(ModuleSet set, int books, Property property) {
        for (int b = 0; b < books; b++) {
            long seed = SEED + b / 20;
            Schedule drawn = RandomSchedule.draw(seed, set.modules(), Size.SMALL);
            Terms terms = Terms.of(drawn, "initial", AgreementRun.profiles(Size.SMALL));
            RandomBooks source =
                    new RandomBooks(SEED + b, drawn, terms.compiled().shape().slots());
            property.of(terms, source.next(), set + ", seed " + seed + ", book " + (SEED + b));
        }
    }

    private static Rational slack(MarginResult result) {
        return Rational.of(result.verdictSlack()).over(Rational.of(1_000_000));
    }

    private static RiskSchedule read(Schedule schedule) {
        try {
            return RiskSchedule.of(schedule, Locator.of("schedule"));
        } catch (ReadableException e) {
            throw new AssertionError(e);
        }
    }

    private static Book book(Map<String, Long> positions) {
        Book.Builder book = Book.newBuilder().setAccount("weakness");
        positions.forEach((instrument, quantity) -> book.addPositions(
                Position.newBuilder().setInstrument(instrument).setQuantity(quantity)));
        return book.build();
    }
}
