package org.plimsoll.schedule;

import java.util.List;
import org.plimsoll.api.v1.RegimeStep;

/** Which volatility regime follows from the one before and a public index: a rise needs more than staying does. */
public final class Hysteresis {
    private Hysteresis() {}

    /**
     * Rises while the index is at or above the next step's {@code enter}, then falls while it is below its own step's {@code leave}.
     *
     * @param steps calmest first, within the rules of {@code docs/formats.md} section 1
     * @param before position of the regime before
     * @param value of the index, millionths, at least 0
     * @return position of the regime that now holds
     */
    public static int next(List<RegimeStep> steps, int before, long value) {
        int now = before;
        while (now + 1 < steps.size() && value >= steps.get(now + 1).getEnter()) {
            now++;
        }
        while (now > 0 && value < steps.get(now).getLeave()) {
            now--;
        }
        return now;
    }
}
