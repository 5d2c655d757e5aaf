package org.plimsoll.verifier;

import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Setup;

/** Words for people. No code depends on them. */
final class Sentences {
    private Sentences() {}

    static String verified(Setup setup) {
        String yes = "The book behind the commitment is adequate at the stated level and headroom under the schedule.";
        return setup == Setup.SETUP_CEREMONY
                ? yes
                : yes + " DEVELOPMENT key: whoever made it could have forged this certificate.";
    }

    static String setup(Setup setup) {
        return setup == Setup.SETUP_CEREMONY ? "CEREMONY" : "DEVELOPMENT";
    }

    static String assurance(Assurance assurance) {
        return switch (assurance) {
            case ASSURANCE_SELF_DECLARED -> "self-declared";
            case ASSURANCE_ATTESTED -> "attested";
            case ASSURANCE_INCLUDED -> "included in an epoch";
            case ASSURANCE_ON_CHAIN -> "on-chain";
            case ASSURANCE_UNSPECIFIED, UNRECOGNIZED -> "of unknown assurance";
        };
    }

    /** What a worker found in a certificate that passed every check of this process. */
    static String fromWorker(Reason reason) {
        return switch (reason) {
            case REASON_PROOF_ENCODING -> "The proof is not the one encoding of valid points.";
            case REASON_PROOF_INVALID -> "The proof does not show what the statement says.";
            default ->
                "The worker refused what this process had accepted (" + reason.name()
                        + "); one of the two is in error.";
        };
    }
}
