package org.plimsoll.prover.agreement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plimsoll.prover.margin.MarginResult;
import org.plimsoll.schedule.compile.Column;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.Step;

/** The compiled lines at one book: everything but the advice is a number. The number of spreads is the engine's. */
final class Lines {
    private final CompiledSchedule compiled;
    private final List<BigInteger> advice;
    private final List<BigInteger> slacks;
    private final Set<Integer> spreads = new HashSet<>();
    private final List<BigInteger> constants;
    private final List<BigInteger> bases;

    Lines(MarginResult result) {
        this.compiled = result.compiled();
        this.advice = result.advice();
        this.slacks = result.slacks();
        for (Step step : steps()) {
            if (step instanceof Step.Spread spread) {
                spreads.add(spread.forward());
                spreads.add(spread.opposite());
            }
        }
        this.constants = without(true);
        this.bases = without(false);
    }

    List<Step> steps() {
        return compiled.layout().steps();
    }

    int count() {
        return compiled.layout().inequalitiesUsed();
    }

    int verdict() {
        return compiled.layout().verdict();
    }

    int adviceCount() {
        return compiled.layout().adviceUsed();
    }

    /** Whether the advice says how many of a spread are formed. */
    boolean isSpread(int advice) {
        return spreads.contains(advice);
    }

    BigInteger advice(int number) {
        return advice.get(number);
    }

    BigInteger slack(int line) {
        return slacks.get(line);
    }

    /** The slack of a line without any advice. */
    BigInteger constant(int line) {
        return constants.get(line);
    }

    /** The slack of a line without the advice, spreads apart. */
    BigInteger base(int line) {
        return bases.get(line);
    }

    /** Column of B. */
    Column column(int advice) {
        return compiled.advice(advice);
    }

    private List<BigInteger> without(boolean spreadsToo) {
        List<BigInteger> without = new ArrayList<>(slacks);
        for (int l = 0; l < adviceCount(); l++) {
            int[] index = column(l).index();
            long[] value = column(l).value();
            for (int e = 0; e < index.length && (spreadsToo || !isSpread(l)); e++) {
                BigInteger part = BigInteger.valueOf(value[e]).multiply(advice.get(l));
                without.set(index[e], without.get(index[e]).subtract(part));
            }
        }
        return without;
    }

    @Override
    public String toString() {
        return "Lines[redacted]";
    }
}
