package org.plimsoll.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.api.format.Expectation;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.format.StatementFormat;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Setup;
import org.plimsoll.api.v1.Verdict;
import org.plimsoll.nativelib.worker.VerifyAnswer;
import org.plimsoll.schedule.compile.ScheduleCompiler;

/** What a worker is given: our own matrices, the rebuilt statement, and every demand of policy and request. */
class WorkerInputTest {
    @TempDir
    Path store;

    @Test
    void worker_getsOurMatricesTheRebuiltStatementAndEveryDemand() throws Exception {
        Fixture fixture = new Fixture(store);
        List<byte[]> given = new ArrayList<>();
        ProofChecker recorder = (compiled, statement, proof, signature, expectation, specialise, deadline) -> {
            given.addAll(List.of(compiled, statement, expectation));
            return new VerifyAnswer.Checked(Reason.REASON_PROOF_INVALID);
        };
        Request plain = fixture.request(fixture.policy().addKeys(fixture.key.hex()));
        Request request = new Request(
                plain.policy(), plain.schedule(), plain.nonce(), Optional.of(Fixture.BOOK), plain.now(), true);

        new CertificateVerifier(recorder, new VerifyingKeys(store), new MemorySeenStatements(1), Duration.ofSeconds(1))
                .verify(fixture.certificate().file(), request);

        assertThat(given)
                .containsExactly(
                        ScheduleCompiler.compile(fixture.schedule, ProfileShape.POCKET, Fixture.DEMAND)
                                .bytes(),
                        StatementFormat.statement(fixture.statement()),
                        expected(fixture).encode());
    }

    @Test
    void callerChangesItsArrayDuringVerification_changesNothing() {
        Fixture fixture = new Fixture(store);
        byte[] file = fixture.certificate().file();
        List<byte[]> given = new ArrayList<>();
        ProofChecker meddler = (compiled, statement, proof, signature, expectation, specialise, deadline) -> {
            given.addAll(List.of(statement, proof, signature));
            Arrays.fill(file, (byte) 0);
            return new VerifyAnswer.Checked(Reason.REASON_VERIFIED);
        };
        byte[] same = file.clone();
        CertificateVerifier verifier = new CertificateVerifier(
                meddler, new VerifyingKeys(store), new MemorySeenStatements(1), Duration.ofSeconds(1));

        Verdict first = verifier.verify(file, fixture.request());
        Verdict again = verifier.verify(same, fixture.request());

        Fixture.assertVerified(first);
        assertThat(file).containsOnly(0);
        Fixture.assertRefused(again, Reason.REASON_REPLAYED);
        assertThat(again.getStatementDigest()).isEqualTo(first.getStatementDigest());
        assertThat(given.subList(0, 3)).containsExactlyElementsOf(given.subList(3, 6));
    }

    private static Expectation expected(Fixture fixture) {
        return new Expectation(
                Fixture.NOW,
                Fixture.SKEW,
                600,
                Fixture.DEMAND.levelPpm(),
                Fixture.DEMAND.headroom(),
                Assurance.ASSURANCE_SELF_DECLARED,
                Set.of(Setup.SETUP_DEVELOPMENT),
                Fixture.NONCE,
                fixture.schedule.digest(),
                "venue.example",
                List.of(Fixture.issuer()),
                List.of(fixture.key),
                Optional.of(Fixture.BOOK));
    }
}
