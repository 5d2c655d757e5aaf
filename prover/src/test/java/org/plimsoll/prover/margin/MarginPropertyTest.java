package org.plimsoll.prover.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.fixtures.random.RiskModule;
import org.plimsoll.schedule.compile.Layout;

/**
 * What must hold for every book, checked on seeded random ones. Advice is whole, so the slack of an engine may be below that of the
 * linear program by {@link MarginResult#roundingBound}, far less than a unit u in these books.
 */
class MarginPropertyTest {
    private static final int SCHEDULES = Integer.getInteger("plimsoll.books", 6_000) / 20;
    private static final int BOOKS_OF_ONE_SCHEDULE = 20;
    private static final long FIRST_SEED = 7_000_000L;
    private static final int MOST_LOTS = 2_000;

    /** All but spreads, whose number is whole. */
    private static final Set<RiskModule> CONVEX = EnumSet.complementOf(EnumSet.of(RiskModule.SPREADS));

    /** Twice the book, twice the requirement: no deductible, no tier, no cap. */
    private static final Set<RiskModule> HOMOGENEOUS = EnumSet.of(
            RiskModule.WEIGHTS,
            RiskModule.DISCOUNTS,
            RiskModule.PANELS,
            RiskModule.OPPOSITE_ARMS,
            RiskModule.TAILS,
            RiskModule.GREEKS,
            RiskModule.ADDITIONS,
            RiskModule.GROUPS,
            RiskModule.POOLS,
            RiskModule.GAIN_CREDIT,
            RiskModule.MARKET_FACTOR);

    private static final Set<RiskModule> OPEN_ORDERS = EnumSet.of(
            RiskModule.RESERVATIONS,
            RiskModule.DISCOUNTS,
            RiskModule.PANELS,
            RiskModule.TAILS,
            RiskModule.GREEKS,
            RiskModule.ADDITIONS,
            RiskModule.FLOORS,
            RiskModule.NAKED,
            RiskModule.GROUPS,
            RiskModule.GAIN_CREDIT);

    /** One property of a schedule and a book. */
    private interface Property {
        /** @param seed for the description of an assertion */
        void check(EngineCase drawn, BookSlots book, Random random, long seed);
    }

    private static void forAll(Set<RiskModule> modules, Property property) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SCHEDULES; seed++) {
            EngineCase drawn = EngineCase.draw(seed, subset(modules, seed));
            Random random = new Random(seed);
            for (int i = 0; i < BOOKS_OF_ONE_SCHEDULE; i++) {
                property.check(drawn, drawn.nextSlots(), random, seed);
            }
        }
    }

    @Test
    void slack_isConcaveAlongTheFillsOfAnOrder() {
        forAll(CONVEX, (drawn, book, random, seed) -> {
            Instrument instrument = any(drawn, random);
            boolean buys = random.nextBoolean();
            long whole = 2L + random.nextInt(MOST_LOTS);
            long part = 1L + random.nextInt((int) whole - 1);
            MarginResult none = MarginEngine.evaluate(drawn.plan(), book);
            MarginResult some = MarginEngine.evaluate(drawn.plan(), filled(drawn, book, instrument, buys, part));
            MarginResult all = MarginEngine.evaluate(drawn.plan(), filled(drawn, book, instrument, buys, whole));
            BigInteger line = times(none.verdictSlack(), whole - part).add(times(all.verdictSlack(), part));
            assertThat(times(some.verdictSlack().add(some.roundingBound()), whole))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(line);
        });
    }

    @Test
    void slackOfTwoBooksTogether_isAtLeastTheSumOfTheirs() {
        forAll(HOMOGENEOUS, (drawn, book, random, seed) -> {
            assertThat(drawn.compiled().constant().size()).as("seed %d", seed).isZero();
            BookSlots other = drawn.nextSlots();
            BookSlots both = Fills.sum(book, other);
            if (both.size() <= drawn.compiled().shape().slots()) {
                BigInteger apart = slack(drawn, book).add(slack(drawn, other));
                MarginResult together = MarginEngine.evaluate(drawn.plan(), both);
                assertThat(together.verdictSlack().add(together.roundingBound()))
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(apart);
            }
        });
    }

    @Test
    void moreCashOrCollateral_neverLowersTheSlack() {
        forAll(CONVEX, (drawn, book, random, seed) -> {
            Layout layout = drawn.compiled().layout();
            BigInteger before = slack(drawn, book);
            long lots = 1L + random.nextInt(MOST_LOTS);
            assertThat(slack(drawn, Fills.plus(book, layout.cashHeld(), lots)))
                    .as("seed %d", seed)
                    .isGreaterThan(before);
            if (drawn.message().getCollateralCount() > 0) {
                int asset = random.nextInt(drawn.message().getCollateralCount());
                int row = layout.collateralRow(
                        drawn.message().getCollateral(asset).getAsset());
                MarginResult richer = MarginEngine.evaluate(drawn.plan(), Fills.plus(book, row, lots));
                assertThat(richer.verdictSlack().add(richer.roundingBound()))
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(before);
            }
        });
    }

    @Test
    void longAndShortOfOneInstrument_neverRaiseTheSlack() {
        forAll(CONVEX, (drawn, book, random, seed) -> {
            Layout layout = drawn.compiled().layout();
            String id = any(drawn, random).getId();
            long pairs = 1L + random.nextInt(MOST_LOTS);
            BookSlots boxed = Fills.plus(Fills.plus(book, layout.longRow(id), pairs), layout.shortRow(id), pairs);
            MarginResult plain = MarginEngine.evaluate(drawn.plan(), book);
            assertThat(slack(drawn, boxed))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(plain.verdictSlack().add(plain.roundingBound()));
        });
    }

    @Test
    void openOrder_countsAsTheWorseOfFilledAndUnfilled() {
        forAll(OPEN_ORDERS, (drawn, book, random, seed) -> {
            Layout layout = drawn.compiled().layout();
            Instrument instrument = any(drawn, random);
            boolean buys = random.nextBoolean();
            long lots = 1L + random.nextInt(MOST_LOTS);
            int row = buys ? layout.reservedLongRow(instrument.getId()) : layout.reservedShortRow(instrument.getId());
            BigInteger open = slack(drawn, Fills.plus(book, row, lots));
            for (long fill : new long[] {0, (long) random.nextInt((int) lots) + 1, lots}) {
                BookSlots filled = settled(drawn, filled(drawn, book, instrument, buys, fill), instrument, buys, fill);
                MarginResult after = MarginEngine.evaluate(drawn.plan(), filled);
                assertThat(open)
                        .as("seed %d, filled %d of %d", seed, fill, lots)
                        .isLessThanOrEqualTo(after.verdictSlack().add(after.roundingBound()));
            }
        });
    }

    /** With a fill netted against what is held on the other side. */
    private static BookSlots filled(EngineCase drawn, BookSlots book, Instrument instrument, boolean buys, long lots) {
        int row = drawn.compiled().layout().longRow(instrument.getId());
        int opposite = drawn.compiled().layout().shortRow(instrument.getId());
        if (!buys) {
            row = drawn.compiled().layout().shortRow(instrument.getId());
            opposite = drawn.compiled().layout().longRow(instrument.getId());
        }
        long closed = Math.min(lots, book.onRow(opposite));
        return Fills.plus(Fills.plus(book, opposite, -closed), row, lots - closed);
    }

    /** Paid at the mark, in whole cash lots in favour of the holder. */
    private static BookSlots settled(EngineCase drawn, BookSlots book, Instrument instrument, boolean buys, long lots) {
        BigInteger cashLot = BigInteger.valueOf(drawn.message().getCashLot());
        BigInteger value = times(BigInteger.valueOf(instrument.getMark() + (buys ? 1 : 0)), lots);
        if (buys) {
            int row = drawn.compiled().layout().paidRow(instrument.getClass_());
            return Fills.plus(book, row, value.divide(cashLot).longValueExact());
        }
        int row = drawn.compiled().layout().receivedRow(instrument.getClass_());
        return Fills.plus(book, row, value.add(cashLot).divide(cashLot).longValueExact());
    }

    private static Set<RiskModule> subset(Set<RiskModule> modules, long seed) {
        Random random = new Random(seed);
        Set<RiskModule> chosen = EnumSet.copyOf(modules);
        chosen.removeIf(module -> module != RiskModule.RESERVATIONS && random.nextInt(3) == 0);
        return chosen;
    }

    private static Instrument any(EngineCase drawn, Random random) {
        return drawn.message().getInstruments(random.nextInt(drawn.message().getInstrumentsCount()));
    }

    private static BigInteger slack(EngineCase drawn, BookSlots book) {
        return MarginEngine.evaluate(drawn.plan(), book).verdictSlack();
    }

    private static BigInteger times(BigInteger value, long factor) {
        return value.multiply(BigInteger.valueOf(factor));
    }
}
