package org.plimsoll.publisher.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.api.v1.Underlying;
import org.plimsoll.api.v1.UnderlyingRule;

class RangesTest {
    @ParameterizedTest
    @CsvSource({
        // ppm, multiplier, floor, long-run, range
        "160000, 1, 0, 0.2, 0.16",
        "160000, 0.85, 0, 0.2, 0.136",
        "160000, 0.85, 0.7, 0.2, 0.14",
        "160000, 1.25, 0.7, 0.2, 0.2",
        "160000, 0.85, 1, 0.2, 0.2",
        "0, 1.25, 1, 0.2, 0"
    })
    void priceRange_isScaledAndNeverBelowItsFloor(
            int ppm, BigDecimal multiplier, BigDecimal floor, String longRun, BigDecimal range) {
        UnderlyingRule rule = UnderlyingRule.newBuilder().setPriceRangePpm(ppm).build();
        Underlying underlying =
                Underlying.newBuilder().setLongRunPriceRange(longRun).build();
        assertThat(Ranges.of(rule, underlying, multiplier, floor).price()).isEqualByComparingTo(range);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.0821917808219178, 1.4",
        "0.5, 0.0821917808219178, 1.2",
        "-1, 0.0821917808219178, 0.8",
        "0, 0.01, 1",
        // a quarter of thirty days: (4)^0.5 times the range; four times thirty days: (1/4)^0.5
        "1, 0.02054794520547945, 1.8",
        "1, 0.3287671232876712, 1.2"
    })
    void volatilityMove_scalesWithTime(BigDecimal part, double years, double factor) {
        UnderlyingRule rule = UnderlyingRule.newBuilder()
                .setVolatilityUpPpm(400_000)
                .setVolatilityDownPpm(250_000)
                .setShortPowerPpm(500_000)
                .setLongPowerPpm(500_000)
                .build();
        Ranges ranges = Ranges.of(rule, Underlying.getDefaultInstance(), BigDecimal.ONE, BigDecimal.ZERO);
        assertThat(ranges.volatilityFactor(part, years)).isCloseTo(factor, Offset.offset(1e-12));
    }
}
