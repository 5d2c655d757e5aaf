package org.plimsoll.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.schedule.RiskSchedule;

class FixturesTest {
    @ParameterizedTest
    @CsvSource({
        "crypto, crypto-portfolio",
        "commodities, span",
        "equities, tims",
        "house, house-es",
        "perpetuals, leverage",
        "lending, lending"
    })
    void marketWithItsMethodology_becomesASchedule(String market, String methodology) throws Exception {
        RiskSchedule schedule = Publisher.publish(
                Inputs.market(Inputs.text("/markets/" + market + ".yaml")),
                Inputs.methodology(Inputs.text("/methodologies/" + methodology + ".yaml")),
                null);
        assertThat(schedule.message().getInstrumentsCount()).isPositive();
        assertThat(schedule.message().getOrigin().getMarketDigest()).hasSize(64);
    }
}
