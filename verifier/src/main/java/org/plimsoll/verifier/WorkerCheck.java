package org.plimsoll.verifier;

import java.time.Duration;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.format.StatementFormat;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.nativelib.worker.VerifyAnswer;
import org.plimsoll.schedule.compile.CompiledSchedule;

/** Lets a worker repeat everything and check the proof. Only an answered VERIFIED is a yes. */
final class WorkerCheck {
    private WorkerCheck() {}

    static void check(ProofChecker checker, Duration deadline, Subject subject, CompiledSchedule compiled)
            throws Refused {
        VerifyAnswer answer = checker.verify(
                compiled.bytes(),
                statementBytes(subject),
                subject.certificate().getProof().toByteArray(),
                subject.certificate().getSignature().toByteArray(),
                Expectations.of(subject.request()).encode(),
                subject.request().specialise(),
                deadline);
        if (answer instanceof VerifyAnswer.NotChecked not) {
            throw new Refused(not.reason(), "The proof could not be checked: " + not.detail() + ".");
        }
        Reason reason = ((VerifyAnswer.Checked) answer).reason();
        if (reason != Reason.REASON_VERIFIED) {
            throw new Refused(reason, Sentences.fromWorker(reason));
        }
    }

    private static byte[] statementBytes(Subject subject) {
        try {
            return StatementFormat.statement(subject.statement());
        } catch (FormatException e) {
            throw new IllegalStateException("a statement that has a digest has bytes", e);
        }
    }
}
