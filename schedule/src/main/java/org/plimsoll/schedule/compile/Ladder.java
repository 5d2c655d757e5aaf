package org.plimsoll.schedule.compile;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.Rung;
import org.plimsoll.schedule.Rational;

/**
 * Scenario ladder of a class: {@code raw = weight·(Σ_b ℓ + spreads)}, {@code L = raw − deductible}.
 *
 * <p>Every scenario is a line of its own, so none can be left out.
 */
final class Ladder {
    private final ClassFile file;
    private final BucketLoss losses;
    private final Spreads spreads;

    Ladder(ClassFile file, BucketLoss losses, Spreads spreads) {
        this.file = file;
        this.losses = losses;
        this.spreads = spreads;
    }

    /** One for each rung, in order. */
    List<Loss> losses() throws ScheduleRejected {
        List<Loss> made = new ArrayList<>();
        for (Rung rung : file.message().getLadderList()) {
            List<Form> parts = new ArrayList<>();
            for (Bucket bucket : file.message().getBucketsList()) {
                parts.add(losses.of(bucket, rung.getScenario()));
            }
            parts.add(spreads.loss(file.number(), file.scenario(rung.getScenario())));
            Form raw = Form.sum(parts).times(Rational.ppm(rung.getWeightPpm()));
            made.add(new Loss(rung.getScenario(), raw, raw.minus(Form.ofConstant(rung.getDeductible()))));
        }
        return made;
    }

    /**
     * @param raw before the deductible
     * @param loss after it
     */
    record Loss(String scenario, Form raw, Form loss) {}
}
