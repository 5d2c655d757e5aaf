package org.plimsoll.schedule.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.v1.Group;
import org.plimsoll.api.v1.Member;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.RiskSchedule;

/** Compiles a schedule to the lines of a linear program, exactly as {@code docs/compiler.md} says. */
public final class ScheduleCompiler {
    private final RiskSchedule schedule;
    private final Program program;
    private final List<ClassFile> classes;

    private ScheduleCompiler(RiskSchedule schedule, ProfileShape shape) throws ScheduleRejected {
        this.schedule = schedule;
        this.program = new Program(shape, new Rows(schedule.message()));
        this.classes = ClassFile.all(schedule, program.rows());
    }

    /**
     * The matrices for one profile and one demand.
     *
     * @param demand need not be one of the schedule's own levels
     * @throws ScheduleRejected naming the line that does not fit the profile, the line and field whose coefficient is too large,
     *     or the check that the schedule fails
     */
    public static CompiledSchedule compile(RiskSchedule schedule, ProfileShape shape, Demand demand)
            throws ScheduleRejected {
        ScheduleCompiler compiler = new ScheduleCompiler(schedule, shape);
        compiler.write(demand);
        return finish(schedule, compiler.program, demand);
    }

    /** Checks a program and turns it into whole numbers. */
    static CompiledSchedule finish(RiskSchedule schedule, Program program, Demand demand) throws ScheduleRejected {
        PolarityCheck.check(program);
        GainCheck.check(program);
        CapCheck.check(schedule, demand);
        NothingCheck.check(program);
        Emission.Columns columns = Emission.of(program, new ReservedRows(schedule, program.rows()));
        WidthCheck.check(program.layout(), columns.advice(), program.shape().inequalities());
        Matrices matrices = new Matrices(
                program.shape(),
                schedule.digest(),
                demand.levelPpm(),
                demand.headroom(),
                columns.rows(),
                columns.advice(),
                columns.constant());
        return new CompiledSchedule(matrices, program.layout());
    }

    private void write(Demand demand) throws ScheduleRejected {
        Form requirement = requirement();
        Form equity = new Equity(program, schedule).withoutCollateral(classes);
        Form collateral = new Collateral(program, schedule.message()).sum(requirement);
        program.verdict(Form.sum(List.of(
                equity,
                collateral,
                Form.ofConstant(-demand.headroom()),
                requirement.times(Rational.ppm(demand.levelPpm())).negate())));
    }

    /** REQ. */
    private Form requirement() throws ScheduleRejected {
        Spreads spreads = new Spreads(program, schedule);
        Map<String, ClassRisk> risks = new LinkedHashMap<>();
        for (ClassFile file : classes) {
            risks.put(file.name(), ClassRisk.of(program, file, spreads));
        }
        Requirement requirement = new Requirement(program, schedule.message());
        Set<String> grouped = grouped();
        List<Form> parts = new ArrayList<>();
        for (ClassRisk risk : risks.values()) {
            if (!grouped.contains(risk.name())) {
                parts.add(requirement.ofClass(risk));
            }
        }
        for (Pool pool : Pool.all(program, schedule.message(), risks)) {
            parts.add(pool.requirement(requirement));
        }
        parts.add(spreads.charge());
        return Form.sum(parts);
    }

    private Set<String> grouped() {
        Set<String> grouped = new HashSet<>();
        for (Group group : schedule.message().getGroupsList()) {
            group.getMembersList().stream().map(Member::getClass_).forEach(grouped::add);
        }
        return grouped;
    }
}
