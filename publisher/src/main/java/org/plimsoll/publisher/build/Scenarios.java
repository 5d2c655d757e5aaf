package org.plimsoll.publisher.build;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.plimsoll.api.v1.Scenario;
import org.plimsoll.api.v1.ScenarioKind;

/** The scenarios as the schedule lists them: a name, and coordinates for people. */
final class Scenarios {
    private static final int PPM_PLACES = 6;

    private Scenarios() {}

    static List<Scenario> of(List<State> states, Collection<Covered> covered) {
        List<Ranges> ranges = covered.stream()
                .flatMap(c -> c.shocks().stream().limit(1).map(Shock::ranges))
                .toList();
        boolean samePrice = ranges.stream().map(Ranges::price).distinct().count() == 1;
        boolean sameVolatility = ranges.stream()
                        .map(r -> List.of(r.volatilityUp(), r.volatilityDown()))
                        .distinct()
                        .count()
                == 1;
        return states.stream()
                .map(state -> scenario(
                        state,
                        samePrice ? ranges.get(0).price() : BigDecimal.ONE,
                        sameVolatility ? volatility(ranges.get(0), state) : state.volatility()))
                .toList();
    }

    private static BigDecimal volatility(Ranges ranges, State state) {
        return new BigDecimal(ranges.volatilityFactor(state.volatility())).subtract(BigDecimal.ONE);
    }

    private static Scenario scenario(State state, BigDecimal range, BigDecimal volatility) {
        Scenario.Builder out = Scenario.newBuilder().setName(state.name()).setKind(state.kind());
        if (state.day() == State.NO_DAY && state.kind() != ScenarioKind.SCENARIO_KIND_CURVE) {
            out.setPricePpm(ppm(state.price().multiply(range))).setVolatilityPpm(ppm(volatility));
        }
        return out.build();
    }

    private static long ppm(BigDecimal part) {
        return part.movePointRight(PPM_PLACES)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValue();
    }
}
