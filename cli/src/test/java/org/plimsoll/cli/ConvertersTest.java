package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.api.format.ProfileShape;
import picocli.CommandLine.TypeConversionException;

class ConvertersTest {
    @ParameterizedTest
    @CsvSource({"90s, PT90S", "10m, PT10M", "2h, PT2H", "1d, PT24H"})
    void duration_isReadInItsUnit(String text, Duration expected) {
        assertThat(Converters.duration(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0s", "10", "-1m", "1.5h", "10 m", "1w", "9999999999s"})
    void anythingElse_isRefused(String text) {
        assertThatThrownBy(() -> Converters.duration(text)).isInstanceOf(TypeConversionException.class);
    }

    @Test
    void profileAndHex_ignoreCase() {
        assertThat(Converters.profile("Trade")).isEqualTo(ProfileShape.TRADE);
        assertThat(Converters.bytes32("AB".repeat(32)).hex()).isEqualTo("ab".repeat(32));
    }
}
