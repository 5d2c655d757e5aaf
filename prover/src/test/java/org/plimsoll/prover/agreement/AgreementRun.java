package org.plimsoll.prover.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.secret.v1.Reservation;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.fixtures.random.ModuleSet;
import org.plimsoll.fixtures.random.RandomBooks;
import org.plimsoll.fixtures.random.RandomSchedule;
import org.plimsoll.fixtures.random.Size;
import org.plimsoll.prover.agreement.Holdings.Fill;
import org.plimsoll.prover.margin.MarginResult;
import org.plimsoll.schedule.Rational;

/** Random books, held against the engine, the formulas, exact duality and a solver. */
final class AgreementRun {
    private static final int BOOKS_PER_SCHEDULE = 40;
    private static final long FEW_UNITS = 50_000_000;
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
    private static final List<String> LEVELS = List.of("buffered", "initial", "maintenance");

    private final String name;
    private final long seed;
    private final Random random;
    private final Tally tally = new Tally();

    AgreementRun(String name, long seed) {
        this.name = name;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /**
     * Books of random schedules, {@value #BOOKS_PER_SCHEDULE} of each.
     *
     * @param solved of the books, how many are given to the solver too
     */
    Tally run(ModuleSet set, int books, int solved) {
        for (int schedule = 0; tally.books < books; schedule++) {
            Size size = schedule % 2 == 0 ? Size.SMALL : Size.MEDIUM;
            Schedule drawn = RandomSchedule.draw(seed + schedule, set.modules(), size);
            Terms terms = Terms.of(drawn, LEVELS.get(schedule % LEVELS.size()), profiles(size));
            run(terms, schedule, Math.min(books, tally.books + BOOKS_PER_SCHEDULE), solved / (double) books);
        }
        return tally;
    }

    /** Books of one schedule. */
    Tally run(Terms terms, int books, int solved) {
        run(terms, 0, books, solved / (double) books);
        return tally;
    }

    private void run(Terms terms, int number, long until, double solved) {
        tally.profiles.add(terms.compiled().shape().profileName());
        RandomBooks source = new RandomBooks(
                seed + number,
                terms.schedule().message(),
                terms.compiled().shape().slots());
        while (tally.books < until) {
            boolean solve = tally.solved < solved * (tally.books + 1);
            check(terms, nearTheEdge(terms, source.next()), solve, number + "/" + tally.books);
        }
    }

    static List<ProfileShape> profiles(Size size) {
        return size == Size.SMALL
                ? List.of(ProfileShape.POCKET, ProfileShape.TRADE)
                : List.of(ProfileShape.DESK, ProfileShape.FLOOR);
    }

    /** Three of four books are given the cash that puts them on the edge of adequacy or near it. */
    private Book nearTheEdge(Terms terms, Book book) {
        if (random.nextInt(4) == 0) {
            return book;
        }
        Map<String, Long> formed = terms.formed(terms.evaluate(book));
        BigInteger surplus = terms.formula(book, order -> 0, Valuation.GUARDED, formed)
                .over(Rational.of(terms.schedule().message().getCashLot()))
                .floor();
        return RandomBooks.withCash(book, book.getCash() - surplus.longValueExact() + distance());
    }

    /** Cash lots from the edge: on it, near it or anywhere. */
    private long distance() {
        long range = random.nextBoolean() ? 1_000 : 10_000_000_000L;
        return random.nextBoolean() ? 0 : random.nextLong(-range, range);
    }

    private void check(Terms terms, Book book, boolean solve, String number) {
        String where = name + ", seed " + seed + ", book " + number;
        MarginResult result = terms.evaluate(book);
        Map<String, Long> formed = terms.formed(result);
        Lines lines = new Lines(result);
        DualBound dual = new DualBound(lines);
        count(result, formed);
        holdAgainstFormula(terms, book, result, formed, dual, where);
        holdAgainstDual(result, dual, where);
        if (solve) {
            if (formed.isEmpty()) {
                holdAgainstExplanation(terms, book, result, dual, where);
            }
            holdAgainstSolver(lines, result, dual, !formed.isEmpty(), where);
        }
    }

    private void count(MarginResult result, Map<String, Long> formed) {
        tally.books++;
        tally.adequate += result.adequate() ? 1 : 0;
        tally.spreads += formed.values().stream().anyMatch(count -> count != 0) ? 1 : 0;
    }

    /** Never above a formula; below it by no more than rounding, unless open orders are charged line by line. */
    private void holdAgainstFormula(
            Terms terms, Book book, MarginResult result, Map<String, Long> formed, DualBound dual, String where) {
        for (Fill fill : List.<Fill>of(order -> 0, order -> Math.abs(order.getQuantity()), this::part)) {
            Rational slack = terms.formula(book, fill, Valuation.GUARDED, formed);
            Rational gap = slack.times(Rational.of(MILLION)).minus(Rational.of(result.verdictSlack()));
            assertThat(gap.signum()).as("engine above formula: %s", where).isGreaterThanOrEqualTo(0);
            if (book.getReservationsCount() == 0) {
                assertThat(gap.ceiling()).as("rounding: %s", where).isLessThanOrEqualTo(FlooringBound.of(result, dual));
                tally.guard = Math.max(tally.guard, gap.floor().doubleValue() / 1e6);
                tally.guardPpm = Math.max(tally.guardPpm, perMillion(gap, terms, book, formed));
                tally.near += slack.abs()
                                        .compareTo(Rational.of(
                                                terms.schedule().message().getCashLot()))
                                <= 0
                        ? 1
                        : 0;
                tally.held += slack.signum() >= 0 && result.verdictSlack().signum() < 0 ? 1 : 0;
                return;
            }
        }
    }

    /** Parts per million of the requirement, when it is more than the few units of the guard. */
    private static double perMillion(Rational millionths, Terms terms, Book book, Map<String, Long> formed) {
        if (millionths.compareTo(Rational.of(FEW_UNITS)) <= 0) {
            return 0;
        }
        Rational requirement = terms.requirement(book, formed);
        return requirement.signum() > 0 ? millionths.over(requirement).floor().doubleValue() : 0;
    }

    /** What the owner is told is the formula, exactly; with open orders, what the lines say before rounding. */
    private static void holdAgainstExplanation(
            Terms terms, Book book, MarginResult result, DualBound dual, String where) {
        Rational explained = terms.explained(book);
        if (book.getReservationsCount() == 0) {
            assertThat(explained)
                    .as("explanation: %s", where)
                    .isEqualTo(terms.formula(book, order -> 0, Valuation.GUARDED, Map.of()));
        }
        Rational gap = explained.times(Rational.of(MILLION)).minus(Rational.of(result.verdictSlack()));
        assertThat(gap.signum()).as("engine above explanation: %s", where).isGreaterThanOrEqualTo(0);
        assertThat(gap.ceiling()).as("explanation: %s", where).isLessThanOrEqualTo(FlooringBound.of(result, dual));
    }

    private long part(Reservation order) {
        return random.nextLong(Math.abs(order.getQuantity()) + 1);
    }

    /** No advice does better than the engine's, up to rounding advice to whole numbers. */
    private void holdAgainstDual(MarginResult result, DualBound dual, String where) {
        BigInteger gap = dual.bound().subtract(result.verdictSlack());
        assertThat(gap).as("better than the best advice: %s", where).isGreaterThanOrEqualTo(BigInteger.ZERO);
        assertThat(gap).as("worse than the best advice: %s", where).isLessThanOrEqualTo(dual.rounding());
        tally.dual = Math.max(tally.dual, gap.doubleValue() / 1e6);
    }

    private void holdAgainstSolver(Lines lines, MarginResult result, DualBound dual, boolean spreads, String where) {
        LpSolver.Optimum best = LpSolver.solve(lines);
        double engine = result.verdictSlack().doubleValue() / 1e6;
        tally.solved++;
        assertThat(engine).as("above the solver: %s", where).isLessThanOrEqualTo(best.verdict() + best.tolerance());
        if (spreads) {
            tally.better += best.verdict() > engine + best.tolerance() ? 1 : 0;
        } else {
            double rounding = dual.rounding().doubleValue() / 1e6;
            assertThat(engine)
                    .as("below the solver: %s", where)
                    .isGreaterThanOrEqualTo(best.verdict() - best.tolerance() - rounding);
        }
    }
}
