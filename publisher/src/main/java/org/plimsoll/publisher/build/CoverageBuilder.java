package org.plimsoll.publisher.build;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.ArmRule;
import org.plimsoll.api.v1.Methodology;
import org.plimsoll.api.v1.Underlying;
import org.plimsoll.api.v1.UnderlyingRule;
import org.plimsoll.publisher.input.Decimals;
import org.plimsoll.publisher.input.Field;
import org.plimsoll.publisher.input.MarginMethodology;
import org.plimsoll.publisher.input.MarketSnapshot;

/** Scenarios on every underlying that the methodology covers. */
final class CoverageBuilder {
    private final MarketSnapshot market;
    private final MarginMethodology file;
    private final Methodology methodology;
    private final RegimeChoice regime;

    CoverageBuilder(MarketSnapshot market, MarginMethodology file, RegimeChoice regime) {
        this.market = market;
        this.file = file;
        this.methodology = file.message();
        this.regime = regime;
    }

    /** By the name of the underlying. */
    Map<String, Covered> build(List<State> states) throws ReadableException {
        checkNames(states);
        Map<String, Covered> covered = new TreeMap<>();
        for (int i = 0; i < methodology.getUnderlyingsCount(); i++) {
            UnderlyingRule rule = methodology.getUnderlyings(i);
            Field at = file.root().at("underlyings", i);
            Integer position = market.underlying(rule.getUnderlying());
            if (position == null) {
                throw at.at("underlying").problem("is not one of the market's underlyings");
            }
            Underlying underlying = market.message().getUnderlyings(position);
            List<Shock> shocks = shocks(states, rule, underlying, position, at);
            UnderlyingPricer pricer = new UnderlyingPricer(underlying, market.time(), shocks);
            covered.put(rule.getUnderlying(), new Covered(rule, at, underlying, shocks, pricer));
        }
        return covered;
    }

    private List<Shock> shocks(List<State> states, UnderlyingRule rule, Underlying underlying, int position, Field at)
            throws ReadableException {
        Ranges ranges = Ranges.of(rule, underlying, regime.moves(), Decimals.ppm(methodology.getFloorPpm()));
        BigDecimal scale = Decimals.ppm(methodology.getHistory().getScalePpm());
        List<Shock> shocks = new ArrayList<>(states.size());
        for (State state : states) {
            Shock shock = state.day() == State.NO_DAY
                    ? Shock.stated(state, ranges)
                    : Shock.past(state, ranges, market.message().getHistory(state.day()), position, scale);
            at.require(
                    shock.leavesSomething(),
                    "scenario " + state.name() + " takes a price or a volatility to zero or below");
            shocks.add(shock);
        }
        return shocks;
    }

    /** Panels and tails name scenarios that only exist once the market's history is known. */
    private void checkNames(List<State> states) throws ReadableException {
        for (int p = 0; p < methodology.getPanelsCount(); p++) {
            List<ArmRule> arms = methodology.getPanels(p).getArmsList();
            for (int a = 0; a < arms.size(); a++) {
                String scenario = arms.get(a).getScenario();
                file.root()
                        .at("panels", p)
                        .at("arms", a)
                        .at("scenario")
                        .require(
                                states.stream().anyMatch(s -> s.name().equals(scenario)),
                                "is not one of the methodology's scenarios");
            }
        }
        for (int t = 0; t < methodology.getTailsCount(); t++) {
            var kind = methodology.getTails(t).getKind();
            file.root()
                    .at("tails", t)
                    .at("kind")
                    .require(states.stream().anyMatch(s -> s.kind() == kind), "has no scenarios");
        }
    }
}
