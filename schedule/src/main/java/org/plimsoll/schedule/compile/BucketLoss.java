package org.plimsoll.schedule.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.schedule.Rational;

/**
 * Loss of a bucket in a scenario: {@code ℓ = −R}, or with an asymmetric discount {@code ℓ = M − min(d⁺·W, d⁻·W)} with
 * {@code W = M + R}, the minimum written as {@code d⁻·W − e} with a charge e.
 *
 * <p>e stops a book from counting the larger part of a positive value. The opposite move never uses e: there it would be a
 * credit that a false e enlarges.
 */
final class BucketLoss {
    private final Program program;
    private final ClassFile file;
    private final Map<String, Form> made = new HashMap<>();

    BucketLoss(Program program, ClassFile file) {
        this.program = program;
        this.file = file;
    }

    /** ℓ, made once and where it is first used. */
    Form of(Bucket bucket, String scenario) throws ScheduleRejected {
        // Names hold no spaces.
        String key = bucket.getName() + " " + scenario;
        Form loss = made.get(key);
        if (loss == null) {
            loss = make(bucket, scenario);
            made.put(key, loss);
        }
        return loss;
    }

    /** An upper bound of the loss when the scenario's move has the opposite sign. */
    Form opposite(Bucket bucket, String scenario) {
        Positions positions = file.ofBucket(bucket.getName());
        Form profit = positions.highProfit(file.scenario(scenario));
        if (!discounted(bucket)) {
            return profit;
        }
        Rational between = positive(bucket).max(Rational.ONE.min(negative(bucket)));
        return positions.highMark().plus(profit).times(between).minus(positions.lowMark());
    }

    private Form make(Bucket bucket, String scenario) throws ScheduleRejected {
        Positions positions = file.ofBucket(bucket.getName());
        int s = file.scenario(scenario);
        Form profit = positions.lowProfit(s);
        if (!discounted(bucket)) {
            return profit.negate();
        }
        Rational gap = negative(bucket).minus(positive(bucket));
        Form excess = positions.highMark().plus(positions.highProfit(s)).times(gap);
        String name = "discount " + file.name() + "/" + bucket.getName() + "/" + scenario;
        Form e = program.maxOf(name, List.of(Form.ZERO, excess));
        Form value = positions.lowMark().plus(profit).times(negative(bucket));
        return positions.highMark().minus(value).plus(e);
    }

    private static boolean discounted(Bucket bucket) {
        return !positive(bucket).equals(Rational.ONE) || !negative(bucket).equals(Rational.ONE);
    }

    private static Rational positive(Bucket bucket) {
        return Rational.ppm(bucket.getPositiveValuePpm());
    }

    private static Rational negative(Bucket bucket) {
        return Rational.ppm(bucket.getNegativeValuePpm());
    }
}
