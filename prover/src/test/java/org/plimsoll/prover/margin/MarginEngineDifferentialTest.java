package org.plimsoll.prover.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The engine, which knows only matrices, against the formulas, which know none. */
class MarginEngineDifferentialTest {
    private static final int CASES = 6_000;
    private static final long FIRST_SEED = 20_261_120L;

    @Test
    void verdictSlack_equalsTheFormulas() {
        int adequate = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            EngineCase drawn = EngineCase.draw(seed);
            MarginResult result = drawn.evaluate();
            BigInteger headroom = FormulaMargin.headroom(
                    drawn.scheduleMessage(),
                    drawn.bookMessage(),
                    drawn.compiled().levelPpm(),
                    FormulaMargin.floored(drawn.scheduleMessage()));
            assertThat(result.verdictSlack()).as("seed %d", seed).isEqualTo(headroom);
            assertThat(result.adequate()).as("seed %d", seed).isEqualTo(headroom.signum() >= 0);
            adequate += result.adequate() ? 1 : 0;
        }
        // Both verdicts must be common, or the comparison says little.
        assertThat(adequate).isBetween(CASES / 5, CASES * 4 / 5);
    }

    @Test
    void advice_isTheWorstLossOfEachClassAndNothingElse() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            EngineCase drawn = EngineCase.draw(seed);
            List<BigInteger> advice = drawn.evaluate().advice();
            List<String> classes = drawn.scheduleMessage().getClassesList();
            FormulaMargin.Values values = FormulaMargin.floored(drawn.scheduleMessage());
            for (int k = 0; k < advice.size(); k++) {
                BigInteger expected = k < classes.size()
                        ? FormulaMargin.worstLoss(drawn.scheduleMessage(), drawn.bookMessage(), values, classes.get(k))
                        : BigInteger.ZERO;
                assertThat(advice.get(k)).as("seed %d, advice %d", seed, k).isEqualTo(expected);
            }
        }
    }
}
