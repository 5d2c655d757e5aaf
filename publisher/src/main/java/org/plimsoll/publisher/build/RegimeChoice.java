package org.plimsoll.publisher.build;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.CollateralRule;
import org.plimsoll.api.v1.Index;
import org.plimsoll.api.v1.Methodology;
import org.plimsoll.api.v1.Regime;
import org.plimsoll.api.v1.RegimeRule;
import org.plimsoll.api.v1.RegimeStep;
import org.plimsoll.publisher.input.Decimals;
import org.plimsoll.publisher.input.MarginMethodology;
import org.plimsoll.publisher.input.MarketSnapshot;
import org.plimsoll.schedule.Hysteresis;

/**
 * What the volatility regime decides.
 *
 * @param regime how it was found; null when the methodology has none
 * @param marketPpm μ
 * @param moves multiplies ranges
 * @param replaced collateral rules that hold instead of the methodology's
 */
public record RegimeChoice(@Nullable Regime regime, int marketPpm, BigDecimal moves, List<CollateralRule> replaced) {
    private static final int INDEX_PLACES = 6;

    /**
     * Chooses by the public index.
     *
     * @param before the regime of the schedule before this one; null for the first, which starts from the calmest
     */
    public static RegimeChoice of(MarginMethodology file, MarketSnapshot market, @Nullable String before)
            throws ReadableException {
        Methodology methodology = file.message();
        List<RegimeRule> rules = methodology.getRegimesList();
        if (rules.isEmpty()) {
            return new RegimeChoice(null, methodology.getMarketPpm(), BigDecimal.ONE, List.of());
        }
        Index index = market.index(methodology.getIndex());
        if (index == null) {
            throw file.root().at("index").problem("is not one of the market's indices");
        }
        String first = before == null ? rules.get(0).getName() : before;
        int from = position(rules, first);
        file.root()
                .at("regimes")
                .require(from >= 0, "do not have the regime of the schedule before; it belongs to another methodology");
        Regime.Builder regime = Regime.newBuilder()
                .setIndex(index.getName())
                .setValue(millionths(index.getValue()))
                .setBefore(first)
                .setFloorPpm(methodology.getFloorPpm());
        rules.forEach(rule -> regime.addSteps(RegimeStep.newBuilder()
                .setRegime(rule.getName())
                .setEnter(millionths(rule.getEnter()))
                .setLeave(millionths(rule.getLeave()))));
        RegimeRule now = rules.get(Hysteresis.next(regime.getStepsList(), from, regime.getValue()));
        regime.setNow(now.getName());
        return new RegimeChoice(
                regime.build(), now.getMarketPpm(), Decimals.ppm(now.getMovesPpm()), now.getCollateralList());
    }

    private static int position(List<RegimeRule> rules, String name) {
        for (int r = 0; r < rules.size(); r++) {
            if (rules.get(r).getName().equals(name)) {
                return r;
            }
        }
        return -1;
    }

    /** Exact: indices and thresholds have at most six places; saturates where the schedule's range ends anyway. */
    private static long millionths(String decimal) {
        BigDecimal value = Decimals.of(decimal).movePointRight(INDEX_PLACES);
        return value.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValueExact();
    }
}
