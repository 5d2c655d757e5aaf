package org.plimsoll.schedule.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.schedule.Rational;

/**
 * Charges on Greeks: {@code CH = Σ_b rate·|vega_b| + Σ_b rate·|delta_b| + max(0, −rate·gamma)}.
 *
 * <p>A claimed |g| is bounded by both signs of g, so neither a long nor a short book can hide it.
 */
final class GreekCharges {
    private final Program program;
    private final ClassFile file;
    private final Map<String, Form> vegas = new HashMap<>();

    GreekCharges(Program program, ClassFile file) {
        this.program = program;
        this.file = file;
    }

    /** CH. */
    Form sum() throws ScheduleRejected {
        List<Form> charges = new ArrayList<>();
        for (Bucket bucket : file.message().getBucketsList()) {
            if (bucket.getVegaPpm() != 0) {
                charges.add(vega(bucket).times(Rational.ppm(bucket.getVegaPpm())));
            }
        }
        for (Bucket bucket : file.message().getBucketsList()) {
            if (bucket.getDeltaPpm() != 0) {
                Form delta = magnitude(bucket, "delta", Instrument::getDelta);
                charges.add(delta.times(Rational.ppm(bucket.getDeltaPpm())));
            }
        }
        if (file.message().getShortGammaPpm() != 0) {
            Form gamma = file.all().lowGreek("gamma", Instrument::getGamma);
            Form charge =
                    gamma.times(Rational.ppm(file.message().getShortGammaPpm())).negate();
            charges.add(program.maxOf("short gamma " + file.name(), List.of(Form.ZERO, charge)));
        }
        return Form.sum(charges);
    }

    /** |vega| of a bucket, made once and where it is first used. */
    Form vega(Bucket bucket) throws ScheduleRejected {
        Form vega = vegas.get(bucket.getName());
        if (vega == null) {
            vega = magnitude(bucket, "vega", Instrument::getVega);
            vegas.put(bucket.getName(), vega);
        }
        return vega;
    }

    private Form magnitude(Bucket bucket, String greek, ToLongFunction<Instrument> value) throws ScheduleRejected {
        String name = greek + " " + file.name() + "/" + bucket.getName();
        return magnitude(program, name, file.ofBucket(bucket.getName()), greek, value);
    }

    /** An upper bound of the magnitude of a Greek's sum. */
    static Form magnitude(
            Program program, String name, Positions positions, String greek, ToLongFunction<Instrument> value)
            throws ScheduleRejected {
        Form low = positions.lowGreek(greek, value);
        return program.maxOf(name, List.of(low.negate(), positions.highGreek(greek, value)));
    }
}
