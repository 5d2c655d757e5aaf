package org.plimsoll.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.v1.CompiledScheduleHeader;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.ScheduleCompiler;
import org.plimsoll.schedule.compile.ScheduleRejected;

/**
 * Whether a profile holds a schedule at a level.
 *
 * @param level name in the schedule
 * @param header what it compiled to; empty when it does not fit
 * @param why first thing that does not fit; empty when it does
 */
record ProfileFit(ProfileShape shape, String level, Optional<CompiledScheduleHeader> header, String why) {
    static List<ProfileFit> all(RiskSchedule schedule) {
        return Stream.of(ProfileShape.values())
                .flatMap(shape -> schedule.levels().entrySet().stream()
                        .map(level -> of(schedule, shape, level.getKey(), level.getValue())))
                .toList();
    }

    private static ProfileFit of(RiskSchedule schedule, ProfileShape shape, String level, long ppm) {
        try {
            CompiledScheduleHeader header =
                    ScheduleCompiler.compile(schedule, shape, ppm).header();
            return new ProfileFit(shape, level, Optional.of(header), "");
        } catch (ScheduleRejected e) {
            return new ProfileFit(shape, level, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    boolean fits() {
        return header.isPresent();
    }

    Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("profile", shape.profileName());
        object.put("level", level);
        object.put("fits", fits());
        header.ifPresent(h -> {
            object.put("rows", h.getRowsUsed());
            object.put("advice", h.getAdviceUsed());
            object.put("inequalities", h.getInequalitiesUsed());
            object.put("compiled_digest", Hex.of(h.getCompiledDigest()));
        });
        if (!fits()) {
            object.put("why", why);
        }
        return object;
    }

    String line(Style style) {
        String name = String.format("  %-7s %-14s", shape.profileName(), level);
        return header.map(h -> name
                        + style.yes("fits")
                        + String.format(
                                "    rows %d of %d, advice %d of %d, inequalities %d of %d%n",
                                h.getRowsUsed(),
                                shape.rows(),
                                h.getAdviceUsed(),
                                shape.advice(),
                                h.getInequalitiesUsed(),
                                shape.inequalities()))
                .orElseGet(() -> name + style.no("too big") + " " + why + "\n");
    }
}
