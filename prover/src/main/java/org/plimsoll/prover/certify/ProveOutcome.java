package org.plimsoll.prover.certify;

import com.google.protobuf.ByteString;
import org.plimsoll.api.v1.Certificate;
import org.plimsoll.prover.explain.Shortfall;

/** What came of asking for a certificate. */
public sealed interface ProveOutcome {
    /**
     * A certificate. The opening is secret, the rest is public.
     *
     * @param certificate the message
     * @param file its one encoding, at most 1,024 bytes
     * @param opening what the owner may want to keep
     * @param usage what the proof cost
     */
    record Certified(Certificate certificate, ByteString file, Opening opening, ProofUsage usage)
            implements ProveOutcome {}

    /** The book is not adequate; no worker was asked. The shortfall is for the owner of the book only. */
    record Inadequate(Shortfall shortfall) implements ProveOutcome {}

    /**
     * No certificate, for another reason than the book.
     *
     * @param failure what kind
     * @param detail one sentence for people, without any holding
     */
    record Failed(Failure failure, String detail) implements ProveOutcome {}

    /** Why no certificate could be made. Closed. */
    enum Failure {
        /** Adequate, but a number of the witness is outside the range that a proof covers. */
        OUT_OF_RANGE,
        /** Audience, times or another term breaks the format of a statement. */
        TERMS_REFUSED,
        WORKER_TIMEOUT,
        /** The worker died, could not be started, or broke the protocol. */
        WORKER_FAILED,
        /** The worker answered that it could not: key missing, storage refused, mismatch. */
        WORKER_REFUSED,
        /** The worker's answer has a wrong length or an encoding that no certificate may hold. */
        ANSWER_MALFORMED
    }
}
