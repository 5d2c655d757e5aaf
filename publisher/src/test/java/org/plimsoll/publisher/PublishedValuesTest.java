package org.plimsoll.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.finmath.functions.AnalyticFormulas;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Market;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.publisher.input.Decimals;

/** Numbers of the published crypto fixture, computed a second time from the files with other formulas. */
class PublishedValuesTest {
    private static final double U = 1e6;

    /** Doubles of two libraries around 10^9 u. */
    private static final double NOISE = 1e-2;

    /** Calm: 85 percent of the ranges, but never below the long-run range. */
    private static final Map<String, Double> PRICE_RANGE = Map.of("BTC", 0.14, "ETH", 0.17);

    private static final Map<String, Double> VOLATILITY_UP = Map.of("BTC", 0.3825, "ETH", 0.425);
    private static final Map<String, Double> VOLATILITY_DOWN = Map.of("BTC", 0.36, "ETH", 0.40);

    private static Market market = Market.getDefaultInstance();
    private static Schedule schedule = Schedule.getDefaultInstance();

    @BeforeAll
    static void publish() throws Exception {
        market = Inputs.market().message();
        schedule =
                Publisher.publish(Inputs.market(), Inputs.methodology(), null).message();
    }

    @Test
    void linearInstruments_areExact() {
        assertThat(profit("BTC-PERP", "grid:+1/same")).isEqualTo(134_960_000);
        assertThat(profit("BTC-PERP", "grid:-0.25/up")).isEqualTo(-33_740_000);
        assertThat(profit("BTC-PERP", "basis-up")).isEqualTo(1_928_000);
        assertThat(profit("BTC-27NOV26", "grid:-1/down")).isEqualTo(-135_112_880);
        assertThat(profit("BTC-SPOT", "crash-4x")).isEqualTo(-539_840_000);
        assertThat(instrument("BTC-SPOT").getMark()).isEqualTo(964_000_000);
        assertThat(instrument("BTC-PERP").getMark()).isZero();
        assertThat(instrument("BTC-PERP").getDelta()).isEqualTo(964_000_000);
        assertThat(instrument("BTC-PERP").getChargeLong()).isEqualTo(5_784_000);
        assertThat(instrument("ETH-27NOV26").getChargeShort()).isEqualTo(1_260_000);
        assertThat(instrument("ETH-27NOV26-3200-C").getNakedCharge()).isEqualTo(3_150_000);
    }

    @Test
    void basisMove_shiftsForwardsByTimeAndLeavesSpot() {
        double year = 365 * 86_400.0;
        double weeks = (6 * 86_400 + 16 * 3_600) / year;
        double forward = 96_509.2;
        double exact = forward * 0.01 * (Math.exp(0.12 * weeks) - 1) * U;
        assertThat(exact - profit("BTC-27NOV26", "basis-up")).isBetween(-NOISE, 1 + NOISE);
        assertThat(profit("BTC-SPOT", "basis-up")).isZero();
    }

    @Test
    void options_areFlooredByLessThanOneUnitInEveryScenarioOfTheGrid() {
        int compared = 0;
        for (Instrument instrument : schedule.getInstrumentsList()) {
            if (!instrument.getStrike().isEmpty()) {
                compared += compare(instrument);
            }
        }
        assertThat(compared).isEqualTo(132 * 28);
    }

    private static int compare(Instrument instrument) {
        OptionCase option = OptionCase.of(instrument.getId(), market);
        double mark = option.price(1, 1);
        assertThat(mark * U - instrument.getMark()).as(instrument.getId()).isBetween(-NOISE, 1 + NOISE);
        int compared = 1;
        List<String> scenarios =
                schedule.getScenariosList().stream().map(s -> s.getName()).toList();
        for (int s = 0; s < scenarios.size(); s++) {
            if (scenarios.get(s).startsWith("grid:")) {
                String[] parts = scenarios.get(s).substring(5).split("/", -1);
                double move = Double.parseDouble(parts[0]) * PRICE_RANGE.getOrDefault(option.unit(), Double.NaN);
                double profit = option.price(1 + move, volatilityFactor(option, parts[1])) - mark;
                assertThat(profit * U - instrument.getProfit(s))
                        .as("%s in %s", instrument.getId(), scenarios.get(s))
                        .isBetween(-NOISE, 1 + NOISE);
                compared++;
            }
        }
        return compared;
    }

    private static double volatilityFactor(OptionCase option, String word) {
        double scale = Math.pow(30 / 365.0 / option.years(), option.years() < 30 / 365.0 ? 0.3 : 0.13);
        return switch (word) {
            case "up" -> 1 + VOLATILITY_UP.getOrDefault(option.unit(), Double.NaN) * scale;
            case "down" -> 1 / (1 + VOLATILITY_DOWN.getOrDefault(option.unit(), Double.NaN) * scale);
            default -> 1;
        };
    }

    @Test
    void greeks_areSensitivitiesOfTheMark() {
        OptionCase option = OptionCase.of("BTC-25DEC26-95000-C", market);
        Instrument instrument = instrument("BTC-25DEC26-95000-C");
        double step = 1e-4;
        double up = option.price(1 + step, 1);
        double down = option.price(1 - step, 1);
        double delta = (up - down) / (2 * step) * U;
        double gamma = (up - 2 * option.price(1, 1) + down) / (step * step) * U;
        double vega = (option.price(1, 1 + step) - option.price(1, 1 - step)) / (2 * step * option.volatility()) * U;
        assertThat((double) instrument.getDelta()).isCloseTo(delta, percent(0.001));
        assertThat((double) instrument.getGamma()).isCloseTo(gamma, percent(0.1));
        assertThat((double) instrument.getVega()).isCloseTo(vega, percent(0.001));
        double day = (option.inDays(1).price(1, 1) - option.price(1, 1)) * U;
        assertThat((double) instrument.getTheta()).isCloseTo(day, percent(3));
    }

    private static Percentage percent(double value) {
        return Percentage.withPercentage(value);
    }

    private static Instrument instrument(String id) {
        return schedule.getInstrumentsList().stream()
                .filter(i -> i.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static long profit(String id, String scenario) {
        for (int s = 0; s < schedule.getScenariosCount(); s++) {
            if (schedule.getScenarios(s).getName().equals(scenario)) {
                return instrument(id).getProfit(s);
            }
        }
        throw new AssertionError("no scenario " + scenario);
    }

    /** One lot of an option of the fixture, its volatility read straight off the quoted strike. */
    private record OptionCase(
            String unit, boolean call, double forward, double strike, double years, double volatility, double lot) {
        static OptionCase of(String id, Market market) {
            String[] parts = id.split("-", -1);
            var underlying = market.getUnderlyingsList().stream()
                    .filter(u -> u.getName().equals(parts[0]))
                    .findFirst()
                    .orElseThrow();
            var expiry = underlying.getExpiriesList().stream()
                    .filter(e -> e.getName().equals(parts[1]))
                    .findFirst()
                    .orElseThrow();
            var point = expiry.getPointsList().stream()
                    .filter(p -> p.getStrike().equals(parts[2]))
                    .findFirst()
                    .orElseThrow();
            double years = Duration.between(Instant.parse(market.getTime()), Instant.parse(expiry.getTime()))
                            .toSeconds()
                    / (365 * 86_400.0);
            BigDecimal forward = Decimals.of(expiry.getForward());
            return new OptionCase(
                    parts[0],
                    parts[3].equals("C"),
                    forward.doubleValue(),
                    Double.parseDouble(parts[2]),
                    years,
                    Double.parseDouble(point.getVolatility()),
                    parts[0].equals("BTC") ? 0.01 : 0.1);
        }

        double price(double forwardFactor, double volatilityFactor) {
            double rate = 0.04;
            double shocked = forward * forwardFactor;
            double spot = shocked * Math.exp(-rate * years);
            double callPrice =
                    AnalyticFormulas.blackScholesOptionValue(spot, rate, volatility * volatilityFactor, years, strike);
            return lot * (call ? callPrice : callPrice - spot + strike * Math.exp(-rate * years));
        }

        OptionCase inDays(int days) {
            return new OptionCase(unit, call, forward, strike, years - days / 365.0, volatility, lot);
        }
    }
}
