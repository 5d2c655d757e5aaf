package org.plimsoll.nativelib.worker;

import java.time.Duration;

/**
 * How long a failed worker stays down: after failure n for {@code first · 2^(n−1)}, at most {@code longest}. A served job
 * forgets all failures. Not thread-safe.
 */
final class Backoff {
    private static final int MOST_DOUBLINGS = 20;

    private final long first;
    private final long longest;
    private int failures;
    private long notBefore = System.nanoTime();

    Backoff(Duration first, Duration longest) {
        this.first = first.toNanos();
        this.longest = longest.toNanos();
    }

    void failed() {
        failures++;
        notBefore = System.nanoTime() + pause(failures);
    }

    /** Nanoseconds of pause after so many failures in a row, 1 or more. */
    long pause(int inARow) {
        return Math.min(longest, first << Math.min(inARow - 1, MOST_DOUBLINGS));
    }

    void served() {
        failures = 0;
    }

    /** Nanoseconds until the next start is allowed; 0 when it is now. */
    long remaining() {
        return Math.max(0, notBefore - System.nanoTime());
    }
}
