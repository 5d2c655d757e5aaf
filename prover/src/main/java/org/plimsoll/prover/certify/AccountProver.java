package org.plimsoll.prover.certify;

import com.google.protobuf.ByteString;
import java.time.Duration;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.format.StatementFormat;
import org.plimsoll.api.secret.v1.ProveJob;
import org.plimsoll.api.secret.v1.ProveResult;
import org.plimsoll.api.secret.v1.WorkerRequest;
import org.plimsoll.api.secret.v1.WorkerResponse;
import org.plimsoll.api.v1.Kind;
import org.plimsoll.api.v1.Statement;
import org.plimsoll.api.v1.Status;
import org.plimsoll.nativelib.worker.WorkerOutcome;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.book.Salt;
import org.plimsoll.prover.certify.ProveOutcome.Failed;
import org.plimsoll.prover.certify.ProveOutcome.Failure;
import org.plimsoll.prover.explain.Explainer;
import org.plimsoll.prover.explain.Shortfall;
import org.plimsoll.prover.margin.BookRejected;
import org.plimsoll.prover.margin.MarginEngine;
import org.plimsoll.prover.margin.MarginResult;
import org.plimsoll.prover.money.Money;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;

/** Makes certificates of kind ACCOUNT. Thread-safe when its worker is. */
public final class AccountProver {
    private final ProofWorker worker;
    private final IssuerKey issuer;

    /**
     * @param worker runs the proof; it sees the book
     * @param issuer signs the certificates
     */
    public AccountProver(ProofWorker worker, IssuerKey issuer) {
        this.worker = worker;
        this.issuer = issuer;
    }

    /**
     * Evaluates the book and, when it is adequate, has it proven and signs the certificate.
     *
     * @param compiled the schedule for the profile of {@code terms.keyDigest()} and the demand to be certified
     * @param deadline for the proof; the worker is ended after it
     * @throws BookRejected when the book cannot be put in the terms of this schedule and profile
     */
    public ProveOutcome prove(
            AccountBook book,
            RiskSchedule schedule,
            CompiledSchedule compiled,
            CertificateTerms terms,
            Duration deadline)
            throws BookRejected {
        MarginResult result = MarginEngine.evaluate(compiled, schedule, book);
        return switch (result.standing()) {
            case SHORT -> new ProveOutcome.Inadequate(shortfall(book, schedule, result));
            case OUT_OF_RANGE ->
                new Failed(
                        Failure.OUT_OF_RANGE,
                        "the book is too large for a proof; split it over several accounts or use coarser lots");
            case ADEQUATE -> proveAdequate(book, result, terms, deadline);
        };
    }

    /** As much as the proof lacks, which is a rounding more than the formulas say. */
    private static Shortfall shortfall(AccountBook book, RiskSchedule schedule, MarginResult result) {
        if (result.verdictSlack().signum() >= 0) {
            throw new IllegalStateException("an inequality other than the verdict does not hold");
        }
        return Explainer.explain(schedule, book, result.compiled().demand())
                .shortfall(Money.ofMillionths(result.verdictSlack().negate()));
    }

    private ProveOutcome proveAdequate(
            AccountBook book, MarginResult result, CertificateTerms terms, Duration deadline) {
        Statement context = context(result.compiled(), terms);
        byte[] contextBytes;
        try {
            contextBytes = StatementFormat.context(context);
        } catch (FormatException e) {
            return new Failed(Failure.TERMS_REFUSED, "the terms do not make a statement: " + e.getMessage());
        }
        Salt salt = book.salt().orElseGet(Salt::fresh);
        WorkerRequest.Builder request = WorkerRequest.newBuilder()
                .setProve(ProveJob.newBuilder()
                        .setCompiled(ByteString.copyFrom(result.compiled().bytes()))
                        .setContext(ByteString.copyFrom(contextBytes))
                        .setWitness(WitnessBuilder.build(result, book.account(), salt)));
        CertificateWriter writer = new CertificateWriter(context, issuer, book.account(), salt);
        WorkerOutcome outcome = worker.submit(request, deadline);
        if (outcome instanceof WorkerOutcome.Answered answered) {
            return certify(writer, answered.response());
        }
        return failed((WorkerOutcome.Failed) outcome);
    }

    private Statement context(CompiledSchedule compiled, CertificateTerms terms) {
        return Statement.newBuilder()
                .setVersion(StatementFormat.VERSION)
                .setKind(Kind.KIND_ACCOUNT)
                .setProfile(compiled.shape().proto())
                .setAssurance(terms.assurance())
                .setKeyDigest(ByteString.copyFrom(terms.keyDigest().bytes()))
                .setScheduleDigest(ByteString.copyFrom(compiled.scheduleDigest().bytes()))
                .setCompiledDigest(ByteString.copyFrom(compiled.digest().bytes()))
                .setLevelPpm(compiled.demand().levelPpm())
                .setHeadroom(compiled.demand().headroom())
                .setNotBefore(terms.notBefore().getEpochSecond())
                .setExpiry(terms.expiry().getEpochSecond())
                .setNonce(ByteString.copyFrom(terms.nonce().bytes()))
                .setIssuerKey(ByteString.copyFrom(issuer.publicKey().bytes()))
                .setAudience(terms.audience())
                .build();
    }

    private static ProveOutcome certify(CertificateWriter writer, WorkerResponse response) {
        if (response.getStatus() != Status.STATUS_OK) {
            return new Failed(Failure.WORKER_REFUSED, response.getStatus() + ": " + response.getDetail());
        }
        ProveResult proved = response.getProve();
        try {
            return writer.write(proved);
        } catch (FormatException e) {
            return new Failed(Failure.ANSWER_MALFORMED, "the worker's answer is not usable: " + e.getMessage());
        }
    }

    private static ProveOutcome failed(WorkerOutcome.Failed failed) {
        Failure failure = failed.kind() == org.plimsoll.nativelib.worker.Failure.TIMEOUT
                ? Failure.WORKER_TIMEOUT
                : Failure.WORKER_FAILED;
        return new Failed(failure, failed.detail());
    }
}
