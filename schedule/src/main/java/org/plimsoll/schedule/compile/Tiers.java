package org.plimsoll.schedule.compile;

import java.util.List;
import org.plimsoll.api.v1.Tier;
import org.plimsoll.schedule.Rational;

/** Lines of a convex charge: {@code rate·size − deductible}. */
final class Tiers {
    private Tiers() {}

    /** @param size zero or more, so that the first line needs no zero beside it */
    static List<Form> lines(List<Tier> tiers, Form size) {
        return tiers.stream()
                .map(t -> size.times(Rational.ppm(t.getPpm())).minus(Form.ofConstant(t.getDeductible())))
                .toList();
    }
}
