package org.plimsoll.cli;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Policy;
import org.plimsoll.api.v1.Setup;
import org.plimsoll.prover.certify.CertificateTerms;
import org.plimsoll.prover.certify.IssuerKey;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.verifier.Request;
import org.plimsoll.verifier.VerifierPolicy;

/**
 * Who takes part in the demo and what they agree on. Its clock stands half an hour after the schedule was published, so
 * that the demo works on any day.
 *
 * @param issuer the prover's signing key, made for this run
 * @param nonce the venue's, made for this run
 * @param key digest of the development key that is used
 */
record DemoScene(RiskSchedule schedule, IssuerKey issuer, Bytes32 nonce, Bytes32 key) {
    static final String LEVEL = "initial";
    static final String VENUE = "venue.example";
    static final String OTHER_VENUE = "other.example";
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final Duration AFTER_PUBLICATION = Duration.ofMinutes(30);
    private static final Duration SCHEDULE_MAX_AGE = Duration.ofDays(1);
    private static final int CLOCK_SKEW_SECONDS = 5;

    static DemoScene of(RiskSchedule schedule, Bytes32 key) {
        byte[] nonce = new byte[Bytes32.LENGTH];
        new SecureRandom().nextBytes(nonce);
        return new DemoScene(schedule, IssuerKey.generate(), Bytes32.of(nonce), key);
    }

    Instant now() {
        return Instant.ofEpochSecond(schedule.publishedEpochSecond()).plus(AFTER_PUBLICATION);
    }

    CertificateTerms terms() {
        return new CertificateTerms(VENUE, nonce, now(), now().plus(LIFETIME), Assurance.ASSURANCE_SELF_DECLARED, key);
    }

    /** What the venue, or another audience, brings to a certificate. */
    Request request(String audience, RiskSchedule ownSchedule, Instant at) {
        Demand demand = schedule.level(LEVEL);
        VerifierPolicy policy = VerifierPolicy.of(Policy.newBuilder()
                .setName("Demo")
                .setAudience(audience)
                .addSetups(Setup.SETUP_DEVELOPMENT)
                .addKeys(key.hex())
                .addIssuers(issuer.publicKey().hex())
                .addSchedules(ownSchedule.digest().hex())
                .setScheduleMaxAgeSeconds(SCHEDULE_MAX_AGE.toSeconds())
                .setLeastLevelPpm(demand.levelPpm())
                .setLeastHeadroom(demand.headroom())
                .setLeastAssurance(Assurance.ASSURANCE_SELF_DECLARED)
                .setLongestLifetimeSeconds(LIFETIME.toSeconds())
                .setClockSkewSeconds(CLOCK_SKEW_SECONDS)
                .build());
        return new Request(policy, ownSchedule, nonce, Optional.empty(), at, false);
    }

    Request venueRequest() {
        return request(VENUE, schedule, now());
    }
}
