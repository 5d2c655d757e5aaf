package org.plimsoll.prover.explain;

import static org.plimsoll.prover.explain.ClassBook.high;
import static org.plimsoll.prover.explain.ClassBook.low;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.api.v1.Arm;
import org.plimsoll.api.v1.ArmWeight;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Panel;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Rung;
import org.plimsoll.prover.explain.OpenOrders.Largest;
import org.plimsoll.prover.explain.RiskValue.PanelValue;
import org.plimsoll.prover.explain.RiskValue.Part;
import org.plimsoll.prover.explain.RiskValue.RungValue;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.RiskSchedule;

/** Section "A class k" of {@code docs/compiler.md} for one class and one book, apart from spreads. */
final class ClassFormula {
    private final RiskSchedule schedule;
    private final RiskClass riskClass;
    private final ClassBook book;
    private final OpenOrders orders;
    private final Map<String, ClassBook> buckets;
    private final Map<String, Form> losses = new HashMap<>();

    private ClassFormula(RiskSchedule schedule, RiskClass riskClass, ClassBook book) {
        this.schedule = schedule;
        this.riskClass = riskClass;
        this.book = book;
        this.orders = book.orders();
        this.buckets = book.split(Instrument::getBucket);
    }

    static RiskValue evaluate(RiskSchedule schedule, RiskClass riskClass, ClassBook book) {
        ClassFormula formula = new ClassFormula(schedule, riskClass, book);
        GreekFormula greeks = new GreekFormula(riskClass, book, formula.buckets);
        AdditionFormula additions = new AdditionFormula(riskClass, book, greeks);
        return new RiskValue(
                riskClass,
                book,
                formula.rungs(),
                riskClass.getPanelsList().stream().map(formula::panel).toList(),
                riskClass.getTailsList().stream()
                        .map(tail -> TailFormula.evaluate(schedule, tail, book))
                        .toList(),
                greeks.charges(),
                additions.parts(),
                additions.floors());
    }

    private List<RungValue> rungs() {
        List<RungValue> rungs = new ArrayList<>();
        for (Rung rung : riskClass.getLadderList()) {
            int s = scenario(rung.getScenario());
            List<Form> buckets =
                    riskClass.getBucketsList().stream().map(b -> loss(b, s)).toList();
            rungs.add(new RungValue(
                    s, Rational.ppm(rung.getWeightPpm()), Rational.of(rung.getDeductible()), Form.sum(buckets)));
        }
        return rungs;
    }

    private PanelValue panel(Panel panel) {
        List<Part> buckets = new ArrayList<>();
        for (Bucket bucket : riskClass.getBucketsList()) {
            List<Form> arms = new ArrayList<>(List.of(Form.ZERO));
            List<String> names = new ArrayList<>(List.of("no arm loses"));
            for (Arm arm : panel.getArmsList()) {
                for (ArmWeight weight : arm.getWeightsList()) {
                    if (weight.getBucket().equals(bucket.getName())) {
                        arms.add(arm(arm, bucket).times(Rational.ppm(weight.getPpm())));
                        names.add((arm.getOpposite() ? "opposite of " : "") + arm.getScenario());
                    }
                }
            }
            if (arms.size() > 1) {
                Largest largest = orders.largest(arms);
                buckets.add(new Part(bucket.getName() + ": " + names.get(largest.binding()), largest.form()));
            }
        }
        return new PanelValue(panel.getName(), buckets);
    }

    private Form arm(Arm arm, Bucket bucket) {
        int s = scenario(arm.getScenario());
        if (!arm.getOpposite()) {
            return loss(bucket, s);
        }
        Form gain = in(bucket, high(i -> i.getProfit(s)));
        if (!discounts(bucket)) {
            return gain;
        }
        Rational positive = Rational.ppm(bucket.getPositiveValuePpm());
        Rational negative = Rational.ppm(bucket.getNegativeValuePpm());
        Rational rate = positive.max(negative.min(Rational.ONE));
        return in(bucket, high(Instrument::getMark)).plus(gain).times(rate).minus(in(bucket, low(Instrument::getMark)));
    }

    /** ℓ of a bucket in a scenario. */
    private Form loss(Bucket bucket, int s) {
        String key = s + "/" + bucket.getName();
        Form known = losses.get(key);
        if (known == null) {
            known = discounts(bucket)
                    ? discountedLoss(bucket, s)
                    : profit(bucket, s).negate();
            losses.put(key, known);
        }
        return known;
    }

    private Form discountedLoss(Bucket bucket, int s) {
        Rational negative = Rational.ppm(bucket.getNegativeValuePpm());
        Rational gap = negative.minus(Rational.ppm(bucket.getPositiveValuePpm()));
        Form mark = in(bucket, high(Instrument::getMark));
        Form value = in(bucket, low(Instrument::getMark)).plus(profit(bucket, s));
        Form loss = mark.minus(value.times(negative));
        if (gap.signum() == 0) {
            return loss;
        }
        Form highValue = mark.plus(in(bucket, high(i -> i.getProfit(s))));
        return loss.plus(orders.positive(highValue.times(gap)));
    }

    private Form profit(Bucket bucket, int s) {
        return in(bucket, low(i -> i.getProfit(s)));
    }

    private Form in(Bucket bucket, ClassBook.PerLot perLot) {
        return buckets.getOrDefault(bucket.getName(), book.none()).sum(perLot);
    }

    private int scenario(String name) {
        return schedule.scenario(name).orElseThrow();
    }

    private static boolean discounts(Bucket bucket) {
        return bucket.getPositiveValuePpm() != 1_000_000 || bucket.getNegativeValuePpm() != 1_000_000;
    }
}
