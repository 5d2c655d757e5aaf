package org.plimsoll.verifier;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.time.Instant;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.v1.Certificate;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Verdict;
import org.plimsoll.nativelib.worker.VerifyWorkers;
import org.plimsoll.schedule.compile.CompiledSchedule;

/**
 * Decides whether a certificate satisfies a policy. Thread-safe.
 *
 * <p>The checks run in this order and the first that fails names the reason. Whatever costs little comes before
 * compiling, reading a key and asking a worker, so that nobody without a listed issuer's signature can cause that work:
 *
 * <ol>
 *   <li>the file is one certificate in its only encoding, with a proof of 228 and a signature of 64 bytes: MALFORMED,
 *       NOT_CANONICAL, PROOF_LENGTH
 *   <li>version, kind and profile of the statement are known, and every field is in range: VERSION_UNSUPPORTED,
 *       KIND_UNSUPPORTED, PROFILE_UNKNOWN, FIELD_ELEMENT_RANGE, MALFORMED
 *   <li>the schedule is the one in hand, listed by the policy, and not too old: SCHEDULE_MISMATCH,
 *       SCHEDULE_NOT_ALLOWED, SCHEDULE_STALE
 *   <li>the issuer is listed and signed it: ISSUER_NOT_ALLOWED, SIGNATURE_INVALID
 *   <li>it is for us and answers our nonce: AUDIENCE_MISMATCH, NONCE_MISMATCH
 *   <li>now lies inside its times, and they are not too far apart: NOT_YET_VALID, EXPIRED, LIFETIME_TOO_LONG
 *   <li>level, headroom and assurance suffice, and the assurance has evidence: LEVEL_TOO_LOW, HEADROOM_TOO_LOW,
 *       ASSURANCE_TOO_LOW, ASSURANCE_OVERCLAIMED
 *   <li>the book is the expected one, if one is: BOOK_MISMATCH
 *   <li>compiled here, it has the digest of the statement: SCHEDULE_BOUNDS, COMPILED_MISMATCH
 *   <li>the key is in our store, of this profile, for this release's circuit, from an accepted setup, and listed if
 *       the policy lists keys: KEY_UNKNOWN, PROFILE_MISMATCH, KEY_UNUSABLE, SETUP_NOT_ALLOWED
 *   <li>a worker process repeats all of it and checks the proof: PROOF_ENCODING, PROOF_INVALID, or any reason above
 *       when it disagrees; KEY_UNUSABLE, WORKER_TIMEOUT, WORKER_FAILED when it could not answer
 *   <li>the statement was not accepted before: REPLAYED; WORKER_FAILED when that cannot be remembered
 * </ol>
 *
 * <p>A verdict is yes only when the worker answered VERIFIED and the statement is new.
 */
public final class CertificateVerifier {
    private final ProofChecker checker;
    private final VerifyingKeys keys;
    private final SeenStatements seen;
    private final Duration deadline;

    /** @param deadline longest time the worker may take for one certificate, waiting included */
    public CertificateVerifier(VerifyWorkers workers, VerifyingKeys keys, SeenStatements seen, Duration deadline) {
        this(workers::verify, keys, seen, deadline);
    }

    CertificateVerifier(ProofChecker checker, VerifyingKeys keys, SeenStatements seen, Duration deadline) {
        this.checker = checker;
        this.keys = keys;
        this.seen = seen;
        this.deadline = deadline;
    }

    /** Never throws for anything the certificate contains. */
    public Verdict verify(byte[] certificateFile, Request request) {
        Verdict.Builder verdict = Verdict.newBuilder();
        try {
            checkAll(certificateFile.clone(), request, verdict);
            return verdict.setVerified(true)
                    .setReason(Reason.REASON_VERIFIED)
                    .setDetail(Sentences.verified(verdict.getSetup()))
                    .build();
        } catch (Refused refused) {
            return verdict.setVerified(false)
                    .setReason(refused.reason())
                    .setDetail(refused.detail())
                    .build();
        }
    }

    /** Fills in statement digest and setup as soon as they are known, so that later refusals show them too. */
    private void checkAll(byte[] certificateFile, Request request, Verdict.Builder verdict) throws Refused {
        Certificate certificate = StatementChecks.parse(certificateFile);
        Bytes32 digest = StatementChecks.digest(certificate.getStatement());
        verdict.setStatementDigest(ByteString.copyFrom(digest.bytes()));
        Subject subject = new Subject(certificate, digest, request);
        ScheduleChecks.check(subject);
        IssuerChecks.check(subject);
        ContextChecks.check(subject);
        ClaimChecks.check(subject);
        CompiledSchedule compiled = ScheduleChecks.compile(subject);
        checkKey(subject, verdict);
        WorkerCheck.check(checker, deadline, subject, compiled);
        checkNew(subject);
    }

    private void checkKey(Subject subject, Verdict.Builder verdict) throws Refused {
        VerifyingKey key = KeyChecks.find(subject, keys);
        verdict.setSetup(key.setup());
        KeyChecks.check(subject, key);
    }

    private void checkNew(Subject subject) throws Refused {
        Request request = subject.request();
        Instant last = Instant.ofEpochSecond(subject.statement().getExpiry())
                .plusSeconds(subject.policy().clockSkewSeconds() - 1L);
        switch (seen.admit(subject.digest(), last, request.now())) {
            case FIRST -> {}
            case SEEN -> throw new Refused(Reason.REASON_REPLAYED, "This statement was accepted before.");
            case FULL ->
                throw new Refused(
                        Reason.REASON_WORKER_FAILED,
                        "The memory of accepted statements is full or may have forgotten this one, so a repetition could not be noticed.");
        }
    }
}
