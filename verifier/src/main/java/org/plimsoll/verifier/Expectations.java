package org.plimsoll.verifier;

import java.util.Comparator;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.Expectation;

/** What a worker is told to check again: the policy and the request, docs/formats.md section 11. */
final class Expectations {
    private static final Comparator<Bytes32> BY_HEX = Comparator.comparing(Bytes32::hex);

    private Expectations() {}

    static Expectation of(Request request) {
        VerifierPolicy policy = request.policy();
        return new Expectation(
                request.nowSecond(),
                policy.clockSkewSeconds(),
                policy.longestLifetimeSeconds(),
                policy.leastLevelPpm(),
                policy.leastHeadroom(),
                policy.leastAssurance(),
                policy.setups(),
                request.nonce(),
                request.schedule().digest(),
                policy.audience(),
                policy.issuers().stream().sorted(BY_HEX).toList(),
                policy.keys().stream().sorted(BY_HEX).toList(),
                request.expectedBook());
    }
}
