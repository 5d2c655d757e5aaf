package org.plimsoll.nativelib.worker;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what another process does: looks often, gives up at a deadline. */
final class Await {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(5);

    private Await() {}

    static void until(String what, BooleanSupplier condition) {
        Deadline deadline = Deadline.in(LONGEST);
        while (!condition.getAsBoolean()) {
            if (deadline.remaining() == 0) {
                throw new AssertionError("did not happen within " + LONGEST + ": " + what);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
