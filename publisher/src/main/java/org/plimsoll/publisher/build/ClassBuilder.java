package org.plimsoll.publisher.build;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Arm;
import org.plimsoll.api.v1.ArmRule;
import org.plimsoll.api.v1.ArmWeight;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Methodology;
import org.plimsoll.api.v1.Panel;
import org.plimsoll.api.v1.PanelRule;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Rung;
import org.plimsoll.api.v1.Tail;
import org.plimsoll.api.v1.TailRule;
import org.plimsoll.api.v1.Tier;
import org.plimsoll.api.v1.UnderlyingRule;
import org.plimsoll.publisher.input.Decimals;

/** One class of the schedule: collects its instruments, then writes it. */
final class ClassBuilder {
    private static final int MILLION = 1_000_000;

    private final String name;
    private final Covered covered;
    private final Methodology methodology;
    private final List<State> states;
    private final Money money;
    private final TreeMap<String, Bucket> buckets = new TreeMap<>();
    private final List<Instrument> instruments = new ArrayList<>();

    ClassBuilder(String name, Covered covered, Methodology methodology, List<State> states, Money money) {
        this.name = name;
        this.covered = covered;
        this.methodology = methodology;
        this.states = states;
        this.money = money;
    }

    void add(Instrument instrument, Bucket bucket) {
        instruments.add(instrument);
        buckets.put(bucket.getName(), bucket);
    }

    String underlying() {
        return covered.rule().getUnderlying();
    }

    /** @param gainCreditPpm part of a gain that counts as equity */
    RiskClass build(int gainCreditPpm) throws ReadableException {
        RiskClass.Builder out = RiskClass.newBuilder()
                .setName(name)
                .setPrice(money.floor(Decimals.of(covered.market().getPrice()), covered.ruleAt()))
                .addAllBuckets(buckets.values())
                .setGainCreditPpm(gainCreditPpm);
        for (State state : states) {
            if (state.inLadder()) {
                out.addLadder(rung(state));
            }
        }
        for (PanelRule panel : methodology.getPanelsList()) {
            Panel built = panel(panel);
            if (built.getArmsCount() > 0) {
                out.addPanels(built);
            }
        }
        methodology.getTailsList().forEach(tail -> out.addTails(tail(tail)));
        charges(out);
        return out.build();
    }

    private Rung rung(State state) throws ReadableException {
        Rung.Builder rung = Rung.newBuilder().setScenario(state.name()).setWeightPpm(state.weightPpm());
        if (state.deductible().signum() != 0) {
            rung.setDeductible(money.floor(state.deductible(), covered.ruleAt()));
        }
        return rung.build();
    }

    private Panel panel(PanelRule rule) {
        Panel.Builder panel = Panel.newBuilder().setName(rule.getName());
        for (ArmRule arm : rule.getArmsList()) {
            int scenario = position(arm.getScenario());
            Arm.Builder out = Arm.newBuilder().setScenario(arm.getScenario()).setOpposite(arm.getOpposite());
            for (String bucket : buckets.keySet()) {
                if (moves(bucket, scenario)) {
                    out.addWeights(ArmWeight.newBuilder().setBucket(bucket).setPpm(arm.getWeightPpm()));
                }
            }
            if (out.getWeightsCount() > 0) {
                panel.addArms(out);
            }
        }
        return panel.build();
    }

    private int position(String scenario) {
        for (int s = 0; s < states.size(); s++) {
            if (states.get(s).name().equals(scenario)) {
                return s;
            }
        }
        throw new IllegalArgumentException("not a checked arm");
    }

    private boolean moves(String bucket, int scenario) {
        return instruments.stream().anyMatch(i -> i.getBucket().equals(bucket) && i.getProfit(scenario) != 0);
    }

    private Tail tail(TailRule rule) {
        return Tail.newBuilder()
                .setName(rule.getName())
                .setWeightPpm(rule.getWeightPpm())
                .setWorstNumerator(rule.getWorstNumerator())
                .setWorstDenominator(rule.getWorstDenominator())
                .addAllScenarios(states.stream()
                        .filter(state -> state.kind() == rule.getKind())
                        .map(State::name)
                        .toList())
                .build();
    }

    private void charges(RiskClass.Builder out) throws ReadableException {
        UnderlyingRule rule = covered.rule();
        if (rule.getShortGammaPpm() != 0) {
            out.setShortGammaPpm(rule.getShortGammaPpm());
        }
        out.addAllDeltaTiers(
                Tiers.charges(rule.getDeltaStepsList(), money, covered.ruleAt().at("delta_steps")));
        out.addAllVegaTiers(
                Tiers.charges(rule.getVegaStepsList(), money, covered.ruleAt().at("vega_steps")));
        out.addAllFloorTiers(
                Tiers.charges(rule.getFloorStepsList(), money, covered.ruleAt().at("floor_steps")));
        if (out.getFloorTiersCount() == 0 && instruments.stream().anyMatch(ClassBuilder::hasFloor)) {
            out.addFloorTiers(Tier.newBuilder().setPpm(MILLION));
        }
    }

    private static boolean hasFloor(Instrument instrument) {
        return instrument.getFloorLong() != 0 || instrument.getFloorShort() != 0 || instrument.getNakedFloor() != 0;
    }
}
