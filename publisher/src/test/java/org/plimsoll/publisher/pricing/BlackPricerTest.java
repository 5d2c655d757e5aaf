package org.plimsoll.publisher.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.finmath.functions.AnalyticFormulas;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.plimsoll.publisher.Inputs;

class BlackPricerTest {
    private static final double TOLERANCE = 1e-9;

    /** Amounts below this part of their scale are below any unit of money: rounding noise of all three libraries. */
    private static final double NOISE = 1e-12;

    private static final List<Double> MONEYNESS = List.of(0.6, 0.8, 0.93, 1.0, 1.01, 1.25, 1.6);
    private static final List<Double> YEARS = List.of(0.02, 0.1, 0.5, 2.0);
    private static final List<Double> VOLATILITIES = List.of(0.1, 0.3, 0.6, 1.2);
    private static final List<Double> RATES = List.of(-0.01, 0.0, 0.04);

    private static final double FORWARD = 96_400;

    @Test
    void grid_agreesWithFinmath() {
        SoftAssertions all = new SoftAssertions();
        for (double moneyness : MONEYNESS) {
            for (double years : YEARS) {
                for (double volatility : VOLATILITIES) {
                    for (double rate : RATES) {
                        Option call = new Option(true, FORWARD * moneyness, years, rate);
                        compareWithFinmath(all, call, volatility);
                    }
                }
            }
        }
        all.assertAll();
    }

    private static void compareWithFinmath(SoftAssertions all, Option call, double volatility) {
        double years = call.years();
        double rate = call.rate();
        double growth = Math.exp(rate * years);
        double spot = FORWARD / growth;
        double strike = call.strike();
        String name = call + " at volatility " + volatility;
        OptionGreeks greeks = BlackPricer.greeks(call, FORWARD, volatility);
        close(
                all,
                name + " price",
                BlackPricer.price(call, FORWARD, volatility),
                AnalyticFormulas.blackScholesOptionValue(spot, rate, volatility, years, strike),
                FORWARD);
        double delta = AnalyticFormulas.blackScholesOptionDelta(spot, rate, volatility, years, strike) / growth;
        close(all, name + " delta", greeks.delta(), delta, 1);
        double gamma = AnalyticFormulas.blackScholesOptionGamma(spot, rate, volatility, years, strike);
        close(all, name + " gamma", greeks.gamma(), gamma / growth / growth, 1 / FORWARD);
        double vega = AnalyticFormulas.blackScholesOptionVega(spot, rate, volatility, years, strike);
        close(all, name + " vega", greeks.vega(), vega, FORWARD);
        // Theirs keeps the spot: the forward then slides by -rate per year.
        double theta = AnalyticFormulas.blackScholesOptionTheta(spot, rate, volatility, years, strike);
        close(all, name + " theta", greeks.theta() - rate * FORWARD * greeks.delta(), theta, FORWARD);
    }

    @Test
    void vectors_agreeWithQuantLib() {
        SoftAssertions all = new SoftAssertions();
        List<String> rows = Inputs.text("/pricing/black.csv").lines().skip(1).toList();
        assertThat(rows).hasSize(504);
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            double[] n = new double[cells.length];
            for (int i = 1; i < cells.length; i++) {
                n[i] = Double.parseDouble(cells[i]);
            }
            Option option = new Option(cells[0].equals("call"), n[2], n[3], n[5]);
            OptionGreeks greeks = BlackPricer.greeks(option, n[1], n[4]);
            close(all, row + " price", BlackPricer.price(option, n[1], n[4]), n[6], n[1]);
            close(all, row + " delta", greeks.delta(), n[7], 1);
            close(all, row + " gamma", greeks.gamma(), n[8], 1 / n[1]);
            close(all, row + " vega", greeks.vega(), n[9], n[1]);
            close(all, row + " theta", greeks.theta(), n[10], n[1]);
        }
        all.assertAll();
    }

    @Test
    void callMinusPut_isTheDiscountedForwardMinusStrike() {
        for (double moneyness : MONEYNESS) {
            for (double years : YEARS) {
                for (double volatility : VOLATILITIES) {
                    Option call = new Option(true, FORWARD * moneyness, years, 0.04);
                    Option put = new Option(false, FORWARD * moneyness, years, 0.04);
                    double difference =
                            BlackPricer.price(call, FORWARD, volatility) - BlackPricer.price(put, FORWARD, volatility);
                    double parity = Math.exp(-0.04 * years) * (FORWARD - FORWARD * moneyness);
                    assertThat(difference)
                            .as("%s at volatility %s", call, volatility)
                            .isCloseTo(parity, Offset.offset(TOLERANCE * FORWARD));
                }
            }
        }
    }

    private static void close(SoftAssertions all, String name, double ours, double theirs, double scale) {
        double room = TOLERANCE * Math.max(Math.abs(theirs), NOISE / TOLERANCE * scale);
        all.assertThat(Math.abs(ours - theirs))
                .as("%s: %s and %s", name, ours, theirs)
                .isLessThanOrEqualTo(room);
    }
}
