package org.plimsoll.schedule.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plimsoll.api.v1.Group;
import org.plimsoll.schedule.Rational;

/**
 * Offsets between the classes of a group, scenario by scenario: {@code G_s = Σ_k max(gain·raw_s, L_s)}, and without offset
 * {@code M_k = max(0, X_p …, H)}.
 *
 * <p>A gain counts in part, a deductible never becomes a gain: it is in the arm of a loss only.
 */
final class Offsets {
    private final Program program;
    private final Group group;
    private final List<ClassRisk> classes;

    Offsets(Program program, Group group, Map<String, ClassRisk> risks) {
        this.program = program;
        this.group = group;
        this.classes = group.getMembersList().stream()
                .map(m -> Objects.requireNonNull(risks.get(m.getClass_())))
                .toList();
    }

    Group group() {
        return group;
    }

    /** In the order of the members. */
    List<ClassRisk> classes() {
        return classes;
    }

    /** The scenarios of the ladders, the same for all members. */
    List<String> scenarios() {
        return classes.get(0).ladder().stream().map(Ladder.Loss::scenario).toList();
    }

    /** G_s for each scenario. */
    List<Form> byScenario() throws ScheduleRejected {
        List<Form> sums = new ArrayList<>();
        for (int s = 0; s < scenarios().size(); s++) {
            List<Form> parts = new ArrayList<>();
            for (int k = 0; k < classes.size(); k++) {
                Ladder.Loss rung = classes.get(k).ladder().get(s);
                Form gain = rung.raw().times(Rational.ppm(group.getMembers(k).getGainPpm()));
                String name = "offset " + classes.get(k).name() + "/" + rung.scenario();
                parts.add(program.maxOf(name, List.of(gain, rung.loss())));
            }
            sums.add(Form.sum(parts));
        }
        return sums;
    }

    /** M_k for each class with panels or tails. */
    List<Form> marketBounds() throws ScheduleRejected {
        List<Form> bounds = new ArrayList<>();
        for (ClassRisk risk : classes) {
            if (!risk.market().isEmpty()) {
                List<Form> forms = new ArrayList<>(List.of(Form.ZERO));
                forms.addAll(risk.market());
                bounds.add(program.maxOf("market " + risk.name(), forms));
            }
        }
        return bounds;
    }
}
