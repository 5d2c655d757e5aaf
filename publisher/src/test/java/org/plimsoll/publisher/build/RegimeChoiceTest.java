package org.plimsoll.publisher.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.CollateralRule;
import org.plimsoll.api.v1.Regime;
import org.plimsoll.publisher.Inputs;

/** Thresholds of the fixture: elevated enters at 60 and leaves below 52, stressed enters at 90 and leaves below 75. */
class RegimeChoiceTest {
    @ParameterizedTest
    @CsvSource({
        "calm, 0, calm", "calm, 59.999999, calm", "calm, 60, elevated", "calm, 89.999999, elevated",
        "calm, 90, stressed", "elevated, 51.999999, calm", "elevated, 52, elevated", "elevated, 59, elevated",
        "elevated, 89.999999, elevated", "elevated, 90, stressed", "stressed, 90, stressed", "stressed, 75, stressed",
        "stressed, 74.999999, elevated", "stressed, 52, elevated", "stressed, 51.999999, calm", "stressed, 0, calm"
    })
    void indexAndRegimeBefore_decideTheRegime(String before, String index, String now) throws Exception {
        Regime regime = Objects.requireNonNull(choice(before, index).regime());
        assertThat(regime.getBefore()).isEqualTo(before);
        assertThat(regime.getNow()).isEqualTo(now);
        assertThat(regime.getStepsCount()).isEqualTo(3);
        assertThat(regime.getSteps(1).getEnter()).isEqualTo(60_000_000);
        assertThat(regime.getSteps(2).getLeave()).isEqualTo(75_000_000);
    }

    @Test
    void firstPublication_startsFromTheCalmest() throws Exception {
        RegimeChoice choice = RegimeChoice.of(Inputs.methodology(), Inputs.market(), null);
        assertThat(choice.regime()).isNotNull().extracting(Regime::getBefore).isEqualTo("calm");
    }

    @Test
    void stressedRegime_bringsItsNumbersAndHaircuts() throws Exception {
        RegimeChoice choice = choice("calm", "95");
        assertThat(choice.marketPpm()).isEqualTo(1_100_000);
        assertThat(choice.moves()).isEqualByComparingTo("1.25");
        assertThat(choice.replaced()).extracting(CollateralRule::getAsset).containsExactly("USDT");
    }

    @Test
    void regimeOfAnotherMethodology_isRefused() {
        assertThatThrownBy(() -> choice("panic", "50"))
                .isInstanceOf(ReadableException.class)
                .hasMessageContaining("regimes");
    }

    private static RegimeChoice choice(String before, String index) throws ReadableException {
        return RegimeChoice.of(
                Inputs.methodology(), Inputs.market(m -> m.getIndicesBuilder(0).setValue(index)), before);
    }
}
