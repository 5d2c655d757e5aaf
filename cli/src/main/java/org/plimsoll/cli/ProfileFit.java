package org.plimsoll.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.v1.CompiledScheduleHeader;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.ScheduleCompiler;
import org.plimsoll.schedule.compile.ScheduleRejected;

/**
 * Whether a profile holds a schedule at a level, and how full it is then.
 *
 * @param level name in the schedule
 * @param header what it compiled to; empty when it does not fit
 * @param why first thing that does not fit; empty when it does
 */
record ProfileFit(ProfileShape shape, String level, Optional<CompiledScheduleHeader> header, String why) {
    static List<ProfileFit> all(RiskSchedule schedule) {
        return Stream.of(ProfileShape.values())
                .flatMap(shape -> schedule.levels().stream().map(level -> of(schedule, shape, level)))
                .toList();
    }

    private static ProfileFit of(RiskSchedule schedule, ProfileShape shape, String level) {
        try {
            CompiledScheduleHeader header = ScheduleCompiler.compile(schedule, shape, schedule.level(level))
                    .header();
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
        String name = String.format("  %-7s %-14s ", shape.profileName(), level);
        return header.map(h -> name + style.yes("fits") + "  " + fullness(h))
                        .orElseGet(() -> name + style.no("does not fit") + "  " + why)
                + "\n";
    }

    private String fullness(CompiledScheduleHeader h) {
        return used("rows", h.getRowsUsed(), shape.rows())
                + ", " + used("advice", h.getAdviceUsed(), shape.advice())
                + ", " + used("inequalities", h.getInequalitiesUsed(), shape.inequalities());
    }

    /** "rows 287 of 2,048 (15 %)", rounded up. */
    private static String used(String what, int used, int available) {
        int percent = (int) ((100L * used + available - 1) / available);
        return String.format(Locale.ROOT, "%s %,d of %,d (%d %%)", what, used, available, percent);
    }
}
