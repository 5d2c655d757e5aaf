package org.plimsoll.api.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Setup;

class ExpectationTest {
    private static final Bytes32 DIGEST = Bytes32.sha256();

    @Test
    void lists_areLengthPrefixed() {
        // magic 8, numbers 8+4+8+8+1+1, nonce and schedule 64, audience 2+1, issuers 2+32, keys 2, book 1
        assertThat(expectation(1, Set.of(Setup.SETUP_CEREMONY), "v", 0, Optional.empty())
                        .encode())
                .hasSize(142);
        assertThat(expectation(2, Set.of(Setup.SETUP_CEREMONY), "v", 3, Optional.of(DIGEST))
                        .encode())
                .hasSize(142 + 32 + 96 + 32);
    }

    @Test
    void mostIssuers_areTakenAndOneMoreIsRefused() {
        assertThat(expectation(1_024, Set.of(Setup.SETUP_CEREMONY), "v", 0, Optional.empty())
                        .issuers())
                .hasSize(1_024);
        assertRefused(1_025, Set.of(Setup.SETUP_CEREMONY), "v", 0);
        assertRefused(0, Set.of(Setup.SETUP_CEREMONY), "v", 0);
    }

    @Test
    void tooManyKeys_areRefused() {
        assertThat(expectation(1, Set.of(Setup.SETUP_CEREMONY), "v", 65_535, Optional.empty())
                        .keys())
                .hasSize(65_535);
        assertRefused(1, Set.of(Setup.SETUP_CEREMONY), "v", 65_536);
    }

    @Test
    void unknownOrNoSetup_isRefused() {
        assertRefused(1, Set.of(), "v", 0);
        assertRefused(1, Set.of(Setup.SETUP_UNSPECIFIED), "v", 0);
        assertRefused(1, Set.of(Setup.UNRECOGNIZED, Setup.SETUP_CEREMONY), "v", 0);
    }

    @Test
    void audienceThatIsNoText_isRefused() {
        assertRefused(1, Set.of(Setup.SETUP_CEREMONY), "a b", 0);
    }

    private static void assertRefused(int issuers, Set<Setup> setups, String audience, int keys) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> expectation(issuers, setups, audience, keys, Optional.empty()));
    }

    private static Expectation expectation(
            int issuers, Set<Setup> setups, String audience, int keys, Optional<Bytes32> book) {
        return new Expectation(
                1,
                0xffff_ffffL,
                1,
                1,
                Assurance.ASSURANCE_SELF_DECLARED,
                setups,
                DIGEST,
                DIGEST,
                audience,
                Collections.nCopies(issuers, DIGEST),
                List.copyOf(Collections.nCopies(keys, DIGEST)),
                book);
    }
}
