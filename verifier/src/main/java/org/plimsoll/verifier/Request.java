package org.plimsoll.verifier;

import java.time.Instant;
import java.util.Optional;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.StatementFormat;
import org.plimsoll.schedule.RiskSchedule;

/**
 * What a verifier brings to one certificate.
 *
 * @param policy what it demands of every certificate
 * @param schedule its own copy of the schedule
 * @param nonce the 32 bytes it chose for this certificate
 * @param expectedBook the book commitment it was told by a source it trusts; empty accepts any book
 * @param now the verifier's clock, at or after 1970 and below 2^40 seconds
 * @param specialise build and keep the schedule-specialised key; worth it when many certificates of one schedule follow
 */
public record Request(
        VerifierPolicy policy,
        RiskSchedule schedule,
        Bytes32 nonce,
        Optional<Bytes32> expectedBook,
        Instant now,
        boolean specialise) {
    public Request {
        if (now.getEpochSecond() < 0 || now.getEpochSecond() >= StatementFormat.TIME_LIMIT) {
            throw new IllegalArgumentException("the clock stands before 1970 or beyond the range of a statement");
        }
    }

    /** Whole seconds since 1970, rounded down. */
    long nowSecond() {
        return now.getEpochSecond();
    }
}
