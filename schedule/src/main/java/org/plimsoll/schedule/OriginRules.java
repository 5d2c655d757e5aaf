package org.plimsoll.schedule;

import java.util.List;
import java.util.regex.Pattern;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Origin;
import org.plimsoll.api.v1.Regime;
import org.plimsoll.api.v1.RegimeStep;

/** The rules of an origin, and whether the regime follows from the index. */
final class OriginRules {
    private static final int MAX_STEPS = 64;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private OriginRules() {}

    static void check(Origin origin, Part part) throws ReadableException {
        String rule = "must be 64 lower-case hexadecimal digits";
        part.require(DIGEST.matcher(origin.getMarketDigest()).matches(), "market_digest", rule);
        part.require(DIGEST.matcher(origin.getMethodologyDigest()).matches(), "methodology_digest", rule);
        if (origin.hasRegime()) {
            check(origin.getRegime(), part.field("regime"));
        }
    }

    private static void check(Regime regime, Part part) throws ReadableException {
        part.text("index", regime.getIndex());
        part.range("value", regime.getValue(), Range.AMOUNT);
        part.range("floor_ppm", regime.getFloorPpm(), Range.PART);
        checkSteps(regime.getStepsList(), part);
        List<String> names =
                regime.getStepsList().stream().map(RegimeStep::getRegime).toList();
        part.require(names.contains(regime.getBefore()), "before", "is not one of the steps");
        part.require(names.contains(regime.getNow()), "now", "is not one of the steps");
        int now = Hysteresis.next(regime.getStepsList(), names.indexOf(regime.getBefore()), regime.getValue());
        part.require(names.get(now).equals(regime.getNow()), "now", "does not follow from before, value and steps");
    }

    private static void checkSteps(List<RegimeStep> steps, Part part) throws ReadableException {
        part.count("steps", steps.size(), 1, MAX_STEPS);
        part.distinct("steps", "regime", steps, RegimeStep::getRegime);
        for (int i = 0; i < steps.size(); i++) {
            RegimeStep step = steps.get(i);
            Part here = part.item("steps", i);
            here.range("enter", step.getEnter(), Range.AMOUNT);
            here.range("leave", step.getLeave(), Range.AMOUNT);
            here.require(step.getLeave() <= step.getEnter(), "leave", "must be at most enter");
            here.require(
                    i == 0
                            ? step.getEnter() == 0
                            : step.getEnter() > steps.get(i - 1).getEnter(),
                    "enter",
                    "must be 0 in the first step and above that of the step before it in the others");
        }
    }
}
