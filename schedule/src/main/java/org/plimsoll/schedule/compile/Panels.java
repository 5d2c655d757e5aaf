package org.plimsoll.schedule.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.api.v1.Arm;
import org.plimsoll.api.v1.ArmWeight;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.Panel;
import org.plimsoll.schedule.Rational;

/**
 * Panels of a class, worst arm per bucket without offset between buckets: {@code X_p = Σ_b max(0, ω·arm …)}.
 *
 * <p>Stops a gain in one bucket from hiding a loss in another.
 */
final class Panels {
    private final Program program;
    private final ClassFile file;
    private final BucketLoss losses;

    Panels(Program program, ClassFile file, BucketLoss losses) {
        this.program = program;
        this.file = file;
        this.losses = losses;
    }

    /** X_p in the order of the panels. */
    List<Form> bounds() throws ScheduleRejected {
        List<Form> bounds = new ArrayList<>();
        for (Panel panel : file.message().getPanelsList()) {
            List<Form> buckets = new ArrayList<>();
            for (Bucket bucket : file.message().getBucketsList()) {
                List<Form> arms = arms(panel, bucket);
                if (!arms.isEmpty()) {
                    arms.add(0, Form.ZERO);
                    String name = "panel " + file.name() + "/" + panel.getName() + "/" + bucket.getName();
                    buckets.add(program.maxOf(name, arms));
                }
            }
            bounds.add(Form.sum(buckets));
        }
        return bounds;
    }

    private List<Form> arms(Panel panel, Bucket bucket) throws ScheduleRejected {
        List<Form> arms = new ArrayList<>();
        for (Arm arm : panel.getArmsList()) {
            Optional<ArmWeight> weight = arm.getWeightsList().stream()
                    .filter(w -> w.getBucket().equals(bucket.getName()))
                    .findFirst();
            if (weight.isPresent()) {
                Form loss = arm.getOpposite()
                        ? losses.opposite(bucket, arm.getScenario())
                        : losses.of(bucket, arm.getScenario());
                arms.add(loss.times(Rational.ppm(weight.get().getPpm())));
            }
        }
        return arms;
    }
}
