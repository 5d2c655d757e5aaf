package org.plimsoll.prover.explain;

import static org.plimsoll.prover.explain.ClassBook.exactZero;
import static org.plimsoll.prover.explain.ClassBook.high;
import static org.plimsoll.prover.explain.ClassBook.low;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.prover.explain.RiskValue.Part;
import org.plimsoll.schedule.Rational;

/** Charges on the Greeks of one class. */
final class GreekFormula {
    private final RiskClass riskClass;
    private final ClassBook book;
    private final Map<String, ClassBook> buckets;

    GreekFormula(RiskClass riskClass, ClassBook book, Map<String, ClassBook> buckets) {
        this.riskClass = riskClass;
        this.book = book;
        this.buckets = buckets;
    }

    List<Part> charges() {
        List<Part> charges = new ArrayList<>();
        for (Bucket bucket : riskClass.getBucketsList()) {
            if (bucket.getVegaPpm() != 0) {
                charges.add(
                        new Part("vega " + bucket.getName(), vega(bucket).times(Rational.ppm(bucket.getVegaPpm()))));
            }
        }
        for (Bucket bucket : riskClass.getBucketsList()) {
            if (bucket.getDeltaPpm() != 0) {
                Form delta = magnitude(Instrument::getDelta, in(bucket));
                charges.add(new Part("delta " + bucket.getName(), delta.times(Rational.ppm(bucket.getDeltaPpm()))));
            }
        }
        if (riskClass.getShortGammaPpm() != 0) {
            Form gamma = book.sum(exactZero(Instrument::getGamma, low(Instrument::getGamma)));
            Rational rate = Rational.ppm(riskClass.getShortGammaPpm()).negate();
            charges.add(new Part("short gamma", book.orders().positive(gamma.times(rate))));
        }
        return charges;
    }

    /** |Σ delta| of the class. */
    Form delta() {
        return magnitude(Instrument::getDelta, book);
    }

    /** Σ over the buckets of |vega|. */
    Form vega() {
        return Form.sum(riskClass.getBucketsList().stream().map(this::vega).toList());
    }

    private Form vega(Bucket bucket) {
        return magnitude(Instrument::getVega, in(bucket));
    }

    private Form magnitude(ToLongFunction<Instrument> greek, ClassBook of) {
        Form low = of.sum(exactZero(greek, low(greek)));
        Form high = of.sum(exactZero(greek, high(greek)));
        return book.orders().largest(List.of(low.negate(), high)).form();
    }

    private ClassBook in(Bucket bucket) {
        return buckets.getOrDefault(bucket.getName(), book.none());
    }
}
