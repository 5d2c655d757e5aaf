package org.plimsoll.verifier;

import java.util.Optional;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Statement;

/** Does the statement claim enough, no more than it supports, and about the expected book? */
final class ClaimChecks {
    private ClaimChecks() {}

    static void check(Subject subject) throws Refused {
        checkDemand(subject.statement(), subject.policy());
        checkAssurance(subject.statement().getAssurance(), subject.policy().leastAssurance());
        Optional<Bytes32> expected = subject.request().expectedBook();
        if (expected.isPresent() && !expected.get().equals(subject.bookCommitment())) {
            throw new Refused(
                    Reason.REASON_BOOK_MISMATCH, "The certificate is about another book than the expected one.");
        }
    }

    private static void checkDemand(Statement statement, VerifierPolicy policy) throws Refused {
        if (statement.getLevelPpm() < policy.leastLevelPpm()) {
            throw new Refused(
                    Reason.REASON_LEVEL_TOO_LOW,
                    "The certificate is about level " + statement.getLevelPpm() + " ppm; the policy demands "
                            + policy.leastLevelPpm() + " ppm.");
        }
        if (statement.getHeadroom() < policy.leastHeadroom()) {
            throw new Refused(
                    Reason.REASON_HEADROOM_TOO_LOW,
                    "The certificate is about a headroom of " + statement.getHeadroom() + " units; the policy demands "
                            + policy.leastHeadroom() + " units.");
        }
    }

    /** A certificate carries no evidence, so nothing above SELF_DECLARED can be supported. */
    private static void checkAssurance(Assurance claimed, Assurance least) throws Refused {
        if (claimed.getNumber() < least.getNumber()) {
            throw new Refused(
                    Reason.REASON_ASSURANCE_TOO_LOW,
                    "The book is " + Sentences.assurance(claimed) + "; the policy demands " + Sentences.assurance(least)
                            + ".");
        }
        if (claimed != Assurance.ASSURANCE_SELF_DECLARED) {
            throw new Refused(
                    Reason.REASON_ASSURANCE_OVERCLAIMED,
                    "The certificate claims that the book is " + Sentences.assurance(claimed)
                            + ", but carries no evidence of it.");
        }
    }
}
