package org.plimsoll.schedule.compile;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.api.format.ProfileShape;

class ProgramTest {
    /** A false value of an advice must never help, so the sign of every use is fixed by what it was declared as. */
    @ParameterizedTest
    @CsvSource({"CHARGE, -1, 1", "CREDIT, 1, -1", "CHARGE, 0, 0", "CREDIT, 0, 0", "FREE, 0, 1", "FREE, 0, -1"})
    void adviceUsedAgainstItsPolarity_isABug(Polarity polarity, int wrongInBound, int wrongInVerdict) throws Exception {
        Program program = new Program(ProfileShape.POCKET);
        Advice advice = program.advice("y", polarity);
        Inequality bound = program.bound("bound");
        assertThatIllegalStateException().isThrownBy(() -> bound.advice(advice, BigInteger.valueOf(wrongInBound)));
        Inequality verdict = program.verdict("verdict");
        assertThatIllegalStateException().isThrownBy(() -> verdict.advice(advice, BigInteger.valueOf(wrongInVerdict)));
    }

    @Test
    void sameRowTwiceInOneInequality_isABug() throws Exception {
        Program program = new Program(ProfileShape.POCKET);
        int row = program.row("r");
        Inequality line = program.bound("b");
        line.row(row, BigInteger.ONE, "x");
        assertThatIllegalStateException().isThrownBy(() -> line.row(row, BigInteger.ONE, "x"));
    }
}
