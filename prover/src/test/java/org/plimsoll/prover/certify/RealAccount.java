package org.plimsoll.prover.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.Expectation;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.format.StatementFormat;
import org.plimsoll.api.secret.v1.ProveJob;
import org.plimsoll.api.secret.v1.SetupJob;
import org.plimsoll.api.secret.v1.WorkerRequest;
import org.plimsoll.api.secret.v1.WorkerResponse;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Certificate;
import org.plimsoll.api.v1.Setup;
import org.plimsoll.api.v1.Status;
import org.plimsoll.nativelib.worker.VerifyAnswer;
import org.plimsoll.nativelib.worker.VerifyWorkers;
import org.plimsoll.nativelib.worker.WorkerOutcome;
import org.plimsoll.nativelib.worker.WorkerPool;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.fixture.Fixtures;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;

/** One schedule, one demand, one profile and one development key, with real workers behind them. */
final class RealAccount {
    static final Bytes32 NONCE = Bytes32.sha256(new byte[] {42});

    private static final Duration DEADLINE = Duration.ofMinutes(5);
    private static final Instant NOW = Instant.parse("2026-11-20T17:00:00Z");

    private final WorkerPool pool;
    private final IssuerKey issuer = IssuerKey.generate();
    private final RiskSchedule schedule;
    private final CompiledSchedule compiled;
    private final Bytes32 keyDigest;

    /** At the level initial. */
    RealAccount(WorkerPool pool, String schedule, ProfileShape shape) {
        this(pool, schedule, shape, Demand.ofLevel(1_000_000));
    }

    RealAccount(WorkerPool pool, String schedule, ProfileShape shape, Demand demand) {
        this.pool = pool;
        this.schedule = Fixtures.schedule(schedule);
        compiled = Fixtures.compile(this.schedule, shape, demand);
        WorkerResponse response =
                answer(WorkerRequest.newBuilder().setSetup(SetupJob.newBuilder().setProfile(shape.proto())));
        assertThat(response.getStatus()).as(response.getDetail()).isEqualTo(Status.STATUS_OK);
        keyDigest = Bytes32.of(response.getSetup().getKeyDigest().toByteArray());
    }

    CompiledSchedule compiled() {
        return compiled;
    }

    ProveOutcome prove(AccountBook book) throws Exception {
        return prove(book, pool::submit);
    }

    ProveOutcome.Certified certified(String book) throws Exception {
        return certified(Fixtures.book(book));
    }

    ProveOutcome.Certified certified(AccountBook book) throws Exception {
        ProveOutcome outcome = prove(book);
        assertThat(outcome).isInstanceOf(ProveOutcome.Certified.class);
        return (ProveOutcome.Certified) outcome;
    }

    /** What the prover asks of its worker for a book. */
    ProveJob jobFor(String book) throws Exception {
        ProveJob.Builder caught = ProveJob.newBuilder();
        prove(Fixtures.book(book), (job, deadline) -> {
            caught.mergeFrom(job.getProve());
            return pool.submit(job, deadline);
        });
        return caught.build();
    }

    WorkerResponse answer(WorkerRequest.Builder request) {
        WorkerOutcome outcome = pool.submit(request, DEADLINE);
        assertThat(outcome).isInstanceOf(WorkerOutcome.Answered.class);
        return ((WorkerOutcome.Answered) outcome).response();
    }

    VerifyAnswer verify(Certificate certificate, Bytes32 nonce, boolean specialise) throws Exception {
        Expectation expectation = new Expectation(
                NOW.getEpochSecond(),
                0,
                600,
                compiled.demand().levelPpm(),
                compiled.demand().headroom(),
                Assurance.ASSURANCE_SELF_DECLARED,
                Set.of(Setup.SETUP_DEVELOPMENT),
                nonce,
                schedule.digest(),
                "venue.example",
                List.of(issuer.publicKey()),
                List.of(keyDigest),
                Optional.empty());
        return new VerifyWorkers(pool)
                .verify(
                        compiled.bytes(),
                        StatementFormat.statement(certificate.getStatement()),
                        certificate.getProof().toByteArray(),
                        certificate.getSignature().toByteArray(),
                        expectation.encode(),
                        specialise,
                        DEADLINE);
    }

    private ProveOutcome prove(AccountBook book, ProofWorker worker) throws Exception {
        CertificateTerms terms = new CertificateTerms(
                "venue.example", NONCE, NOW, NOW.plusSeconds(600), Assurance.ASSURANCE_SELF_DECLARED, keyDigest);
        return new AccountProver(worker, issuer).prove(book, schedule, compiled, terms, DEADLINE);
    }
}
