package org.plimsoll.nativelib.worker;

import java.time.Duration;

/**
 * A point in time by which something must have ended.
 *
 * @param nanoTime on the scale of {@link System#nanoTime}
 */
record Deadline(long nanoTime) {
    /** Longer waits make no sense, and would overflow. */
    private static final Duration LONGEST = Duration.ofDays(365);

    static Deadline in(Duration duration) {
        Duration bounded = duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
        return new Deadline(System.nanoTime() + bounded.toNanos());
    }

    /** Nanoseconds that are left; 0 when it has passed. */
    long remaining() {
        return Math.max(0, nanoTime - System.nanoTime());
    }
}
