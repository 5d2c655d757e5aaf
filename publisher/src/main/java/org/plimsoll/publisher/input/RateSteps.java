package org.plimsoll.publisher.input;

import java.util.List;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.RateStep;

/** Marginal rates that rise with size. */
final class RateSteps {
    private RateSteps() {}

    static void check(Field parent, String list, List<RateStep> steps) throws ReadableException {
        for (int i = 0; i < steps.size(); i++) {
            Field step = parent.at(list, i);
            step.at("from").notNegative(steps.get(i).getFrom());
            if (i == 0) {
                step.at("from").require(Decimals.of(steps.get(0).getFrom()).signum() == 0, "must be 0 in the first");
                continue;
            }
            RateStep before = steps.get(i - 1);
            step.at("from")
                    .require(
                            Decimals.of(before.getFrom())
                                            .compareTo(Decimals.of(steps.get(i).getFrom()))
                                    < 0,
                            "must be above the step before it; sort the list");
            step.at("ppm")
                    .require(
                            Integer.compareUnsigned(
                                            before.getPpm(), steps.get(i).getPpm())
                                    < 0,
                            "must be above the step before it; rates rise with size");
        }
    }
}
