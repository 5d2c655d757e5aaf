package org.plimsoll.prover.agreement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plimsoll.api.v1.Arm;
import org.plimsoll.api.v1.ArmWeight;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.LotTier;
import org.plimsoll.api.v1.Panel;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Rung;
import org.plimsoll.api.v1.Tail;
import org.plimsoll.api.v1.Tier;
import org.plimsoll.prover.agreement.Valuation.Value;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.RiskSchedule;

/** The amounts of one class of a book, u: maxima and sums. */
final class ClassFormula {
    private final RiskSchedule schedule;
    private final RiskClass riskClass;
    private final Holdings holdings;
    private final Valuation valuation;
    private final Map<Integer, Rational> spreads;
    private final List<Integer> held = new ArrayList<>();
    private final Map<String, List<Integer>> heldByBucket = new HashMap<>();
    private final Map<String, Rational> losses = new HashMap<>();
    private final List<Rational> raw;

    /** @param spreads by scenario, by how much the spreads formed raise the loss of the class */
    ClassFormula(
            RiskSchedule schedule,
            RiskClass riskClass,
            Holdings holdings,
            Valuation valuation,
            Map<Integer, Rational> spreads) {
        this.schedule = schedule;
        this.riskClass = riskClass;
        this.holdings = holdings;
        this.valuation = valuation;
        this.spreads = spreads;
        for (int i = 0; i < schedule.message().getInstrumentsCount(); i++) {
            boolean here = holdings.longLots(i) != 0 || holdings.shortLots(i) != 0;
            if (here && listed(i).getClass_().equals(riskClass.getName())) {
                held.add(i);
                heldByBucket
                        .computeIfAbsent(listed(i).getBucket(), b -> new ArrayList<>())
                        .add(i);
            }
        }
        raw = riskClass.getLadderList().stream().map(this::weighted).toList();
    }

    RiskClass riskClass() {
        return riskClass;
    }

    /** weight · loss by rung, before deductibles. */
    List<Rational> raw() {
        return raw;
    }

    /** By rung, after deductibles. */
    List<Rational> ladder() {
        List<Rational> ladder = new ArrayList<>(raw);
        for (int r = 0; r < ladder.size(); r++) {
            ladder.set(r, ladder.get(r).minus(Rational.of(riskClass.getLadder(r).getDeductible())));
        }
        return ladder;
    }

    List<Rational> panels() {
        return riskClass.getPanelsList().stream().map(this::panel).toList();
    }

    /** Weighted expected shortfalls. */
    Rational tails() {
        Rational sum = Rational.ZERO;
        for (Tail tail : riskClass.getTailsList()) {
            sum = sum.plus(Rational.ppm(tail.getWeightPpm()).times(shortfall(tail)));
        }
        return sum;
    }

    /** Charges on vega, delta and short gamma. */
    Rational greeks() {
        Rational sum = Rational.ppm(riskClass.getShortGammaPpm())
                .times(low(Value.GAMMA, held).negate().max(Rational.ZERO));
        for (Bucket bucket : riskClass.getBucketsList()) {
            sum = sum.plus(Rational.ppm(bucket.getVegaPpm()).times(magnitude(Value.VEGA, in(bucket))));
            sum = sum.plus(Rational.ppm(bucket.getDeltaPpm()).times(magnitude(Value.DELTA, in(bucket))));
        }
        return sum;
    }

    Rational additions() {
        Rational sum = Rational.ZERO;
        for (int i : held) {
            long longLots = holdings.longLots(i);
            long shortLots = holdings.shortLots(i);
            sum = sum.plus(product(listed(i).getChargeLong(), longLots))
                    .plus(product(listed(i).getChargeShort(), shortLots))
                    .plus(lotTiers(listed(i), Math.addExact(longLots, shortLots)));
        }
        for (List<Integer> strike : strikes().values()) {
            sum = sum.plus(naked(strike).times(Rational.of(listed(strike.get(0)).getNakedCharge())));
        }
        sum = sum.plus(largest(riskClass.getDeltaTiersList(), magnitude(Value.DELTA, held)));
        Rational vega = Rational.ZERO;
        for (Bucket bucket : riskClass.getBucketsList()) {
            vega = vega.plus(magnitude(Value.VEGA, in(bucket)));
        }
        return sum.plus(largest(riskClass.getVegaTiersList(), vega));
    }

    Rational floor() {
        Rational raw = Rational.ZERO;
        for (int i : held) {
            raw = raw.plus(product(listed(i).getFloorLong(), holdings.longLots(i)))
                    .plus(product(listed(i).getFloorShort(), holdings.shortLots(i)));
        }
        for (List<Integer> strike : strikes().values()) {
            raw = raw.plus(naked(strike).times(Rational.of(listed(strike.get(0)).getNakedFloor())));
        }
        return largest(riskClass.getFloorTiersList(), raw);
    }

    /** What the positions add to equity. */
    Rational equity() {
        Rational cost = holdings.cost(riskClass.getName());
        Rational uncounted = Rational.ONE.minus(Rational.ppm(riskClass.getGainCreditPpm()));
        Rational gain = high(Value.MARK, held).minus(cost).max(Rational.ZERO);
        return low(Value.MARK, held).minus(cost).minus(uncounted.times(gain));
    }

    private Rational weighted(Rung rung) {
        int s = schedule.scenario(rung.getScenario()).orElseThrow();
        Rational sum = spreads.getOrDefault(s, Rational.ZERO);
        for (Bucket bucket : riskClass.getBucketsList()) {
            sum = sum.plus(loss(bucket, s));
        }
        return Rational.ppm(rung.getWeightPpm()).times(sum);
    }

    private Rational panel(Panel panel) {
        Rational sum = Rational.ZERO;
        for (Bucket bucket : riskClass.getBucketsList()) {
            Rational worst = Rational.ZERO;
            for (Arm arm : panel.getArmsList()) {
                for (ArmWeight weight : arm.getWeightsList()) {
                    if (weight.getBucket().equals(bucket.getName())) {
                        worst = worst.max(Rational.ppm(weight.getPpm()).times(arm(arm, bucket)));
                    }
                }
            }
            sum = sum.plus(worst);
        }
        return sum;
    }

    private Rational arm(Arm arm, Bucket bucket) {
        int s = schedule.scenario(arm.getScenario()).orElseThrow();
        if (!arm.getOpposite()) {
            return loss(bucket, s);
        }
        Rational gain = high(Value.FIRST_PROFIT + s, in(bucket));
        if (!discounts(bucket)) {
            return gain;
        }
        Rational rate =
                Rational.ppm(Math.max(bucket.getPositiveValuePpm(), Math.min(1_000_000, bucket.getNegativeValuePpm())));
        return rate.times(high(Value.MARK, in(bucket)).plus(gain)).minus(low(Value.MARK, in(bucket)));
    }

    private Rational loss(Bucket bucket, int s) {
        return losses.computeIfAbsent(
                bucket.getName() + "/" + s,
                key -> discounts(bucket)
                        ? discountedLoss(bucket, s)
                        : low(Value.FIRST_PROFIT + s, in(bucket)).negate());
    }

    private Rational discountedLoss(Bucket bucket, int s) {
        Rational positive = Rational.ppm(bucket.getPositiveValuePpm());
        Rational negative = Rational.ppm(bucket.getNegativeValuePpm());
        List<Integer> in = in(bucket);
        Rational low = low(Value.MARK, in).plus(low(Value.FIRST_PROFIT + s, in));
        Rational high = high(Value.MARK, in).plus(high(Value.FIRST_PROFIT + s, in));
        Rational excess = negative.minus(positive).times(high).max(Rational.ZERO);
        return high(Value.MARK, in).minus(negative.times(low)).plus(excess);
    }

    /** Mean of the worst numerator / denominator losses, the last of them in part. */
    private Rational shortfall(Tail tail) {
        List<Rational> losses = new ArrayList<>();
        for (String scenario : tail.getScenariosList()) {
            int s = schedule.scenario(scenario).orElseThrow();
            losses.add(low(Value.FIRST_PROFIT + s, held).negate());
        }
        losses.sort(Comparator.reverseOrder());
        Rational worst = new Rational(
                BigInteger.valueOf(tail.getWorstNumerator()), BigInteger.valueOf(tail.getWorstDenominator()));
        Rational left = worst;
        Rational sum = Rational.ZERO;
        for (Rational loss : losses) {
            Rational part = left.min(Rational.ONE);
            sum = sum.plus(part.times(loss));
            left = left.minus(part);
        }
        return sum.over(worst);
    }

    private Map<String, List<Integer>> strikes() {
        Map<String, List<Integer>> strikes = new TreeMap<>();
        for (int i : held) {
            if (!listed(i).getStrike().isEmpty()) {
                strikes.computeIfAbsent(listed(i).getStrike(), key -> new ArrayList<>())
                        .add(i);
            }
        }
        return strikes;
    }

    /** Lots by which the strike is net short. */
    private Rational naked(List<Integer> strike) {
        long lots = 0;
        for (int i : strike) {
            lots += holdings.shortLots(i) - holdings.longLots(i);
        }
        return Rational.of(Math.max(0, lots));
    }

    private static Rational lotTiers(Instrument instrument, long lots) {
        Rational largest = Rational.ZERO;
        for (LotTier tier : instrument.getLotTiersList()) {
            largest = largest.max(product(tier.getSlope(), lots).minus(Rational.of(tier.getDeductible())));
        }
        return largest;
    }

    private static Rational largest(List<Tier> tiers, Rational size) {
        Rational largest = Rational.ZERO;
        for (Tier tier : tiers) {
            largest = largest.max(Rational.ppm(tier.getPpm()).times(size).minus(Rational.of(tier.getDeductible())));
        }
        return largest;
    }

    private static boolean discounts(Bucket bucket) {
        return bucket.getPositiveValuePpm() != 1_000_000 || bucket.getNegativeValuePpm() != 1_000_000;
    }

    private List<Integer> in(Bucket bucket) {
        return heldByBucket.getOrDefault(bucket.getName(), List.of());
    }

    private Rational magnitude(int column, List<Integer> instruments) {
        return low(column, instruments).negate().max(high(column, instruments));
    }

    private Rational low(int column, List<Integer> instruments) {
        return sum(column, instruments, valuation::low);
    }

    private Rational high(int column, List<Integer> instruments) {
        return sum(column, instruments, valuation::high);
    }

    private interface Side {
        BigInteger of(Value value, long longLots, long shortLots);
    }

    private Rational sum(int column, List<Integer> instruments, Side side) {
        BigInteger sum = BigInteger.ZERO;
        for (int i : instruments) {
            long value = value(listed(i), column);
            boolean greek = column == Value.DELTA || column == Value.GAMMA || column == Value.VEGA;
            if (!(greek && value == 0)) {
                sum = sum.add(side.of(new Value(i, column, value), holdings.longLots(i), holdings.shortLots(i)));
            }
        }
        return new Rational(sum, BigInteger.valueOf(Valuation.DENOMINATOR));
    }

    private static long value(Instrument instrument, int column) {
        return switch (column) {
            case Value.MARK -> instrument.getMark();
            case Value.DELTA -> instrument.getDelta();
            case Value.GAMMA -> instrument.getGamma();
            case Value.VEGA -> instrument.getVega();
            default -> instrument.getProfit(column - Value.FIRST_PROFIT);
        };
    }

    private static Rational product(long amount, long lots) {
        return Rational.of(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(lots)));
    }

    private Instrument listed(int instrument) {
        return schedule.message().getInstruments(instrument);
    }

    @Override
    public String toString() {
        return "ClassFormula[redacted]";
    }
}
