package org.plimsoll.verifier;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.plimsoll.api.format.Bytes32;

/**
 * A bounded memory in this process, thread-safe. It forgets statements that have expired and, when full, admits
 * nothing new rather than
 * forget one that could still be repeated. It does not survive a restart and is not shared between processes.
 */
public final class MemorySeenStatements implements SeenStatements {
    private final int capacity;
    private final Map<Bytes32, Instant> lastAcceptable = new HashMap<>();

    /** @param capacity how many live statements are remembered at most, 1 or more */
    public MemorySeenStatements(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity + " is below 1");
        }
        this.capacity = capacity;
    }

    @Override
    public synchronized Admission admit(Bytes32 statement, Instant last, Instant now) {
        if (lastAcceptable.containsKey(statement)) {
            return Admission.SEEN;
        }
        if (lastAcceptable.size() >= capacity) {
            forgetBefore(now);
        }
        if (lastAcceptable.size() >= capacity) {
            return Admission.FULL;
        }
        lastAcceptable.put(statement, last);
        return Admission.FIRST;
    }

    /** Number of statements remembered at this moment, expired ones included until room is needed. */
    public synchronized int size() {
        return lastAcceptable.size();
    }

    private void forgetBefore(Instant now) {
        lastAcceptable.values().removeIf(last -> last.isBefore(now));
    }
}
