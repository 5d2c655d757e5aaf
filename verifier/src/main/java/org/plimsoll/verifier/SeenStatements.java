package org.plimsoll.verifier;

import java.time.Instant;
import org.plimsoll.api.format.Bytes32;

/**
 * Remembers which statements were accepted, so that each is accepted once. The identity is the statement digest,
 * never proof bytes: a
 * Groth16 proof can be re-randomised.
 */
public interface SeenStatements {
    /** What a memory answers to one statement. Only FIRST lets a verdict be yes. */
    enum Admission {
        /** Not seen before, and remembered from now on. */
        FIRST,
        /** Accepted before. */
        SEEN,
        /** Cannot be remembered, or may have been forgotten, so nothing is known about repetitions. */
        FULL
    }

    /**
     * Looks up and remembers in one atomic step. For one statement the last acceptable second must not grow from call
     * to call, so requests that share a memory share a clock skew.
     *
     * @param statement statement digest
     * @param lastAcceptable last second at which the statement could be accepted; it may be forgotten afterwards
     * @param now the time of this verification
     */
    Admission admit(Bytes32 statement, Instant lastAcceptable, Instant now);
}
