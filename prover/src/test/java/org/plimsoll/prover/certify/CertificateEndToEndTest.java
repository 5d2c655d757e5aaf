package org.plimsoll.prover.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.secret.v1.ProveJob;
import org.plimsoll.api.secret.v1.Slot;
import org.plimsoll.api.secret.v1.Witness;
import org.plimsoll.api.secret.v1.WorkerRequest;
import org.plimsoll.api.secret.v1.WorkerResponse;
import org.plimsoll.api.v1.Certificate;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Status;
import org.plimsoll.nativelib.worker.VerifyAnswer;
import org.plimsoll.nativelib.worker.WorkerConfig;
import org.plimsoll.nativelib.worker.WorkerPool;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.fixture.Fixtures;
import org.plimsoll.schedule.Demand;

/** From a book to a certificate that verifies, with real keys, proofs and worker processes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificateEndToEndTest {
    private static final VerifyAnswer VERIFIED = new VerifyAnswer.Checked(Reason.REASON_VERIFIED);

    /** u in a cash lot of the pocket schedule. */
    private static final long CASH_LOT = 10_000;

    @TempDir
    private static Path directory;

    private WorkerPool pool;
    private RealAccount pocket;

    @BeforeAll
    void openPool() throws Exception {
        pool = WorkerPool.open(WorkerConfig.defaults(directory));
        pocket = new RealAccount(pool, Fixtures.POCKET, ProfileShape.POCKET);
    }

    @AfterAll
    void closePool() {
        pool.close();
    }

    @Test
    void adequateBook_getsACertificateThatVerifies() throws Exception {
        Certificate certificate = pocket.certified("books/pocket.yaml").certificate();
        assertThat(pocket.verify(certificate, RealAccount.NONCE, false)).isEqualTo(VERIFIED);
        assertThat(pocket.verify(certificate, RealAccount.NONCE, true)).isEqualTo(VERIFIED);
        assertThat(pocket.verify(certificate, Bytes32.sha256(new byte[] {43}), false))
                .isEqualTo(new VerifyAnswer.Checked(Reason.REASON_NONCE_MISMATCH));
    }

    @Test
    void hedgedOptionsBook_getsACertificateOfProfileTrade() throws Exception {
        RealAccount trade = new RealAccount(pool, Fixtures.CRYPTO, ProfileShape.TRADE);
        ProveOutcome.Certified certified = trade.certified("books/hedged-options.yaml");
        assertThat(certified.file().size()).isLessThanOrEqualTo(CertificateWriter.LONGEST_FILE);
        assertThat(trade.verify(certified.certificate(), RealAccount.NONCE, true))
                .isEqualTo(VERIFIED);
    }

    @Test
    void exactBook_proves() throws Exception {
        Certificate certificate = pocket.certified("books/pocket-exact.yaml").certificate();
        assertThat(pocket.verify(certificate, RealAccount.NONCE, false)).isEqualTo(VERIFIED);
    }

    @Test
    void exactBookWithTheHeadroomInCash_provesAndOneLotLessDoesNot() throws Exception {
        long spare = 250;
        RealAccount account =
                new RealAccount(pool, Fixtures.POCKET, ProfileShape.POCKET, new Demand(1_000_000, spare * CASH_LOT));

        Certificate certificate = account.certified(exactBookWith(spare)).certificate();

        assertThat(certificate.getStatement().getHeadroom()).isEqualTo(spare * CASH_LOT);
        assertThat(account.verify(certificate, RealAccount.NONCE, false)).isEqualTo(VERIFIED);
        assertThat(account.verify(certificate, RealAccount.NONCE, true)).isEqualTo(VERIFIED);
        assertThat(account.prove(exactBookWith(spare - 1))).isInstanceOf(ProveOutcome.Inadequate.class);
    }

    @Test
    void bookShortByOne_isInadequate() throws Exception {
        assertThat(pocket.prove(Fixtures.book("books/pocket-short-by-one.yaml")))
                .isInstanceOf(ProveOutcome.Inadequate.class);
    }

    @Test
    void bookShortByOneWithTheSlacksOfTheExactBook_isRejectedByTheWorker() throws Exception {
        ProveJob exact = pocket.jobFor("books/pocket-exact.yaml");
        Witness.Builder forged = exact.getWitness().toBuilder();
        Slot.Builder cash = forged.getSlotsBuilder(0);
        assertThat(cash.getRow()).isEqualTo(pocket.compiled().layout().cashHeld());
        cash.setQuantity(cash.getQuantity() - 1);
        WorkerResponse response = pocket.answer(
                WorkerRequest.newBuilder().setProve(exact.toBuilder().setWitness(forged)));
        assertThat(response.getStatus()).isEqualTo(Status.STATUS_WITNESS_REJECTED);
        assertThat(response.getDetail()).doesNotContain(Long.toString(cash.getQuantity()));
    }

    @Test
    void twoCertificatesOfOneBook_haveDifferentCommitments() throws Exception {
        assertThat(pocket.certified("books/pocket.yaml").opening().bookCommitment())
                .isNotEqualTo(pocket.certified("books/pocket.yaml").opening().bookCommitment());
    }

    @Test
    void givenSalt_givesTheSameCommitmentAgain() throws Exception {
        String salted = Fixtures.text("books/pocket.yaml") + "salt: 00112233445566778899aabbccddeeff\n";
        AccountBook book = Fixtures.bookOf(salted);
        assertThat(pocket.certified(book).opening().bookCommitment())
                .isEqualTo(pocket.certified(book).opening().bookCommitment());
    }

    /** The book whose slack at level initial is zero, with more cash. */
    private static AccountBook exactBookWith(long cashLots) throws Exception {
        String text = Fixtures.text("books/pocket-exact.yaml");
        Matcher cash = Pattern.compile("cash: ([0-9_]+)").matcher(text);
        assertThat(cash.find()).isTrue();
        long held = Long.parseLong(cash.group(1).replace("_", ""));
        return Fixtures.bookOf(cash.replaceFirst("cash: " + (held + cashLots)));
    }
}
