package org.plimsoll.prover.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.fixtures.random.ModuleSet;
import org.plimsoll.prover.explain.RiskValue.Part;
import org.plimsoll.prover.explain.RiskValue.TailValue;
import org.plimsoll.schedule.Rational;

/** The mean of the worst is the least of threshold plus mean excess, which is convex and so least at one of the losses. */
class TailFormulaTest {
    @Test
    void meanOfTheWorst_isTheLeastOverAllThresholds() throws ReadableException {
        int fractions = 0;
        for (long seed = 0; seed < 200; seed++) {
            RandomAccount account = RandomAccount.draw(ModuleSet.SHORTFALLS, seed);
            Evaluation evaluation = new Evaluator(account.schedule(), account.demand())
                    .evaluate(Holdings.of(account.schedule(), account.book()));
            for (RiskValue value : evaluation.classes().values()) {
                for (int t = 0; t < value.tails().size(); t++) {
                    var tail = value.riskClass().getTails(t);
                    Rational worst =
                            Rational.of(tail.getWorstNumerator()).over(Rational.of(tail.getWorstDenominator()));
                    fractions += worst.denominator().signum() > 0
                                    && worst.denominator().bitLength() > 1
                            ? 1
                            : 0;

                    assertThat(value.tails().get(t).shortfall())
                            .as(account.name())
                            .isEqualTo(least(value.tails().get(t), worst));
                }
            }
        }
        assertThat(fractions).isGreaterThan(50);
    }

    private static Rational least(TailValue tail, Rational worst) {
        return tail.losses().stream()
                .map(loss -> loss.form().value())
                .map(threshold -> threshold.plus(tail.losses().stream()
                        .map(Part::form)
                        .map(loss -> loss.value().minus(threshold).max(Rational.ZERO))
                        .reduce(Rational.ZERO, Rational::plus)
                        .over(worst)))
                .reduce(Rational::min)
                .orElseThrow();
    }
}
