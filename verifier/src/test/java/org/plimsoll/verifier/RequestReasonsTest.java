package org.plimsoll.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Verdict;
import org.plimsoll.schedule.RiskSchedule;

/** What changes from one request to the next: the clock, the schedule in hand, the expected book, and repetition. */
class RequestReasonsTest {
    @TempDir
    Path store;

    private Fixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new Fixture(store);
    }

    @ParameterizedTest(name = "{0} s from not-before: {1}")
    @CsvSource({
        "-6, REASON_NOT_YET_VALID",
        "-5, REASON_VERIFIED",
        "0, REASON_VERIFIED",
        "604, REASON_VERIFIED",
        "605, REASON_EXPIRED",
        "606, REASON_EXPIRED"
    })
    void clockAroundTheLimits_decidesToTheSecond(long fromNotBefore, Reason reason) {
        Verdict verdict = fixture.verifyAccepting(fixture.certificate().file(), at(Fixture.NOT_BEFORE + fromNotBefore));

        assertThat(verdict.getReason()).isEqualTo(reason);
        assertThat(verdict.getVerified()).isEqualTo(reason == Reason.REASON_VERIFIED);
    }

    /** The clock stands at 17:01:00 and may be wrong by 5 s. */
    @ParameterizedTest(name = "published at {0}: {1}")
    @CsvSource({
        "2026-11-20T17:01:05Z, REASON_VERIFIED",
        "2026-11-20T17:01:06Z, REASON_SCHEDULE_STALE",
        "2026-11-21T16:00:00Z, REASON_SCHEDULE_STALE"
    })
    void scheduleFromTheFuture_isStaleBeyondTheSkew(String published, Reason reason) {
        RiskSchedule ours = Fixture.readSchedule(text -> text.replace("2026-11-20T16:00:00Z", published));
        byte[] file = fixture.certificate()
                .with(s -> s.setScheduleDigest(Fixture.string(ours.digest()))
                        .setCompiledDigest(
                                Fixture.string(Fixture.compiledDigest(ours, ProfileShape.POCKET, Fixture.DEMAND))))
                .file();

        Verdict verdict = fixture.verifyAccepting(
                file,
                fixture.request(fixture.policy().setSchedules(0, ours.digest().hex()), ours));

        assertThat(verdict.getReason()).as(verdict.getDetail()).isEqualTo(reason);
    }

    @Test
    void oneDigitOfOurScheduleChanged_isScheduleMismatch() {
        RiskSchedule ours = Fixture.readSchedule(text -> text.replace("30_000_000", "30_000_001"));

        Verdict verdict =
                fixture.verifyBeforeWorker(fixture.certificate().file(), fixture.request(fixture.policy(), ours));

        Fixture.assertRefused(verdict, Reason.REASON_SCHEDULE_MISMATCH);
    }

    @Test
    void expectedBook_verifies() {
        Fixture.assertVerified(fixture.verifyAccepting(fixture.certificate().file(), expecting(Fixture.BOOK)));
    }

    @Test
    void anotherBookThanExpected_isBookMismatch() {
        Verdict verdict = fixture.verifyBeforeWorker(fixture.certificate().file(), expecting(Fixture.filled(8)));

        Fixture.assertRefused(verdict, Reason.REASON_BOOK_MISMATCH);
    }

    @Test
    void sameStatementTwice_isReplayed() {
        byte[] file = fixture.certificate().file();
        Fixture.assertVerified(fixture.verifyAccepting(file, fixture.request()));

        Fixture.assertRefused(fixture.verifyAccepting(file, fixture.request()), Reason.REASON_REPLAYED);
    }

    @Test
    void sameStatementWithAnotherProof_isReplayed() {
        Fixture.assertVerified(fixture.verifyAccepting(fixture.certificate().file(), fixture.request()));
        byte[] another = new byte[228];
        another[0] = 1;

        Verdict verdict =
                fixture.verifyAccepting(fixture.certificate().withProof(another).file(), fixture.request());

        Fixture.assertRefused(verdict, Reason.REASON_REPLAYED);
    }

    @Test
    void fullMemoryOfStatements_isNotVerified() {
        Fixture full = new Fixture(store, (statement, last, now) -> SeenStatements.Admission.FULL);

        Verdict verdict = full.verifyAccepting(full.certificate().file(), full.request());

        Fixture.assertRefused(verdict, Reason.REASON_WORKER_FAILED);
    }

    /** The skew counts: until its end the statement would be accepted, so until then it must be remembered. */
    @Test
    void acceptedStatement_isRememberedUntilTheLastSecondItIsAcceptable() {
        List<Instant> remembered = new ArrayList<>();
        Fixture recording = new Fixture(store, (statement, last, now) -> {
            remembered.add(last);
            return SeenStatements.Admission.FIRST;
        });

        Fixture.assertVerified(recording.verifyAccepting(recording.certificate().file(), recording.request()));

        assertThat(remembered).containsExactly(Instant.ofEpochSecond(Fixture.EXPIRY + Fixture.SKEW - 1));
    }

    @Test
    void fullMemoryInTheLastSecond_neverAcceptsAStatementTwice() {
        Fixture small = new Fixture(store, new MemorySeenStatements(1));
        Instant lastMoment =
                Instant.ofEpochSecond(Fixture.EXPIRY + Fixture.SKEW).minusNanos(1);
        byte[] file = small.certificate().file();
        byte[] another = small.certificate()
                .with(s -> s.setNotBefore(Fixture.NOT_BEFORE + 1).setExpiry(Fixture.EXPIRY + 1))
                .file();
        Fixture.assertVerified(small.verifyAccepting(file, at(lastMoment)));

        Fixture.assertRefused(small.verifyAccepting(another, at(lastMoment)), Reason.REASON_WORKER_FAILED);
        Fixture.assertRefused(small.verifyAccepting(file, at(lastMoment)), Reason.REASON_REPLAYED);
    }

    /** As when its request was made before expiry, but waited for a worker. */
    @Test
    void statementForgottenByALaterRequest_isNotAcceptedByAnEarlierClock() {
        Fixture small = new Fixture(store, new MemorySeenStatements(1));
        byte[] file = small.certificate().file();
        byte[] later = small.certificate()
                .with(s -> s.setNotBefore(Fixture.NOT_BEFORE + 60).setExpiry(Fixture.EXPIRY + 60))
                .file();
        Fixture.assertVerified(small.verifyAccepting(file, small.request()));
        Fixture.assertVerified(small.verifyAccepting(later, at(Fixture.EXPIRY + Fixture.SKEW)));

        Fixture.assertRefused(small.verifyAccepting(file, small.request()), Reason.REASON_WORKER_FAILED);
    }

    private Request at(Instant now) {
        Request r = fixture.request();
        return new Request(r.policy(), r.schedule(), r.nonce(), r.expectedBook(), now, r.specialise());
    }

    private Request at(long second) {
        return at(Instant.ofEpochSecond(second));
    }

    private Request expecting(Bytes32 book) {
        Request r = fixture.request();
        return new Request(r.policy(), r.schedule(), r.nonce(), Optional.of(book), r.now(), r.specialise());
    }
}
