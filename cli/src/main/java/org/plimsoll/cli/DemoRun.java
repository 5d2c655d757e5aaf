package org.plimsoll.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Verdict;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.certify.AccountProver;
import org.plimsoll.prover.certify.ProveOutcome;
import org.plimsoll.prover.explain.Explainer;
import org.plimsoll.prover.explain.MarginExplanation;
import org.plimsoll.prover.margin.BookRejected;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.ScheduleRejected;
import org.plimsoll.verifier.CertificateVerifier;
import org.plimsoll.verifier.MemorySeenStatements;
import org.plimsoll.verifier.VerifyingKeys;

/** Does what the demo shows, with real keys, a real proof and real verdicts. Every step needs the one before. */
final class DemoRun {
    private static final ProfileShape PROFILE = ProfileShape.TRADE;
    private static final int STATEMENTS = 100;

    private final Terminal terminal;
    private final Workers workers;
    private final DataDirectory data;

    DemoRun(Terminal terminal, Workers workers, DataDirectory data) {
        this.terminal = terminal;
        this.workers = workers;
        this.data = data;
    }

    /** A forgery and what the verifier said to it. */
    record Attempt(Forgery forgery, Verdict verdict) {
        boolean refusedRightly() {
            return !verdict.getVerified() && verdict.getReason() == forgery.expected();
        }
    }

    /** A proof that was made, with what its maker alone may see beside it. */
    record Proven(DemoScene scene, ProveOutcome.Certified certified) {}

    Map<ProfileShape, Workers.DevelopmentKey> keys() throws CommandFailed {
        Map<ProfileShape, Workers.DevelopmentKey> keys = new EnumMap<>(ProfileShape.class);
        for (ProfileShape shape : List.of(ProfileShape.POCKET, PROFILE)) {
            try (Progress progress =
                    Progress.start(terminal, "setting up the development key for " + shape.profileName())) {
                keys.put(shape, workers.setup(shape));
            }
        }
        return keys;
    }

    MarginExplanation explain(RiskSchedule schedule, AccountBook book) {
        return Explainer.explain(schedule, book, schedule.level(DemoScene.LEVEL));
    }

    Proven prove(DemoScene scene, AccountBook book) throws CommandFailed, ScheduleRejected, BookRejected {
        ProveOutcome outcome;
        try (Progress progress = Progress.start(terminal, "making the proof")) {
            outcome = new AccountProver(workers.pool()::submit, scene.issuer())
                    .prove(book, scene.schedule(), compile(scene.schedule()), scene.terms(), Workers.PROVE_DEADLINE);
        }
        if (outcome instanceof ProveOutcome.Certified certified) {
            return new Proven(scene, certified);
        }
        throw new CommandFailed(
                outcome instanceof ProveOutcome.Failed failed
                        ? "no certificate: " + failed.detail() + " (" + failed.failure() + ")"
                        : "the demo's book is not adequate");
    }

    Verdict verify(Proven proven) {
        return verifier()
                .verify(proven.certified().file().toByteArray(), proven.scene().venueRequest());
    }

    /** Each against a verifier that has accepted nothing yet, so that none is refused as a mere repetition. */
    List<Attempt> forge(Proven proven) throws FormatException, ReadableException, IOException {
        List<Attempt> attempts = new ArrayList<>();
        try (Progress progress = Progress.start(terminal, "trying forgeries")) {
            for (Forgery forgery : Forgery.attempts(
                    proven.certified().certificate(), proven.scene(), DemoFiles.scheduleWithOneDigitChanged())) {
                attempts.add(new Attempt(
                        forgery, verifier().verify(forgery.certificate().toByteArray(), forgery.request())));
            }
        }
        return attempts;
    }

    private static CompiledSchedule compile(RiskSchedule schedule) throws CommandFailed, ScheduleRejected {
        return Schedules.compile(schedule, PROFILE, DemoScene.LEVEL);
    }

    private CertificateVerifier verifier() {
        return new CertificateVerifier(
                workers.verifiers(),
                new VerifyingKeys(data.keys()),
                new MemorySeenStatements(STATEMENTS),
                Workers.VERIFY_DEADLINE);
    }
}
