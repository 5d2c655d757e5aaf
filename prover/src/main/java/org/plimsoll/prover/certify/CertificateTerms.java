package org.plimsoll.prover.certify;

import java.time.Instant;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.v1.Assurance;

/**
 * For whom and when a certificate is meant. All of it becomes public in the statement.
 *
 * @param audience the verifier's name for itself; printable ASCII, 1 to 128 characters
 * @param nonce chosen by the verifier
 * @param notBefore whole seconds; a fraction is cut off
 * @param expiry later than {@code notBefore}, by a second at least
 * @param assurance what stands behind the book commitment
 * @param keyDigest verifying key of the profile that the proof is made for
 */
public record CertificateTerms(
        String audience, Bytes32 nonce, Instant notBefore, Instant expiry, Assurance assurance, Bytes32 keyDigest) {}
