package org.plimsoll.verifier;

import java.util.Optional;
import java.util.Set;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.nativelib.CircuitFingerprints;

/** Is the key one of ours, for this profile and this release's circuit, from a setup the policy accepts? */
final class KeyChecks {
    private KeyChecks() {}

    static VerifyingKey find(Subject subject, VerifyingKeys keys) throws Refused {
        KeyLookup lookup = keys.find(subject.keyDigest());
        if (lookup instanceof KeyLookup.Found found) {
            return found.key();
        }
        if (lookup instanceof KeyLookup.Unusable unusable) {
            throw new Refused(Reason.REASON_KEY_UNUSABLE, "The key cannot be used: " + unusable.detail() + ".");
        }
        throw new Refused(Reason.REASON_KEY_UNKNOWN, "Our key store has no verifying key with this digest.");
    }

    static void check(Subject subject, VerifyingKey key) throws Refused {
        if (key.shape().proto() != subject.statement().getProfile()) {
            throw new Refused(Reason.REASON_PROFILE_MISMATCH, "The key is for another profile than the statement.");
        }
        if (!CircuitFingerprints.of(key.shape()).equals(Optional.of(key.circuit()))) {
            throw new Refused(Reason.REASON_KEY_UNUSABLE, "The key was made for another version of the circuit.");
        }
        if (!subject.policy().setups().contains(key.setup())) {
            throw new Refused(
                    Reason.REASON_SETUP_NOT_ALLOWED,
                    "The policy does not accept keys from a " + Sentences.setup(key.setup()) + " setup.");
        }
        Set<Bytes32> listed = subject.policy().keys();
        if (!listed.isEmpty() && !listed.contains(key.digest())) {
            throw new Refused(Reason.REASON_KEY_UNKNOWN, "The policy does not list this verifying key.");
        }
    }
}
