package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Policy;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Setup;
import org.plimsoll.api.v1.Verdict;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.certify.AccountProver;
import org.plimsoll.prover.certify.CertificateTerms;
import org.plimsoll.prover.certify.IssuerKey;
import org.plimsoll.prover.certify.ProveOutcome;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.ScheduleCompiler;
import org.plimsoll.verifier.CertificateVerifier;
import org.plimsoll.verifier.MemorySeenStatements;
import org.plimsoll.verifier.Request;
import org.plimsoll.verifier.VerifierPolicy;
import org.plimsoll.verifier.VerifyingKeys;

/** Every published methodology with its book, from market data to a verdict: real keys of every profile, real proofs. */
class MethodologiesTest {
    private static final long LIFETIME = 600;

    private static DataDirectory data;
    private static Workers workers;

    @BeforeAll
    static void openWorkers() throws Exception {
        data = new DataDirectory(Files.createTempDirectory("plimsoll-methodologies"));
        workers = Workers.open(data);
    }

    @AfterAll
    static void closeWorkers() {
        workers.close();
        World.deleteAll(data.root());
    }

    @ParameterizedTest(name = "{0} in profile {3}")
    @CsvSource({
        "span, commodities, initial, TRADE",
        "tims, equities, initial, TRADE",
        "tims, equities, with-margin-of-1m, TRADE",
        "crypto-portfolio, crypto, initial, DESK",
        "house-es, house, initial, HOUSE",
        "leverage, perpetuals, initial, TRADE",
        "lending, lending, borrow, POCKET"
    })
    void publishedMethodology_provesItsBookAndIsVerified(
            String methodology, String market, String level, ProfileShape profile) throws Exception {
        RiskSchedule schedule = Methodologies.publish(market, methodology);
        AccountBook book = Methodologies.book(methodology);
        Demand demand = schedule.level(level);
        Bytes32 key = workers.setup(profile).digest();
        Instant now = Instant.ofEpochSecond(schedule.publishedEpochSecond() + 60);
        IssuerKey issuer = IssuerKey.generate();
        CertificateTerms terms = new CertificateTerms(
                World.AUDIENCE, World.NONCE, now, now.plusSeconds(LIFETIME), Assurance.ASSURANCE_SELF_DECLARED, key);

        ProveOutcome outcome = new AccountProver(workers.pool()::submit, issuer)
                .prove(
                        book,
                        schedule,
                        ScheduleCompiler.compile(schedule, profile, demand),
                        terms,
                        Workers.PROVE_DEADLINE);

        assertThat(outcome).isInstanceOf(ProveOutcome.Certified.class);
        Verdict verdict = verifier()
                .verify(
                        ((ProveOutcome.Certified) outcome).file().toByteArray(),
                        new Request(
                                policy(schedule, demand, issuer), schedule, World.NONCE, Optional.empty(), now, false));
        assertThat(verdict.getReason()).as(verdict.getDetail()).isEqualTo(Reason.REASON_VERIFIED);
    }

    private static VerifierPolicy policy(RiskSchedule schedule, Demand demand, IssuerKey issuer) {
        return VerifierPolicy.of(Policy.newBuilder()
                .setName("Methodologies")
                .setAudience(World.AUDIENCE)
                .addSetups(Setup.SETUP_DEVELOPMENT)
                .addIssuers(issuer.publicKey().hex())
                .addSchedules(schedule.digest().hex())
                .setScheduleMaxAgeSeconds(86_400)
                .setLeastLevelPpm(demand.levelPpm())
                .setLeastHeadroom(demand.headroom())
                .setLeastAssurance(Assurance.ASSURANCE_SELF_DECLARED)
                .setLongestLifetimeSeconds(LIFETIME)
                .setClockSkewSeconds(World.SKEW)
                .build());
    }

    private static CertificateVerifier verifier() {
        return new CertificateVerifier(
                workers.verifiers(),
                new VerifyingKeys(data.keys()),
                new MemorySeenStatements(1),
                Workers.VERIFY_DEADLINE);
    }
}
