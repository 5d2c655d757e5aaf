package org.plimsoll.api.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashToFieldTest {
    private static final String RFC_DOMAIN = "QUUX-V01-CS02-with-expander-SHA256-128";

    /** RFC 9380, appendix K.1. */
    @ParameterizedTest
    @CsvSource({
        "'', 68a985b87eb6b46952128911f2a4412bbc302a9d759667f87f7a21d803f07235",
        "abc, d8ccab23b5985ccea865c6c97b6e5b8350e794e603b4b97902f53a8a0d605615",
        "abcdef0123456789, eff31487c770a893cfb36f912fbfcbff40d5661771ca4b2cb4eafe524333f5c1"
    })
    void publishedVector_isReproduced(String message, String expanded) {
        assertThat(HexFormat.of().formatHex(HashToField.expand(ascii(message), ascii(RFC_DOMAIN), 32)))
                .isEqualTo(expanded);
    }

    @Test
    void longerOutput_needsMoreBlocksAndDependsOnItsLength() {
        byte[] one = HashToField.expand(ascii("m"), ascii("d"), 32);
        byte[] two = HashToField.expand(ascii("m"), ascii("d"), 48);
        assertThat(two).hasSize(48);
        assertThat(Arrays.copyOf(two, 32)).isNotEqualTo(one);
    }

    @Test
    void messageAndDomain_bothSeparate() {
        BigInteger scalar = HashToField.scalar(ascii("m"), "d");
        assertThat(scalar).isLessThan(HashToField.MODULUS);
        assertThat(HashToField.scalar(ascii("n"), "d")).isNotEqualTo(scalar);
        assertThat(HashToField.scalar(ascii("m"), "e")).isNotEqualTo(scalar);
    }

    @Test
    void emptyOrOverlongDomain_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> HashToField.scalar(new byte[0], ""));
        assertThatIllegalArgumentException().isThrownBy(() -> HashToField.scalar(new byte[0], "d".repeat(256)));
    }

    @Test
    void modulus_isNotAnElementAndOneBelowIs() {
        byte[] last = HashToField.toBytes(HashToField.MODULUS.subtract(BigInteger.ONE));
        assertThat(last).hasSize(32);
        assertThat(HashToField.isElement(last)).isTrue();
        byte[] modulus = HashToField.MODULUS.toByteArray();
        assertThat(modulus).hasSize(32);
        assertThat(HashToField.isElement(modulus)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> HashToField.toBytes(HashToField.MODULUS));
        assertThatIllegalArgumentException().isThrownBy(() -> HashToField.toBytes(BigInteger.ONE.negate()));
    }

    @Test
    void smallElement_isPaddedOnTheLeft() {
        assertThat(HexFormat.of().formatHex(HashToField.toBytes(BigInteger.TEN)))
                .isEqualTo("00".repeat(31) + "0a");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
