package org.plimsoll.schedule.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.api.v1.Group;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.schedule.Rational;

/**
 * Groups that offset each other at a second level, or one group: {@code P_s = Σ_g (gain·G_s + max(0, (1 − gain)·G_s))}, and the
 * requirement {@code max(F, μ·l + CH …) + Σ ADD} over P_s and the bounds without offset.
 *
 * <p>A group's gain counts in part, and floors and charges of its classes are never offset.
 */
final class Pool {
    private final Program program;
    private final String name;
    private final List<Offsets> groups;

    private Pool(Program program, String name, List<Offsets> groups) {
        this.program = program;
        this.name = name;
        this.groups = groups;
    }

    /** In the order of their first groups. */
    static List<Pool> all(Program program, Schedule schedule, Map<String, ClassRisk> risks) {
        List<Pool> pools = new ArrayList<>();
        Map<String, List<Offsets>> shared = new LinkedHashMap<>();
        for (Group group : schedule.getGroupsList()) {
            Offsets offsets = new Offsets(program, group, risks);
            List<Offsets> members = new ArrayList<>();
            if (group.getPool().isEmpty()) {
                pools.add(new Pool(program, group.getName(), members));
            } else if (shared.containsKey(group.getPool())) {
                members = shared.get(group.getPool());
            } else {
                pools.add(new Pool(program, group.getPool(), members));
                shared.put(group.getPool(), members);
            }
            members.add(offsets);
        }
        return pools;
    }

    Form requirement(Requirement requirement) throws ScheduleRejected {
        List<List<Form>> byGroup = new ArrayList<>();
        for (Offsets group : groups) {
            byGroup.add(group.byScenario());
        }
        List<Form> bounds = new ArrayList<>();
        for (Offsets group : groups) {
            bounds.addAll(group.marketBounds());
        }
        List<Form> risks = groups.size() == 1 ? new ArrayList<>(byGroup.get(0)) : acrossGroups(byGroup);
        if (!bounds.isEmpty()) {
            risks.add(Form.sum(bounds));
        }
        List<ClassRisk> classes =
                groups.stream().flatMap(g -> g.classes().stream()).toList();
        Form floor = floor(classes);
        Form charges = Form.sum(classes.stream().map(ClassRisk::charges).toList());
        Form additions = Form.sum(classes.stream().map(ClassRisk::additions).toList());
        return requirement
                .largest("pool " + name, List.of(floor), risks, charges)
                .plus(additions);
    }

    /** P_s for each scenario. */
    private List<Form> acrossGroups(List<List<Form>> byGroup) throws ScheduleRejected {
        List<Form> sums = new ArrayList<>();
        List<String> scenarios = groups.get(0).scenarios();
        for (int s = 0; s < scenarios.size(); s++) {
            List<Form> parts = new ArrayList<>();
            for (int g = 0; g < groups.size(); g++) {
                Form sum = byGroup.get(g).get(s);
                Rational gain = Rational.ppm(groups.get(g).group().getGainPpm());
                Form rest = sum.times(Rational.ONE.minus(gain));
                String offset = "pool offset " + groups.get(g).group().getName() + "/" + scenarios.get(s);
                parts.add(sum.times(gain));
                parts.add(program.maxOf(offset, List.of(Form.ZERO, rest)));
            }
            sums.add(Form.sum(parts));
        }
        return sums;
    }

    private Form floor(List<ClassRisk> classes) throws ScheduleRejected {
        List<Form> floors = new ArrayList<>();
        for (ClassRisk risk : classes) {
            if (!risk.floor().isEmpty()) {
                floors.add(program.maxOf("floor " + risk.name(), risk.floor()));
            }
        }
        return Form.sum(floors);
    }
}
