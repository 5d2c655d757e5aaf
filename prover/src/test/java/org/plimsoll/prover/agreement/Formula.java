package org.plimsoll.prover.agreement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.api.v1.Category;
import org.plimsoll.api.v1.CollateralAsset;
import org.plimsoll.api.v1.CreditLine;
import org.plimsoll.api.v1.Group;
import org.plimsoll.api.v1.Leg;
import org.plimsoll.api.v1.Member;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Spread;
import org.plimsoll.prover.agreement.Valuation.Value;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.RiskSchedule;

/** Requirement and equity of one book as maxima and sums, exact. */
final class Formula {
    private final RiskSchedule schedule;
    private final Holdings holdings;
    private final Valuation valuation;
    private final Map<String, Long> formed;
    private final Map<String, ClassFormula> classes = new LinkedHashMap<>();

    /** @param formed by spread, how many are formed, negative when opposite */
    Formula(RiskSchedule schedule, Holdings holdings, Valuation valuation, Map<String, Long> formed) {
        this.schedule = schedule;
        this.holdings = holdings;
        this.valuation = valuation;
        this.formed = formed;
        for (RiskClass riskClass : schedule.message().getClassesList()) {
            classes.put(
                    riskClass.getName(),
                    new ClassFormula(schedule, riskClass, holdings, valuation, spreadLosses(riskClass)));
        }
    }

    /** By how much equity is above what a level demands, u; negative when the book is short. */
    Rational slack(Demand demand) {
        Rational requirement = requirement();
        return equity(requirement)
                .minus(Rational.of(demand.headroom()))
                .minus(Rational.ppm(demand.levelPpm()).times(requirement));
    }

    Rational requirement() {
        Map<String, ClassFormula> apart = new LinkedHashMap<>(classes);
        Rational sum = Rational.ZERO;
        for (List<Group> pool : pools()) {
            pool.forEach(group -> group.getMembersList().forEach(member -> apart.remove(member.getClass_())));
            sum = sum.plus(pool(pool));
        }
        for (ClassFormula one : apart.values()) {
            sum = sum.plus(alone(one));
        }
        for (Spread spread : schedule.message().getSpreadsList()) {
            long count = Math.abs(formed.getOrDefault(spread.getName(), 0L));
            sum = sum.plus(Rational.of(count).times(Rational.of(spread.getCharge())));
        }
        return sum;
    }

    private Rational equity(Rational requirement) {
        Rational sum = holdings.cash();
        for (ClassFormula one : classes.values()) {
            sum = sum.plus(one.equity());
        }
        Map<String, Rational> byCategory = new HashMap<>();
        for (CollateralAsset asset : schedule.message().getCollateralList()) {
            Rational credit = credit(asset);
            sum = sum.plus(credit);
            byCategory.merge(asset.getCategory(), credit, Rational::plus);
        }
        for (Category category : schedule.message().getCategoriesList()) {
            Rational cap = Rational.ppm(category.getCapPpm()).times(requirement);
            Rational counted = byCategory.getOrDefault(category.getName(), Rational.ZERO);
            sum = sum.minus(counted.minus(cap).max(Rational.ZERO));
        }
        return sum;
    }

    private Rational credit(CollateralAsset asset) {
        if (schedule.message().getOwnIssuersList().contains(asset.getIssuer())) {
            return Rational.ZERO;
        }
        Rational value = Rational.of(asset.getPrice()).times(Rational.of(holdings.collateral(asset.getAsset())));
        return asset.getLinesList().stream()
                .map(line -> line(line, value))
                .min(Rational::compareTo)
                .orElseThrow();
    }

    private static Rational line(CreditLine line, Rational value) {
        return Rational.ppm(line.getPpm()).times(value).plus(Rational.of(line.getAmount()));
    }

    private Rational alone(ClassFormula one) {
        Rational worst = Rational.ZERO;
        for (Rational loss : one.ladder()) {
            worst = worst.max(loss);
        }
        worst = worst.max(panelsAndTails(one));
        return market(worst).plus(one.greeks()).max(one.floor()).plus(one.additions());
    }

    private Rational pool(List<Group> groups) {
        int rungs = member(groups.get(0).getMembers(0)).riskClass().getLadderCount();
        Rational worst = Rational.ZERO;
        for (int rung = 0; rung < rungs; rung++) {
            worst = worst.max(atRung(groups, rung));
        }
        Rational market = Rational.ZERO;
        Rational floor = Rational.ZERO;
        Rational greeks = Rational.ZERO;
        Rational additions = Rational.ZERO;
        for (Group group : groups) {
            for (Member member : group.getMembersList()) {
                ClassFormula one = member(member);
                market = market.plus(panelsAndTails(one));
                floor = floor.plus(one.floor());
                greeks = greeks.plus(one.greeks());
                additions = additions.plus(one.additions());
            }
        }
        return market(worst.max(market)).plus(greeks).max(floor).plus(additions);
    }

    private Rational atRung(List<Group> groups, int rung) {
        Rational sum = Rational.ZERO;
        for (Group group : groups) {
            Rational loss = Rational.ZERO;
            for (Member member : group.getMembersList()) {
                ClassFormula one = member(member);
                Rational gain =
                        Rational.ppm(member.getGainPpm()).times(one.raw().get(rung));
                loss = loss.plus(gain.max(one.ladder().get(rung)));
            }
            boolean offsets = groups.size() > 1 && loss.signum() < 0;
            sum = sum.plus(offsets ? Rational.ppm(group.getGainPpm()).times(loss) : loss);
        }
        return sum;
    }

    private static Rational panelsAndTails(ClassFormula one) {
        Rational worst = Rational.ZERO;
        for (Rational panel : one.panels()) {
            worst = worst.max(panel);
        }
        return worst.max(one.tails());
    }

    private Rational market(Rational loss) {
        return Rational.ppm(schedule.message().getMarketPpm()).times(loss);
    }

    private ClassFormula member(Member member) {
        ClassFormula one = classes.get(member.getClass_());
        if (one == null) {
            throw new IllegalStateException("a group names a class that is not there");
        }
        return one;
    }

    private List<List<Group>> pools() {
        Map<String, List<Group>> pools = new LinkedHashMap<>();
        for (Group group : schedule.message().getGroupsList()) {
            String key = group.getPool().isEmpty() ? "group " + group.getName() : "pool " + group.getPool();
            pools.computeIfAbsent(key, k -> new ArrayList<>()).add(group);
        }
        return List.copyOf(pools.values());
    }

    /** A spread formed is gone from the ladders: its legs' profit is lost. */
    private Map<Integer, Rational> spreadLosses(RiskClass riskClass) {
        Map<Integer, Rational> losses = new HashMap<>();
        for (Spread spread : schedule.message().getSpreadsList()) {
            long count = formed.getOrDefault(spread.getName(), 0L);
            for (Leg leg : spread.getLegsList()) {
                int i = schedule.instrument(leg.getInstrument()).orElseThrow();
                if (schedule.message().getInstruments(i).getClass_().equals(riskClass.getName())) {
                    addLeg(losses, i, Math.multiplyExact(count, leg.getLots()));
                }
            }
        }
        return losses;
    }

    private void addLeg(Map<Integer, Rational> losses, int instrument, long lots) {
        for (int s = 0; s < schedule.message().getScenariosCount(); s++) {
            long profit = schedule.message().getInstruments(instrument).getProfit(s);
            Value value = new Value(instrument, Value.FIRST_PROFIT + s, profit);
            Rational lost = new Rational(
                    valuation.high(value, Math.max(0, lots), Math.max(0, -lots)),
                    BigInteger.valueOf(Valuation.DENOMINATOR));
            losses.merge(s, lost, Rational::plus);
        }
    }

    @Override
    public String toString() {
        return "Formula[redacted]";
    }
}
