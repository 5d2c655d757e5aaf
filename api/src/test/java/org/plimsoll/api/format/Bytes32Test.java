package org.plimsoll.api.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Bytes32Test {
    private static final String HEX = "00ff".repeat(16);

    @Test
    void sameBytes_areEqualAndPrintAsHex() {
        assertThat(Bytes32.of(Bytes32.ofHex(HEX).bytes()))
                .isEqualTo(Bytes32.ofHex(HEX))
                .hasToString(HEX);
    }

    @Test
    void changingTheCopy_leavesTheValue() {
        Bytes32 value = Bytes32.ofHex(HEX);
        value.bytes()[0] = 1;
        assertThat(value.hex()).isEqualTo(HEX);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33})
    void otherLengths_areRefused(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> Bytes32.of(new byte[length]));
    }

    @Test
    void upperCaseHex_isRefused() {
        assertThat(Bytes32.isHex(HEX)).isTrue();
        assertThat(Bytes32.isHex("00FF".repeat(16))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Bytes32.ofHex("00FF".repeat(16)));
    }

    @Test
    void sha256OfParts_isThatOfTheirConcatenation() {
        byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);
        Bytes32 expected = Bytes32.ofHex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Bytes32.sha256(abc)).isEqualTo(expected);
        assertThat(Bytes32.sha256(new byte[] {'a'}, new byte[0], new byte[] {'b', 'c'}))
                .isEqualTo(expected);
    }
}
