package org.plimsoll.nativelib.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(30));

    @Test
    void failuresInARow_doubleThePauseUpToTheLongest() {
        assertThat(backoff.pause(1)).isEqualTo(Duration.ofMillis(100).toNanos());
        assertThat(backoff.pause(2)).isEqualTo(Duration.ofMillis(200).toNanos());
        assertThat(backoff.pause(9)).isEqualTo(Duration.ofMillis(25_600).toNanos());
        assertThat(backoff.pause(10)).isEqualTo(Duration.ofSeconds(30).toNanos());
        assertThat(backoff.pause(Integer.MAX_VALUE))
                .isEqualTo(Duration.ofSeconds(30).toNanos());
    }

    @Test
    void noFailure_isNoPause() {
        assertThat(backoff.remaining()).isZero();
    }

    @Test
    void failure_isAPauseThatEnds() {
        var brief = new Backoff(Duration.ofHours(1), Duration.ofHours(1));
        brief.failed();

        assertThat(brief.remaining()).isPositive();
    }
}
