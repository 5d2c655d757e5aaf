package org.plimsoll.schedule.compile;

import java.util.Arrays;
import java.util.Map;
import org.plimsoll.schedule.Rational;

/**
 * Nothing from nothing: without holdings no advice makes the verdict positive. The proof is a sum of the verdict and multiples,
 * zero or more, of lines, in which no advice has a coefficient above zero and the constant is not above zero. The multiples are
 * those at which an honest prover's advice is best.
 */
final class NothingCheck {
    private static final int NONE = -1;

    private final Program program;
    private final Rational[] advice;
    private final int[] binding;

    private NothingCheck(Program program) {
        this.program = program;
        this.advice = new Rational[program.advice().size()];
        this.binding = new int[advice.length];
        Arrays.fill(advice, Rational.ZERO);
        Arrays.fill(binding, NONE);
    }

    static void check(Program program) throws ScheduleRejected {
        NothingCheck check = new NothingCheck(program);
        check.fillIn();
        Form bound = check.bound();
        boolean holds = bound.constant().signum() <= 0
                && bound.advice().values().stream().allMatch(b -> b.signum() <= 0);
        if (!holds) {
            throw new ScheduleRejected("nothing from nothing: a book without holdings could pass");
        }
    }

    /** The least charges at x = 0, and the line that holds each of them up. */
    private void fillIn() {
        for (int i = 0; i < program.lines().size(); i++) {
            Line line = program.lines().get(i);
            if (!line.isVerdict()) {
                int u = line.defines();
                Rational own = line.form().adviceAt(u);
                Rational least = advice[u].minus(value(line.form()).over(own));
                if (least.compareTo(advice[u]) > 0) {
                    advice[u] = least;
                    binding[u] = i;
                }
            }
        }
    }

    private Form bound() {
        Form sum = program.verdict().form().withoutRows();
        for (int u = advice.length - 1; u >= 0; u--) {
            Rational owed = sum.adviceAt(u).negate();
            if (binding[u] != NONE && owed.signum() > 0) {
                Form line = program.lines().get(binding[u]).form().withoutRows();
                sum = sum.plus(line.times(owed.over(line.adviceAt(u))));
            }
        }
        return sum;
    }

    private Rational value(Form form) {
        Rational sum = form.constant();
        for (Map.Entry<Integer, Rational> use : form.advice().entrySet()) {
            sum = sum.plus(use.getValue().times(advice[use.getKey()]));
        }
        return sum;
    }
}
