package org.plimsoll.schedule;

import java.util.List;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Arm;
import org.plimsoll.api.v1.ArmWeight;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.Panel;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Rung;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.api.v1.Tail;
import org.plimsoll.api.v1.Tier;

/** The rules of classes: buckets, ladder, panels, tails and tiers. */
final class ClassRules {
    static final int MAX_CLASSES = 4_096;
    static final int MAX_TIERS = 64;
    private static final int MAX_BUCKETS = 1_024;
    private static final int MAX_RUNGS = 4_096;
    private static final int MAX_PANELS = 1_024;
    private static final int MAX_ARMS = 1_024;
    private static final int MAX_TAILS = 64;

    private final Schedule schedule;
    private final Part whole;
    private final References references;

    ClassRules(Schedule schedule, Part whole, References references) {
        this.schedule = schedule;
        this.whole = whole;
        this.references = references;
    }

    void check() throws ReadableException {
        whole.count("classes", schedule.getClassesCount(), 1, MAX_CLASSES);
        whole.sorted("classes", "name", schedule.getClassesList(), RiskClass::getName);
        for (int k = 0; k < schedule.getClassesCount(); k++) {
            check(schedule.getClasses(k), whole.item("classes", k));
        }
    }

    private void check(RiskClass riskClass, Part part) throws ReadableException {
        part.range("price", riskClass.getPrice(), Range.MONEY);
        part.count("buckets", riskClass.getBucketsCount(), 1, MAX_BUCKETS);
        part.sorted("buckets", "name", riskClass.getBucketsList(), Bucket::getName);
        for (int b = 0; b < riskClass.getBucketsCount(); b++) {
            checkBucket(riskClass.getBuckets(b), part.item("buckets", b));
        }
        checkLadder(riskClass.getLadderList(), part);
        checkPanels(riskClass, part);
        checkTails(riskClass.getTailsList(), part);
        part.range("short_gamma_ppm", riskClass.getShortGammaPpm(), Range.RATE);
        checkTiers("delta_tiers", riskClass.getDeltaTiersList(), part);
        checkTiers("vega_tiers", riskClass.getVegaTiersList(), part);
        checkTiers("floor_tiers", riskClass.getFloorTiersList(), part);
        part.range("gain_credit_ppm", riskClass.getGainCreditPpm(), Range.PART);
    }

    private static void checkBucket(Bucket bucket, Part part) throws ReadableException {
        part.range("positive_value_ppm", bucket.getPositiveValuePpm(), Range.PART);
        part.range("negative_value_ppm", bucket.getNegativeValuePpm(), Range.RATE);
        part.require(
                bucket.getPositiveValuePpm() <= bucket.getNegativeValuePpm(),
                "positive_value_ppm",
                "must be at most negative_value_ppm");
        part.range("vega_ppm", bucket.getVegaPpm(), Range.RATE);
        part.range("delta_ppm", bucket.getDeltaPpm(), Range.RATE);
    }

    private void checkLadder(List<Rung> ladder, Part part) throws ReadableException {
        part.count("ladder", ladder.size(), 0, MAX_RUNGS);
        int before = -1;
        for (int i = 0; i < ladder.size(); i++) {
            Part rung = part.item("ladder", i);
            before = after(before, ladder.get(i).getScenario(), rung, "scenario");
            rung.range("weight_ppm", ladder.get(i).getWeightPpm(), Range.RATE);
            rung.range("deductible", ladder.get(i).getDeductible(), Range.AMOUNT);
        }
    }

    private void checkPanels(RiskClass riskClass, Part part) throws ReadableException {
        part.count("panels", riskClass.getPanelsCount(), 0, MAX_PANELS);
        part.distinct("panels", "name", riskClass.getPanelsList(), Panel::getName);
        for (int p = 0; p < riskClass.getPanelsCount(); p++) {
            Panel panel = riskClass.getPanels(p);
            Part here = part.item("panels", p);
            here.count("arms", panel.getArmsCount(), 1, MAX_ARMS);
            for (int a = 0; a < panel.getArmsCount(); a++) {
                checkArm(riskClass, panel.getArms(a), here.item("arms", a));
            }
        }
    }

    private void checkArm(RiskClass riskClass, Arm arm, Part part) throws ReadableException {
        scenario(arm.getScenario(), part, "scenario");
        part.count("weights", arm.getWeightsCount(), 1, MAX_BUCKETS);
        part.sorted("weights", "bucket", arm.getWeightsList(), ArmWeight::getBucket);
        for (int w = 0; w < arm.getWeightsCount(); w++) {
            Part weight = part.item("weights", w);
            weight.require(
                    references.bucket(riskClass.getName(), arm.getWeights(w).getBucket()) != null,
                    "bucket",
                    "is not a bucket of the class; correct it or add it there");
            weight.range("ppm", arm.getWeights(w).getPpm(), Range.RATE);
        }
    }

    private void checkTails(List<Tail> tails, Part part) throws ReadableException {
        part.count("tails", tails.size(), 0, MAX_TAILS);
        part.distinct("tails", "name", tails, Tail::getName);
        for (int t = 0; t < tails.size(); t++) {
            Tail tail = tails.get(t);
            Part here = part.item("tails", t);
            here.range("weight_ppm", tail.getWeightPpm(), Range.RATE);
            here.count("scenarios", tail.getScenariosCount(), 1, MAX_RUNGS);
            here.range("worst_numerator", tail.getWorstNumerator(), Range.POSITIVE_RATE);
            here.range("worst_denominator", tail.getWorstDenominator(), Range.POSITIVE_RATE);
            here.require(
                    tail.getWorstNumerator() >= tail.getWorstDenominator()
                            && tail.getWorstNumerator() <= (long) tail.getWorstDenominator() * tail.getScenariosCount(),
                    "worst_numerator",
                    "over worst_denominator must be 1 to the number of the tail's scenarios");
            int before = -1;
            for (int s = 0; s < tail.getScenariosCount(); s++) {
                before = after(before, tail.getScenarios(s), here, "scenarios[" + s + "]");
            }
        }
    }

    private static void checkTiers(String list, List<Tier> tiers, Part part) throws ReadableException {
        part.count(list, tiers.size(), 0, MAX_TIERS);
        for (int i = 0; i < tiers.size(); i++) {
            Part here = part.item(list, i);
            here.range("ppm", tiers.get(i).getPpm(), Range.RATE);
            here.range("deductible", tiers.get(i).getDeductible(), Range.AMOUNT);
            if (i == 0) {
                here.require(tiers.get(0).getDeductible() == 0, "deductible", "must be 0 in the first tier");
            } else {
                here.require(tiers.get(i).getPpm() > tiers.get(i - 1).getPpm(), "ppm", LINES_INCREASE);
                here.require(
                        tiers.get(i).getDeductible() > tiers.get(i - 1).getDeductible(), "deductible", LINES_INCREASE);
            }
        }
    }

    static final String LINES_INCREASE = "must be above that of the tier before it";

    /** Position of a scenario that must come after the one before it. */
    private int after(int before, String name, Part part, String field) throws ReadableException {
        int position = scenario(name, part, field);
        part.require(
                position > before,
                field,
                "must come after the one before it in the order of the schedule's scenarios; sort the list");
        return position;
    }

    private int scenario(String name, Part part, String field) throws ReadableException {
        int position = references.scenario(name);
        part.require(position >= 0, field, "is not in scenarios; correct it or add it there");
        return position;
    }
}
