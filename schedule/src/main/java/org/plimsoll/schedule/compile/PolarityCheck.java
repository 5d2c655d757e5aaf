package org.plimsoll.schedule.compile;

import java.util.Map;
import org.plimsoll.schedule.Rational;

/** Every charge costs: it is above zero in the lines that bound it from below, and no advice is worth anything in the verdict. */
final class PolarityCheck {
    private PolarityCheck() {}

    static void check(Program program) throws ScheduleRejected {
        for (Line line : program.lines()) {
            if (line.isVerdict()) {
                checkVerdict(program, line);
            } else if (line.form().adviceAt(line.defines()).signum() <= 0) {
                throw refused(program, line, line.defines());
            }
        }
    }

    private static void checkVerdict(Program program, Line verdict) throws ScheduleRejected {
        for (Map.Entry<Integer, Rational> use : verdict.form().advice().entrySet()) {
            if (use.getValue().signum() > 0) {
                throw refused(program, verdict, use.getKey());
            }
        }
    }

    private static ScheduleRejected refused(Program program, Line line, int advice) {
        return new ScheduleRejected("polarity: " + line.name() + " uses "
                + program.advice().get(advice).name() + " with the wrong sign");
    }
}
