package org.plimsoll.nativelib.worker;

import java.security.SecureRandom;

/** Ids that no worker can guess, so that only who has read a request can answer it. Thread-safe. */
final class RequestIds {
    private final SecureRandom random = new SecureRandom();

    /** 64 random bits, never 0: that is what a response without an id holds. */
    long next() {
        long id = random.nextLong();
        while (id == 0) {
            id = random.nextLong();
        }
        return id;
    }
}
