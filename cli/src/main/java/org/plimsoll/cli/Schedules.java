package org.plimsoll.cli;

import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.ScheduleCompiler;
import org.plimsoll.schedule.compile.ScheduleRejected;

/** Compiling by the names that people type. */
final class Schedules {
    private Schedules() {}

    static CompiledSchedule compile(RiskSchedule schedule, ProfileShape shape, String level)
            throws CommandFailed, ScheduleRejected {
        if (!schedule.levels().contains(level)) {
            throw new CommandFailed(
                    "the schedule has no level \"" + level + "\"; it has: " + String.join(", ", schedule.levels()));
        }
        return ScheduleCompiler.compile(schedule, shape, schedule.level(level));
    }
}
