package org.plimsoll.prover.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.fixtures.random.ModuleSet;
import org.plimsoll.fixtures.random.RandomBooks;
import org.plimsoll.prover.margin.BookRejected;
import org.plimsoll.prover.margin.MarginEngine;
import org.plimsoll.prover.margin.MarginResult;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.Layout;
import org.plimsoll.schedule.compile.ScheduleCompiler;
import org.plimsoll.schedule.compile.Step;

/**
 * The formulas and the engine are two opinions on one number: the formulas are never below, and above by less than the roundings that
 * {@link Explainer} states.
 */
class EngineAgreementTest {
    private static final int BOOKS = Integer.getInteger("plimsoll.books", 1_600);
    private static final int BOOKS_OF_A_SCHEDULE = 20;
    private static final Rational MILLIONTH = Rational.ppm(1);

    @Test
    void headroomByTheFormulas_isTheEnginesSlackUpToRounding() throws Exception {
        int schedules = BOOKS / ModuleSet.values().length / BOOKS_OF_A_SCHEDULE;
        for (ModuleSet set : ModuleSet.values()) {
            for (long seed = 0; seed < schedules; seed++) {
                RandomAccount drawn = RandomAccount.draw(set, seed);
                CompiledSchedule compiled =
                        ScheduleCompiler.compile(drawn.schedule(), ProfileShape.HOUSE, drawn.demand());
                RoundingBound bound = new RoundingBound(compiled);
                RandomBooks books = new RandomBooks(seed + 1, drawn.schedule().message(), 28);
                for (int b = 0; b < BOOKS_OF_A_SCHEDULE; b++) {
                    compare(drawn.with(books.next()), compiled, bound, drawn.name() + " book " + b);
                }
            }
        }
    }

    private static void compare(RandomAccount account, CompiledSchedule compiled, RoundingBound bound, String name)
            throws Exception {
        MarginResult result;
        try {
            result = MarginEngine.evaluate(compiled, account.schedule(), account.book());
        } catch (BookRejected e) {
            assertThat(e.problem()).as(name).isEqualTo(BookRejected.Problem.TOO_MANY_SLOTS);
            return;
        }
        Rational slack = Rational.of(result.verdictSlack()).times(MILLIONTH);
        Evaluation evaluation = new Evaluator(account.schedule(), account.demand())
                .evaluate(
                        Holdings.of(account.schedule(), account.book()),
                        new FormedSpreads(account.schedule(), spreads(compiled.layout(), result)));

        assertThat(evaluation.headroom().minus(slack)).as(name).isBetween(Rational.ZERO, bound.of(result));
    }

    /** As many as the engine formed. */
    private static List<BigInteger> spreads(Layout layout, MarginResult result) {
        List<BigInteger> counts = new ArrayList<>();
        for (Step step : layout.steps()) {
            if (step instanceof Step.Spread spread) {
                counts.add(result.advice()
                        .get(spread.forward())
                        .subtract(result.advice().get(spread.opposite())));
            }
        }
        return counts;
    }
}
