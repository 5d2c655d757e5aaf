package org.plimsoll.verifier;

import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.v1.Setup;

/**
 * The header of a verifying key file whose SHA-256 is {@code digest}. The key itself was not decoded.
 *
 * @param digest key digest, docs/formats.md section 6
 * @param shape the profile it belongs to
 * @param setup how it was made, from inside the digest
 * @param circuit SHA-256 of the circuit it was made for
 */
public record VerifyingKey(Bytes32 digest, ProfileShape shape, Setup setup, Bytes32 circuit) {}
