package org.plimsoll.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plimsoll.verifier.SeenStatements.Admission;

class MemorySeenStatementsTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_000);
    private static final Instant LATER = NOW.plusSeconds(10);

    private final MemorySeenStatements seen = new MemorySeenStatements(2);

    @Test
    void secondTime_isSeen() {
        assertThat(seen.admit(Fixture.filled(1), LATER, NOW)).isEqualTo(Admission.FIRST);
        assertThat(seen.admit(Fixture.filled(1), LATER, NOW)).isEqualTo(Admission.SEEN);
    }

    @Test
    void fullOfLiveStatements_admitsNothingNewAndForgetsNothing() {
        seen.admit(Fixture.filled(1), LATER, NOW);
        seen.admit(Fixture.filled(2), LATER, NOW);

        assertThat(seen.admit(Fixture.filled(3), LATER, LATER)).isEqualTo(Admission.FULL);
        assertThat(seen.admit(Fixture.filled(1), LATER, LATER)).isEqualTo(Admission.SEEN);
    }

    @Test
    void expiredStatements_makeRoom() {
        seen.admit(Fixture.filled(1), LATER, NOW);
        seen.admit(Fixture.filled(2), LATER, NOW);
        Instant afterwards = LATER.plusSeconds(1);

        assertThat(seen.admit(Fixture.filled(3), afterwards, afterwards)).isEqualTo(Admission.FIRST);
        assertThat(seen.size()).isEqualTo(1);
    }

    @Test
    void capacityBelowOne_isRefused() {
        assertThatThrownBy(() -> new MemorySeenStatements(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
