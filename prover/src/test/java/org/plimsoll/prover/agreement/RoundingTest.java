package org.plimsoll.prover.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.fixtures.random.ModuleSet;
import org.plimsoll.fixtures.random.RandomBooks;
import org.plimsoll.fixtures.random.RandomSchedule;
import org.plimsoll.fixtures.random.Size;
import org.plimsoll.prover.margin.MarginResult;
import org.plimsoll.schedule.Rational;

/** The publisher's true values are fractions of a unit above what the file says; the verdict is never better than theirs. */
class RoundingTest {
    private static final int BOOKS = Integer.getInteger("plimsoll.roundings", 20_000);
    private static final long SEED = Long.getLong("plimsoll.seed", 20_261_120);
    private static final int BOOKS_PER_SCHEDULE = 50;
    private static final Rational MILLION = Rational.of(1_000_000);

    @Test
    void trueValues_areNeverBetterInWholeUnits() {
        List<ModuleSet> sets = List.of(ModuleSet.values());
        int favoured = 0;
        int unguardedFavours = 0;
        for (int first = 0; first < BOOKS; first += BOOKS_PER_SCHEDULE) {
            ModuleSet set = sets.get(first / BOOKS_PER_SCHEDULE % sets.size());
            long seed = SEED + first;
            Schedule drawn = RandomSchedule.draw(seed, set.modules(), Size.SMALL);
            Terms terms = Terms.of(drawn, "initial", AgreementRun.profiles(Size.SMALL));
            RandomBooks books =
                    new RandomBooks(seed, drawn, terms.compiled().shape().slots());
            for (int b = 0; b < BOOKS_PER_SCHEDULE; b++) {
                Book book = books.next();
                MarginResult result = terms.evaluate(book);
                Map<String, Long> formed = terms.formed(result);
                Rational truth = terms.formula(book, order -> 0, Valuation.trueValues(seed + b), formed);
                Rational printed = terms.formula(book, order -> 0, Valuation.unguarded(), formed);
                favoured += above(result.verdictSlack(), truth) ? 1 : 0;
                unguardedFavours += printed.compareTo(truth) > 0 ? 1 : 0;
            }
        }

        System.out.printf(
                "rounding: %d books, %d in the holder's favour; %d without the guard%n",
                BOOKS, favoured, unguardedFavours);
        assertThat(favoured).as("seed %d", SEED).isZero();
        // Else the guard would have nothing to do and this test could not fail.
        assertThat(unguardedFavours).as("seed %d", SEED).isGreaterThan(BOOKS / 20);
    }

    private static boolean above(BigInteger millionths, Rational units) {
        return Rational.of(millionths).compareTo(units.times(MILLION)) > 0;
    }
}
