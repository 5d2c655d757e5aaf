package org.plimsoll.prover.certify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.format.StatementFormat;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.secret.v1.ProveJob;
import org.plimsoll.api.secret.v1.SetupJob;
import org.plimsoll.api.secret.v1.Slot;
import org.plimsoll.api.secret.v1.Witness;
import org.plimsoll.api.secret.v1.WorkerRequest;
import org.plimsoll.api.secret.v1.WorkerResponse;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Kind;
import org.plimsoll.api.v1.Profile;
import org.plimsoll.api.v1.Statement;
import org.plimsoll.api.v1.Status;
import org.plimsoll.fixtures.random.RandomBooks;
import org.plimsoll.nativelib.worker.WorkerConfig;
import org.plimsoll.nativelib.worker.WorkerOutcome;
import org.plimsoll.nativelib.worker.WorkerPool;
import org.plimsoll.prover.book.Salt;
import org.plimsoll.prover.margin.EngineCase;
import org.plimsoll.prover.margin.MarginResult;
import org.plimsoll.schedule.compile.CompiledSchedule;

/**
 * Engine, plain-Go reference and circuit on random schedules: the worker evaluates every line again before it proves, so a
 * proof means that all three agree on every integer.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineProofDifferentialTest {
    private static final int CASES = 40;
    private static final long FIRST_SEED = 7_000L;
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    @TempDir
    private static Path directory;

    private WorkerPool pool;
    private ByteString key;

    @BeforeAll
    void makeKey() throws Exception {
        pool = WorkerPool.open(WorkerConfig.defaults(directory));
        WorkerResponse made =
                answer(WorkerRequest.newBuilder().setSetup(SetupJob.newBuilder().setProfile(Profile.PROFILE_POCKET)));
        assertThat(made.getStatus()).isEqualTo(Status.STATUS_OK);
        key = made.getSetup().getKeyDigest();
    }

    @AfterAll
    void closePool() {
        pool.close();
    }

    @Test
    void randomBook_provesWithTheLeastCashThatSufficesAndNotWithOneLotLess() throws Exception {
        int proven = 0;
        for (long seed = FIRST_SEED; proven < CASES; seed++) {
            Optional<EngineCase> fitting = EngineCase.drawPocket(seed);
            if (fitting.isEmpty()) {
                continue;
            }
            EngineCase drawn = fitting.get();
            Book least = withLeastCash(drawn, drawn.nextBook());
            proven++;
            MarginResult adequate = drawn.evaluate(least);
            assertThat(adequate.adequate()).as("seed %d", seed).isTrue();
            Witness witness = WitnessBuilder.build(adequate, "random", Salt.fresh());
            assertThat(prove(drawn.compiled(), witness)).as("seed %d", seed).isEqualTo(Status.STATUS_OK);

            Book lotLess = least.toBuilder().setCash(least.getCash() - 1).build();
            assertThat(drawn.evaluate(lotLess).adequate()).as("seed %d", seed).isFalse();
            assertThat(prove(drawn.compiled(), withSlotsOf(witness, drawn.evaluate(lotLess))))
                    .as("seed %d", seed)
                    .isEqualTo(Status.STATUS_WITNESS_REJECTED);
        }
    }

    /** The same book, with so much cash that one lot less would not do. */
    private static Book withLeastCash(EngineCase drawn, Book book) {
        BigInteger slack = drawn.evaluate(book).verdictSlack();
        BigInteger lot = BigInteger.valueOf(drawn.message().getCashLot()).multiply(MILLION);
        BigInteger[] lots = slack.divideAndRemainder(lot);
        BigInteger spare = lots[1].signum() < 0 ? lots[0].subtract(BigInteger.ONE) : lots[0];
        return RandomBooks.withCash(
                book, BigInteger.valueOf(book.getCash()).subtract(spare).longValueExact());
    }

    /** The poorer book with the slacks of the richer one: all that a cheating owner could claim. */
    private static Witness withSlotsOf(Witness witness, MarginResult poorer) {
        Witness.Builder forged = witness.toBuilder().clearSlots();
        poorer.slots()
                .forEach(slot ->
                        forged.addSlots(Slot.newBuilder().setRow(slot.row()).setQuantity(slot.quantity())));
        return forged.build();
    }

    private Status prove(CompiledSchedule compiled, Witness witness) throws FormatException {
        ProveJob.Builder job = ProveJob.newBuilder()
                .setCompiled(ByteString.copyFrom(compiled.bytes()))
                .setContext(ByteString.copyFrom(StatementFormat.context(statement(compiled))))
                .setWitness(witness);
        return answer(WorkerRequest.newBuilder().setProve(job)).getStatus();
    }

    private Statement statement(CompiledSchedule compiled) {
        ByteString filler = ByteString.copyFrom(new byte[32]);
        return Statement.newBuilder()
                .setVersion(StatementFormat.VERSION)
                .setKind(Kind.KIND_ACCOUNT)
                .setProfile(Profile.PROFILE_POCKET)
                .setAssurance(Assurance.ASSURANCE_SELF_DECLARED)
                .setKeyDigest(key)
                .setScheduleDigest(ByteString.copyFrom(compiled.scheduleDigest().bytes()))
                .setCompiledDigest(ByteString.copyFrom(compiled.digest().bytes()))
                .setLevelPpm(compiled.demand().levelPpm())
                .setHeadroom(compiled.demand().headroom())
                .setNotBefore(1)
                .setExpiry(2)
                .setNonce(filler)
                .setIssuerKey(
                        ByteString.copyFrom(IssuerKey.generate().publicKey().bytes()))
                .setAudience("nobody")
                .build();
    }

    private WorkerResponse answer(WorkerRequest.Builder request) {
        WorkerOutcome outcome = pool.submit(request, DEADLINE);
        assertThat(outcome).isInstanceOf(WorkerOutcome.Answered.class);
        return ((WorkerOutcome.Answered) outcome).response();
    }
}
