package org.plimsoll.schedule.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.plimsoll.schedule.Rational;

/**
 * In which unit each advice is counted: w units for one u. An advice that reaches the verdict times w then has a coefficient
 * near σ everywhere, so no entry of B carries a rate twice.
 */
final class Weights {
    private final Rational[] weight;

    private Weights(Rational[] weight) {
        this.weight = weight;
    }

    static Weights of(Program program) {
        List<List<Line>> users = users(program);
        Weights weights = new Weights(new Rational[program.advice().size()]);
        Arrays.fill(weights.weight, Rational.ZERO);
        for (int v = program.advice().size() - 1; v >= 0; v--) {
            weights.weight[v] = program.advice().get(v).isCharge() ? weights.largest(v, users.get(v)) : Rational.ONE;
        }
        for (Threshold threshold : program.thresholds()) {
            Rational unit = weights.weight[threshold.firstExcess()];
            weights.weight[threshold.plus()] = unit;
            weights.weight[threshold.minus()] = unit;
        }
        return weights;
    }

    /** Above zero. */
    Rational of(int advice) {
        return weight[advice];
    }

    private Rational largest(int advice, List<Line> lines) {
        Rational largest = Rational.ZERO;
        for (Line line : lines) {
            Rational b = line.form().adviceAt(advice).abs();
            if (line.isVerdict()) {
                largest = largest.max(b);
            } else if (line.defines() > advice) {
                int u = line.defines();
                largest = largest.max(b.over(line.form().adviceAt(u).abs()).times(weight[u]));
            }
        }
        return largest.signum() == 0 ? Rational.ONE : largest;
    }

    private static List<List<Line>> users(Program program) {
        List<List<Line>> users = new ArrayList<>();
        program.advice().forEach(a -> users.add(new ArrayList<>()));
        for (Line line : program.lines()) {
            for (Map.Entry<Integer, Rational> use : line.form().advice().entrySet()) {
                if (use.getKey() != line.defines()) {
                    users.get(use.getKey()).add(line);
                }
            }
        }
        return users;
    }
}
