package org.plimsoll.publisher.build;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.plimsoll.api.v1.Scenario;
import org.plimsoll.api.v1.ScenarioKind;

/** The scenarios as the schedule lists them: a name, and coordinates for people, of the underlying that moves most. */
final class Scenarios {
    private static final int PPM_PLACES = 6;

    private final List<Ranges> ranges;

    private Scenarios(List<Ranges> ranges) {
        this.ranges = ranges;
    }

    static List<Scenario> of(List<State> states, Collection<Covered> covered) {
        Scenarios scenarios = new Scenarios(covered.stream()
                .flatMap(c -> c.shocks().stream().limit(1).map(Shock::ranges))
                .toList());
        return states.stream().map(scenarios::scenario).toList();
    }

    private Scenario scenario(State state) {
        Scenario.Builder out = Scenario.newBuilder().setName(state.name()).setKind(state.kind());
        if (state.day() == State.NO_DAY && state.kind() != ScenarioKind.SCENARIO_KIND_CURVE) {
            out.setPricePpm(largest(
                    ranges.stream().map(r -> r.price().multiply(state.price())).toList()));
            out.setVolatilityPpm(largest(ranges.stream()
                    .map(r -> new BigDecimal(r.volatilityFactor(state.volatility())).subtract(BigDecimal.ONE))
                    .toList()));
        }
        return out.build();
    }

    /** Parts per million of the move that goes furthest, up or down. */
    private static long largest(List<BigDecimal> moves) {
        return moves.stream()
                .max(Comparator.comparing(BigDecimal::abs))
                .orElse(BigDecimal.ZERO)
                .movePointRight(PPM_PLACES)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValue();
    }
}
