package org.plimsoll.prover.agreement;

import java.math.BigInteger;
import java.util.Arrays;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The largest verdict that any advice gives, by a linear-programming solver in floating point. */
final class LpSolver {
    private static final double MILLION = 1e6;

    private LpSolver() {}

    /**
     * An optimum with what it is good for.
     *
     * @param verdict largest slack of the verdict, u
     * @param tolerance error of a solution in floating point, u: 10^-8 of the largest amount in a line
     */
    record Optimum(double verdict, double tolerance) {}

    static Optimum solve(Lines lines) {
        double scale = 1;
        for (int i = 0; i < lines.count(); i++) {
            scale = Math.max(scale, Math.abs(units(lines.constant(i))));
        }
        ExpressionsBasedModel model = model(lines, scale);
        Optimisation.Result result = model.maximise();
        if (!result.getState().isOptimal()) {
            throw new AssertionError("the solver finds no optimum: " + result.getState());
        }
        double verdict = units(lines.constant(lines.verdict())) + scale * result.getValue();
        return new Optimum(verdict, 1e-8 * scale);
    }

    /** Amounts are counted in parts of the largest, advice so that its largest coefficient is 1. */
    private static ExpressionsBasedModel model(Lines lines, double scale) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Expression[] bounds = new Expression[lines.verdict()];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = model.newExpression("line " + i).lower(-units(lines.constant(i)) / scale);
        }
        for (int l = 0; l < lines.adviceCount(); l++) {
            Variable variable = model.newVariable("advice " + l).lower(0);
            int[] index = lines.column(l).index();
            long[] value = lines.column(l).value();
            double largest = Arrays.stream(value).mapToDouble(Math::abs).max().orElse(1);
            for (int e = 0; e < index.length; e++) {
                if (index[e] == lines.verdict()) {
                    variable.weight(value[e] / largest);
                } else if (index[e] < lines.verdict()) {
                    bounds[index[e]].set(variable, value[e] / largest);
                }
            }
        }
        return model;
    }

    private static double units(BigInteger millionths) {
        return millionths.doubleValue() / MILLION;
    }
}
