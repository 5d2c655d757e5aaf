package org.plimsoll.verifier;

import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.v1.Certificate;
import org.plimsoll.api.v1.Statement;

/**
 * One certificate being checked. Every field of its statement is inside the ranges of docs/formats.md.
 *
 * @param digest statement digest
 */
record Subject(Certificate certificate, Bytes32 digest, Request request) {
    Statement statement() {
        return certificate.getStatement();
    }

    VerifierPolicy policy() {
        return request.policy();
    }

    Bytes32 keyDigest() {
        return Bytes32.of(statement().getKeyDigest().toByteArray());
    }

    Bytes32 scheduleDigest() {
        return Bytes32.of(statement().getScheduleDigest().toByteArray());
    }

    Bytes32 compiledDigest() {
        return Bytes32.of(statement().getCompiledDigest().toByteArray());
    }

    Bytes32 issuer() {
        return Bytes32.of(statement().getIssuerKey().toByteArray());
    }

    Bytes32 nonce() {
        return Bytes32.of(statement().getNonce().toByteArray());
    }

    Bytes32 bookCommitment() {
        return Bytes32.of(statement().getBookCommitment().toByteArray());
    }
}
