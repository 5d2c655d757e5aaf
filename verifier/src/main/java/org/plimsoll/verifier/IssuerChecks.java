package org.plimsoll.verifier;

import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.plimsoll.api.format.StatementFormat;
import org.plimsoll.api.v1.Reason;

/** Is the issuer one the policy lists, and did it sign exactly this statement with this proof? */
final class IssuerChecks {
    private IssuerChecks() {}

    static void check(Subject subject) throws Refused {
        if (!subject.policy().issuers().contains(subject.issuer())) {
            throw new Refused(Reason.REASON_ISSUER_NOT_ALLOWED, "The policy does not list this issuer.");
        }
        byte[] signed = StatementFormat.toSign(
                subject.digest(), subject.certificate().getProof().toByteArray());
        byte[] signature = subject.certificate().getSignature().toByteArray();
        byte[] publicKey = subject.issuer().bytes();
        if (signature.length != Ed25519.SIGNATURE_SIZE
                || !Ed25519.verify(signature, 0, publicKey, 0, signed, 0, signed.length)) {
            throw new Refused(
                    Reason.REASON_SIGNATURE_INVALID,
                    "The signature is not the issuer's over this statement and proof.");
        }
    }
}
