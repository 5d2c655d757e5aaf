package org.plimsoll.cli;

import java.math.BigInteger;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.fixtures.random.ModuleSet;
import org.plimsoll.fixtures.random.RandomBooks;
import org.plimsoll.fixtures.random.RandomSchedule;
import org.plimsoll.fixtures.random.Size;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.explain.Explainer;
import org.plimsoll.prover.margin.BookRejected;
import org.plimsoll.prover.margin.BookSlots;
import org.plimsoll.prover.margin.MarginEngine;
import org.plimsoll.prover.margin.MarginPlan;
import org.plimsoll.prover.margin.MarginResult;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.ScheduleCompiler;
import org.plimsoll.schedule.compile.ScheduleRejected;

/**
 * How often the engine, which knows only matrices, and the exact formulas, which know none, disagree about a random book: one says
 * adequate and the other short, the engine's slack is above the formulas', or it is below by more than rounding can cost. Every
 * other book is at the edge: a cash lot less would not do, or it is short by little more than rounding can cost.
 *
 * @param books compared
 * @param disagreements 0 when all is well
 */
record MarginAgreement(int books, int disagreements) {
    private static final int BOOKS_OF_ONE_SCHEDULE = 50;
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    static MarginAgreement of(long seed, int books) {
        int disagreements = 0;
        for (int first = 0; first < books; first += BOOKS_OF_ONE_SCHEDULE) {
            int count = Math.min(BOOKS_OF_ONE_SCHEDULE, books - first);
            int number = first / BOOKS_OF_ONE_SCHEDULE;
            try {
                disagreements += new OneSchedule(seed + number, number).compare(count);
            } catch (ReadableException | ScheduleRejected | BookRejected e) {
                throw new IllegalStateException("seed " + (seed + number), e);
            }
        }
        return new MarginAgreement(books, disagreements);
    }

    /** A random schedule; its number chooses modules and level. */
    private static final class OneSchedule {
        private final RiskSchedule schedule;
        private final CompiledSchedule compiled;
        private final MarginPlan plan;
        private final RandomBooks drawn;

        OneSchedule(long seed, int number) throws ReadableException, ScheduleRejected {
            ModuleSet[] sets = ModuleSet.values();
            Schedule message = RandomSchedule.draw(seed, sets[number % sets.length].modules(), Size.SMALL);
            schedule = RiskSchedule.of(message, Locator.of("random"));
            String level = schedule.levels().get(number % schedule.levels().size());
            compiled = ScheduleCompiler.compile(schedule, ProfileShape.TRADE, schedule.level(level));
            plan = MarginPlan.of(compiled);
            drawn = new RandomBooks(seed, message, ProfileShape.TRADE.slots());
        }

        int compare(int books) throws ReadableException, BookRejected {
            int disagreements = 0;
            for (int i = 0; i < books; i++) {
                Book book = drawn.next();
                disagreements += agree(i % 2 == 0 ? book : atTheEdge(book, i % 4 == 1)) ? 0 : 1;
            }
            return disagreements;
        }

        /** With the least cash that the engine calls adequate, or with so much less that rounding cannot explain it. */
        private Book atTheEdge(Book book, boolean adequate) throws ReadableException, BookRejected {
            BigInteger lot = BigInteger.valueOf(schedule.message().getCashLot()).multiply(MILLION);
            MarginResult result = evaluate(AccountBook.of(book));
            BigInteger kept =
                    adequate ? BigInteger.ZERO : result.roundingBound().add(lot).negate();
            BigInteger spare = result.verdictSlack().subtract(kept);
            long lots = Rational.of(spare).over(Rational.of(lot)).floor().longValueExact();
            return RandomBooks.withCash(book, book.getCash() - lots);
        }

        private boolean agree(Book message) throws ReadableException, BookRejected {
            AccountBook book = AccountBook.of(message);
            MarginResult result = evaluate(book);
            Rational exact = Explainer.explain(schedule, book, compiled.demand())
                    .headroom()
                    .units()
                    .times(Rational.of(MILLION));
            Rational cost = exact.minus(Rational.of(result.verdictSlack()));
            return result.adequate() == (exact.signum() >= 0)
                    && cost.signum() >= 0
                    && cost.compareTo(Rational.of(result.roundingBound())) <= 0;
        }

        private MarginResult evaluate(AccountBook book) throws BookRejected {
            BookSlots slots = MarginEngine.slots(compiled, schedule, book);
            return MarginEngine.evaluate(plan, slots);
        }
    }
}
