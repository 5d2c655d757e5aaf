package org.plimsoll.prover.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.CertificateFormat;
import org.plimsoll.api.format.HashToField;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.format.StatementFormat;
import org.plimsoll.api.secret.format.WitnessFormat;
import org.plimsoll.api.secret.v1.ProveJob;
import org.plimsoll.api.secret.v1.ProveResult;
import org.plimsoll.api.secret.v1.WorkerRequest;
import org.plimsoll.api.secret.v1.WorkerResponse;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Certificate;
import org.plimsoll.api.v1.Status;
import org.plimsoll.nativelib.worker.Failure;
import org.plimsoll.nativelib.worker.WorkerOutcome;
import org.plimsoll.prover.book.Salt;
import org.plimsoll.prover.fixture.Fixtures;
import org.plimsoll.prover.margin.BookRejected;
import org.plimsoll.prover.margin.MarginEngine;
import org.plimsoll.prover.margin.MarginResult;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;

/** Everything around the worker, which is played here; the real one is asked in {@link CertificateEndToEndTest}. */
class AccountProverTest {
    private static final RiskSchedule SCHEDULE = Fixtures.schedule(Fixtures.POCKET);
    private static final CompiledSchedule INITIAL = Fixtures.compile(SCHEDULE, ProfileShape.POCKET, "initial");
    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final Instant NOW = Instant.parse("2026-11-20T17:00:00Z");

    private final IssuerKey issuer = IssuerKey.generate();
    private final List<WorkerRequest> requests = new ArrayList<>();

    @Test
    void adequateBook_isCertifiedWithTheAnswerOfTheWorker() throws Exception {
        ProveOutcome outcome = prove("books/pocket.yaml", answering(new byte[32], new byte[228]));
        assertThat(outcome).isInstanceOf(ProveOutcome.Certified.class);
        ProveOutcome.Certified certified = (ProveOutcome.Certified) outcome;
        assertThat(certified.file().size()).isLessThanOrEqualTo(CertificateWriter.LONGEST_FILE);
        Certificate certificate = CertificateFormat.parse(certified.file().toByteArray());
        byte[] signed = StatementFormat.toSign(
                StatementFormat.digest(certificate.getStatement()),
                certificate.getProof().toByteArray());
        assertThat(certificate.getSignature().toByteArray()).isEqualTo(issuer.sign(signed));
        assertThat(certificate.getStatement().getLevelPpm()).isEqualTo(1_000_000);
        assertThat(certificate.getStatement().getScheduleDigest().toByteArray())
                .isEqualTo(SCHEDULE.digest().bytes());
    }

    @Test
    void requestToTheWorker_holdsAValidWitnessAndTheContextOfTheStatement() throws Exception {
        ProveOutcome outcome = prove("books/pocket.yaml", answering(new byte[32], new byte[228]));
        ProveJob job = requests.get(0).getProve();
        assertThat(WitnessFormat.encode(job.getWitness())).isNotEmpty();
        Certificate certificate = ((ProveOutcome.Certified) outcome).certificate();
        assertThat(job.getContext().toByteArray()).isEqualTo(StatementFormat.context(certificate.getStatement()));
        assertThat(job.getCompiled().toByteArray()).isEqualTo(INITIAL.bytes());
    }

    @Test
    void bookThatIsNotAdequate_hasNoWitness() throws Exception {
        MarginResult result = MarginEngine.evaluate(INITIAL, SCHEDULE, Fixtures.book("books/pocket-short-by-one.yaml"));
        assertThatThrownBy(() -> WitnessBuilder.build(result, "account", Salt.fresh()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoCertificatesOfOneBook_useDifferentSalts() throws Exception {
        prove("books/pocket.yaml", answering(new byte[32], new byte[228]));
        prove("books/pocket.yaml", answering(new byte[32], new byte[228]));
        assertThat(requests.get(0).getProve().getWitness().getSalt())
                .isNotEqualTo(requests.get(1).getProve().getWitness().getSalt());
    }

    @Test
    void inadequateBook_isRefusedWithoutAskingTheWorker() throws Exception {
        ProveOutcome outcome = prove("books/pocket-short-by-one.yaml", answering(new byte[32], new byte[228]));
        assertThat(outcome).isInstanceOf(ProveOutcome.Inadequate.class);
        assertThat(((ProveOutcome.Inadequate) outcome).shortfall().sentence())
                .isEqualTo("short by 0.01 USD, in class COPPER scenario down-8, class WHEAT scenario down-8");
        assertThat(requests).isEmpty();
    }

    @Test
    void proofOfAnotherLength_isNotCertified() throws Exception {
        for (int length : new int[] {0, 164, 227, 229}) {
            assertFailed(
                    prove("books/pocket.yaml", answering(new byte[32], new byte[length])),
                    ProveOutcome.Failure.ANSWER_MALFORMED);
        }
    }

    @Test
    void commitmentOfAnotherLengthOrAtTheModulus_isNotCertified() throws Exception {
        byte[] modulus = Bytes32.ofHex("%064x".formatted(HashToField.MODULUS)).bytes();
        for (byte[] commitment : List.of(new byte[31], new byte[33], modulus)) {
            assertFailed(
                    prove("books/pocket.yaml", answering(commitment, new byte[228])),
                    ProveOutcome.Failure.ANSWER_MALFORMED);
        }
    }

    @Test
    void answerOfAnotherStatus_isNotCertified() throws Exception {
        ProofWorker refusing = (job, deadline) -> new WorkerOutcome.Answered(WorkerResponse.newBuilder()
                .setStatus(Status.STATUS_KEY_NOT_FOUND)
                .setDetail("no key")
                .setProve(result(new byte[32], new byte[228]))
                .build());
        assertFailed(prove("books/pocket.yaml", refusing), ProveOutcome.Failure.WORKER_REFUSED);
    }

    @Test
    void deadWorker_isNotCertified() throws Exception {
        for (Failure kind : Failure.values()) {
            ProofWorker dead = (job, deadline) -> new WorkerOutcome.Failed(kind, "ended");
            assertFailed(
                    prove("books/pocket.yaml", dead),
                    kind == Failure.TIMEOUT ? ProveOutcome.Failure.WORKER_TIMEOUT : ProveOutcome.Failure.WORKER_FAILED);
        }
    }

    @Test
    void termsOutsideTheFormat_areRefusedWithoutAskingTheWorker() throws Exception {
        CertificateTerms expiryFirst =
                new CertificateTerms("venue", nonce(), NOW, NOW, Assurance.ASSURANCE_SELF_DECLARED, nonce());
        CertificateTerms noAudience =
                new CertificateTerms("", nonce(), NOW, NOW.plusSeconds(60), Assurance.ASSURANCE_SELF_DECLARED, nonce());
        AccountProver prover = new AccountProver(answering(new byte[32], new byte[228]), issuer);
        for (CertificateTerms terms : List.of(expiryFirst, noAudience)) {
            ProveOutcome outcome = prover.prove(Fixtures.book("books/pocket.yaml"), SCHEDULE, INITIAL, terms, DEADLINE);
            assertFailed(outcome, ProveOutcome.Failure.TERMS_REFUSED);
        }
        assertThat(requests).isEmpty();
    }

    @Test
    void longestAudience_staysWithinOneKibibyte() throws Exception {
        CertificateTerms longest = new CertificateTerms(
                "a".repeat(128), nonce(), NOW, NOW.plusSeconds(60), Assurance.ASSURANCE_SELF_DECLARED, nonce());
        AccountProver prover = new AccountProver(answering(new byte[32], new byte[228]), issuer);
        ProveOutcome outcome = prover.prove(Fixtures.book("books/pocket.yaml"), SCHEDULE, INITIAL, longest, DEADLINE);
        assertThat(outcome).isInstanceOf(ProveOutcome.Certified.class);
    }

    @Test
    void bookOfAnotherSchedule_isRejectedByLine() {
        assertThatThrownBy(() -> prove("books/naked-short.yaml", answering(new byte[32], new byte[228])))
                .isInstanceOf(BookRejected.class)
                .hasMessageContaining("books/naked-short.yaml:5: instrument:")
                .hasMessageNotContaining("900");
        assertThat(requests).isEmpty();
    }

    private ProveOutcome prove(String book, ProofWorker worker) throws BookRejected {
        CertificateTerms terms = new CertificateTerms(
                "venue.example", nonce(), NOW, NOW.plusSeconds(600), Assurance.ASSURANCE_SELF_DECLARED, nonce());
        return new AccountProver(worker, issuer).prove(Fixtures.book(book), SCHEDULE, INITIAL, terms, DEADLINE);
    }

    private ProofWorker answering(byte[] commitment, byte[] proof) {
        return (job, deadline) -> {
            requests.add(job.build());
            return new WorkerOutcome.Answered(WorkerResponse.newBuilder()
                    .setStatus(Status.STATUS_OK)
                    .setProve(result(commitment, proof))
                    .build());
        };
    }

    private static ProveResult result(byte[] commitment, byte[] proof) {
        return ProveResult.newBuilder()
                .setBookCommitment(ByteString.copyFrom(commitment))
                .setProof(ByteString.copyFrom(proof))
                .build();
    }

    private static Bytes32 nonce() {
        return Bytes32.sha256(new byte[] {1});
    }

    private static void assertFailed(ProveOutcome outcome, ProveOutcome.Failure failure) {
        assertThat(outcome).isInstanceOf(ProveOutcome.Failed.class);
        assertThat(((ProveOutcome.Failed) outcome).failure()).isEqualTo(failure);
    }
}
