package org.plimsoll.schedule.compile;

import org.plimsoll.api.v1.Category;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.RiskSchedule;

/**
 * Caps of collateral relative to the requirement add up to the level at most. Stops a requirement that is claimed too high, by a
 * charge or by spreads that nobody needs, from freeing more collateral than it costs.
 */
final class CapCheck {
    private CapCheck() {}

    static void check(RiskSchedule schedule, Demand demand) throws ScheduleRejected {
        long caps = schedule.message().getCategoriesList().stream()
                .mapToLong(Category::getCapPpm)
                .sum();
        if (caps > demand.levelPpm()) {
            throw new ScheduleRejected("gain: the caps of the categories add up to " + caps
                    + " ppm, above the level of " + demand.levelPpm() + " ppm; lower the caps");
        }
    }
}
