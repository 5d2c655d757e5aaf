package org.plimsoll.verifier;

import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Statement;

/**
 * Is the certificate for us, in answer to our nonce, and valid now? It is valid from not-before until just before
 * expiry; skew widens both
 * ends, never the lifetime that is compared.
 */
final class ContextChecks {
    private ContextChecks() {}

    static void check(Subject subject) throws Refused {
        if (!subject.statement().getAudience().equals(subject.policy().audience())) {
            throw new Refused(Reason.REASON_AUDIENCE_MISMATCH, "The certificate is for another audience.");
        }
        if (!subject.nonce().equals(subject.request().nonce())) {
            throw new Refused(Reason.REASON_NONCE_MISMATCH, "The certificate answers another nonce than ours.");
        }
        checkTimes(subject.statement(), subject.policy(), subject.request().nowSecond());
    }

    private static void checkTimes(Statement statement, VerifierPolicy policy, long now) throws Refused {
        long skew = policy.clockSkewSeconds();
        if (now < statement.getNotBefore() - skew) {
            throw new Refused(
                    Reason.REASON_NOT_YET_VALID,
                    "The certificate becomes valid in " + (statement.getNotBefore() - now) + " s.");
        }
        if (now >= statement.getExpiry() + skew) {
            throw new Refused(
                    Reason.REASON_EXPIRED, "The certificate expired " + (now - statement.getExpiry()) + " s ago.");
        }
        long lifetime = statement.getExpiry() - statement.getNotBefore();
        if (lifetime > policy.longestLifetimeSeconds()) {
            throw new Refused(
                    Reason.REASON_LIFETIME_TOO_LONG,
                    "The certificate is valid for " + lifetime + " s; the policy allows "
                            + policy.longestLifetimeSeconds() + " s.");
        }
    }
}
