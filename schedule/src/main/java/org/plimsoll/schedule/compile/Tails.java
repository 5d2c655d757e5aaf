package org.plimsoll.schedule.compile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.api.v1.Tail;
import org.plimsoll.schedule.Rational;

/**
 * Expected shortfall over listed scenarios: {@code E = ζ + (denominator/numerator)·Σ_s max(0, loss_s − ζ)}, and
 * {@code H = Σ weight·E}.
 *
 * <p>Any threshold ζ bounds the shortfall from above (Rockafellar and Uryasev), so the prover's choice can only cost.
 */
final class Tails {
    private final Program program;
    private final ClassFile file;

    Tails(Program program, ClassFile file) {
        this.program = program;
        this.file = file;
    }

    /** H; empty when the class has no tails. */
    Optional<Form> bound() throws ScheduleRejected {
        List<Form> tails = new ArrayList<>();
        for (Tail tail : file.message().getTailsList()) {
            tails.add(shortfall(tail).times(Rational.ppm(tail.getWeightPpm())));
        }
        return tails.isEmpty() ? Optional.empty() : Optional.of(Form.sum(tails));
    }

    private Form shortfall(Tail tail) throws ScheduleRejected {
        Rational worst = new Rational(
                BigInteger.valueOf(tail.getWorstNumerator()), BigInteger.valueOf(tail.getWorstDenominator()));
        String name = file.name() + "/" + tail.getName();
        Threshold threshold = program.threshold(name, worst.ceiling().intValueExact());
        List<Form> excesses = new ArrayList<>();
        for (String scenario : tail.getScenariosList()) {
            Form loss = file.all().lowProfit(file.scenario(scenario)).negate();
            excesses.add(program.excess("tail " + name + "/" + scenario, loss, threshold));
        }
        return threshold.form().plus(Form.sum(excesses).times(Rational.ONE.over(worst)));
    }
}
