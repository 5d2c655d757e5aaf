package org.plimsoll.verifier;

import java.time.Duration;
import org.plimsoll.nativelib.worker.VerifyAnswer;

/**
 * What this package needs of {@link org.plimsoll.nativelib.worker.VerifyWorkers}: check a proof in another process
 * and repeat there, from the
 * expectation, every check that was made here.
 */
@FunctionalInterface
interface ProofChecker {
    VerifyAnswer verify(
            byte[] compiled,
            byte[] statement,
            byte[] proof,
            byte[] signature,
            byte[] expectation,
            boolean specialise,
            Duration deadline);
}
