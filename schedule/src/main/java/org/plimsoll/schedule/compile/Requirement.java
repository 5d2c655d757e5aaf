package org.plimsoll.schedule.compile;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.schedule.Rational;

/**
 * The requirement: for a class alone {@code max(0 or floor, μ·l + CH …) + ADD} over its market risks l; for a pool of groups the
 * same over what is left after offsets.
 *
 * <p>Every market risk is a line, and a floor stands beside them, so no scenario, panel or tail can be passed over.
 */
final class Requirement {
    private final Program program;
    private final Rational market;

    Requirement(Program program, Schedule schedule) {
        this.program = program;
        this.market = Rational.ppm(schedule.getMarketPpm());
    }

    /** A class in no group. */
    Form ofClass(ClassRisk risk) throws ScheduleRejected {
        List<Form> risks = new ArrayList<>();
        risk.ladder().forEach(rung -> risks.add(rung.loss()));
        risks.addAll(risk.market());
        List<Form> least = risk.floor().isEmpty() ? List.of(Form.ZERO) : risk.floor();
        return largest("class " + risk.name(), least, risks, risk.charges()).plus(risk.additions());
    }

    /**
     * The largest of the least requirement and of every market risk with its charges.
     *
     * @param least lines, one or more, that hold whatever the market does
     */
    Form largest(String name, List<Form> least, List<Form> risks, Form charges) throws ScheduleRejected {
        List<Form> forms = new ArrayList<>(least);
        if (!charges.isZero()) {
            forms.add(charges);
        }
        risks.forEach(risk -> forms.add(risk.times(market).plus(charges)));
        return program.maxOf(name, forms);
    }
}
