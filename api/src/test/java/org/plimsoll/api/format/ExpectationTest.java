package org.plimsoll.api.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Setup;

class ExpectationTest {
    private static final Bytes32 DIGEST = Bytes32.sha256();

    @Test
    void lists_areLengthPrefixed() {
        // magic 8, numbers 8+4+8+8+8+1+1, nonce and schedule 64, audience 2+1, issuers 2+32, keys 2, book 1
        assertThat(expectation(1, Set.of(Setup.SETUP_CEREMONY), "v", 0, Optional.empty())
                        .encode())
                .hasSize(150);
        assertThat(expectation(2, Set.of(Setup.SETUP_CEREMONY), "v", 3, Optional.of(DIGEST))
                        .encode())
                .hasSize(150 + 32 + 96 + 32);
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
    void mostKeys_areTakenAndOneMoreIsRefused() {
        assertThat(expectation(1, Set.of(Setup.SETUP_CEREMONY), "v", 1_024, Optional.empty())
                        .keys())
                .hasSize(1_024);
        assertRefused(1, Set.of(Setup.SETUP_CEREMONY), "v", 1_025);
    }

    @ParameterizedTest(name = "now {0}, skew {1}, lifetime {2}, level {3}, headroom {4}")
    @CsvSource({
        "0, 0, 1, 1, 0",
        "1099511627775, 0, 1, 1, 0",
        "0, 4294967295, 1, 1, 0",
        "0, 0, 9223372036854775807, 1, 0",
        "0, 0, 1, 9223372036854775807, 0",
        "0, 0, 1, 1, 4611686018427387903"
    })
    void numberAtALimit_isTaken(long now, long skew, long lifetime, long level, long headroom) {
        Expectation expectation = numbers(now, skew, lifetime, level, headroom);

        assertThat(List.of(
                        expectation.now(),
                        expectation.clockSkew(),
                        expectation.longestLifetime(),
                        expectation.leastLevelPpm(),
                        expectation.leastHeadroom()))
                .containsExactly(now, skew, lifetime, level, headroom);
    }

    @ParameterizedTest(name = "{0}: now {1}, skew {2}, lifetime {3}, level {4}, headroom {5}")
    @CsvSource({
        "now, -1, 0, 1, 1, 0",
        "now, 1099511627776, 0, 1, 1, 0",
        "clockSkew, 0, -1, 1, 1, 0",
        "clockSkew, 0, 4294967296, 1, 1, 0",
        "longestLifetime, 0, 0, 0, 1, 0",
        "longestLifetime, 0, 0, -1, 1, 0",
        "leastLevelPpm, 0, 0, 1, 0, 0",
        "leastLevelPpm, 0, 0, 1, -1, 0",
        "leastHeadroom, 0, 0, 1, 1, -1",
        "leastHeadroom, 0, 0, 1, 1, 4611686018427387904"
    })
    void numberBeyondALimit_isRefusedNamingIt(
            String name, long now, long skew, long lifetime, long level, long headroom) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> numbers(now, skew, lifetime, level, headroom))
                .withMessageStartingWith(name + " ");
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

    private static Expectation numbers(long now, long skew, long lifetime, long level, long headroom) {
        return new Expectation(
                now,
                skew,
                lifetime,
                level,
                headroom,
                Assurance.ASSURANCE_SELF_DECLARED,
                Set.of(Setup.SETUP_CEREMONY),
                DIGEST,
                DIGEST,
                "v",
                List.of(DIGEST),
                List.of(),
                Optional.empty());
    }

    private static Expectation expectation(
            int issuers, Set<Setup> setups, String audience, int keys, Optional<Bytes32> book) {
        return new Expectation(
                1,
                0xffff_ffffL,
                1,
                1,
                0,
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
