package org.plimsoll.verifier;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.plimsoll.api.format.Bytes32;

/**
 * A bounded memory in this process, thread-safe. It forgets statements that have expired and, when full, admits
 * nothing new rather than forget one that could still be repeated. Whatever expires no later than a forgotten
 * statement is answered FULL from then on, even when the clock goes back or the request waited: it may be the
 * forgotten one. It does not survive a restart and is not shared between processes.
 */
public final class MemorySeenStatements implements SeenStatements {
    private final int capacity;
    private final Map<Bytes32, Long> lastSeconds = new HashMap<>();
    private long lastForgotten = Long.MIN_VALUE;

    /** @param capacity how many live statements are remembered at most, 1 or more */
    public MemorySeenStatements(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity + " is below 1");
        }
        this.capacity = capacity;
    }

    @Override
    public synchronized Admission admit(Bytes32 statement, Instant last, Instant now) {
        if (lastSeconds.containsKey(statement)) {
            return Admission.SEEN;
        }
        if (lastSeconds.size() >= capacity) {
            forgetBefore(now.getEpochSecond());
        }
        if (lastSeconds.size() >= capacity || last.getEpochSecond() <= lastForgotten) {
            return Admission.FULL;
        }
        lastSeconds.put(statement, last.getEpochSecond());
        return Admission.FIRST;
    }

    /** Number of statements remembered at this moment, expired ones included until room is needed. */
    public synchronized int size() {
        return lastSeconds.size();
    }

    /** Whole seconds, because a statement is acceptable until its last second has passed. */
    private void forgetBefore(long nowSecond) {
        Iterator<Long> seconds = lastSeconds.values().iterator();
        while (seconds.hasNext()) {
            long last = seconds.next();
            if (last < nowSecond) {
                lastForgotten = Math.max(lastForgotten, last);
                seconds.remove();
            }
        }
    }
}
