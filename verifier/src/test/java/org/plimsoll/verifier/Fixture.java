package org.plimsoll.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.readable.Readable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.readable.ReadableFile;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Kind;
import org.plimsoll.api.v1.Policy;
import org.plimsoll.api.v1.Profile;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.api.v1.Setup;
import org.plimsoll.api.v1.Statement;
import org.plimsoll.api.v1.Verdict;
import org.plimsoll.nativelib.worker.VerifyAnswer;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.ScheduleCompiler;
import org.plimsoll.schedule.compile.ScheduleRejected;

/** One certificate, one schedule, one policy and one key store that belong together; each test changes one of them. */
final class Fixture {
    static final long PUBLISHED = Instant.parse("2026-11-20T16:00:00Z").getEpochSecond();
    static final long NOT_BEFORE = PUBLISHED + 3_600;
    static final long EXPIRY = NOT_BEFORE + 600;
    static final long NOW = NOT_BEFORE + 60;
    static final int SKEW = 5;
    static final Demand DEMAND = new Demand(1_300_000, 2_000_000);
    static final Bytes32 NONCE = filled(7);
    static final Bytes32 BOOK = filled(9);
    static final Ed25519PrivateKeyParameters ISSUER =
            new Ed25519PrivateKeyParameters(filled(1).bytes(), 0);

    final Path store;
    final RiskSchedule schedule = readSchedule();
    final Bytes32 key;
    final AtomicInteger workerCalls = new AtomicInteger();
    private final SeenStatements seen;

    Fixture(Path store) {
        this(store, new MemorySeenStatements(100));
    }

    Fixture(Path store, SeenStatements seen) {
        this.store = store;
        this.seen = seen;
        this.key = Keys.store(store, ProfileShape.POCKET, Setup.SETUP_DEVELOPMENT);
    }

    static Bytes32 filled(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return Bytes32.of(bytes);
    }

    static ByteString string(Bytes32 bytes) {
        return ByteString.copyFrom(bytes.bytes());
    }

    static Bytes32 issuer() {
        return Bytes32.of(ISSUER.generatePublicKey().getEncoded());
    }

    CertificateBuilder certificate() {
        return new CertificateBuilder(ISSUER, statement(), new byte[228]);
    }

    Statement statement() {
        return Statement.newBuilder()
                .setVersion(1)
                .setKind(Kind.KIND_ACCOUNT)
                .setProfile(Profile.PROFILE_POCKET)
                .setAssurance(Assurance.ASSURANCE_SELF_DECLARED)
                .setKeyDigest(string(key))
                .setScheduleDigest(string(schedule.digest()))
                .setCompiledDigest(string(compiledDigest(ProfileShape.POCKET, DEMAND)))
                .setLevelPpm(DEMAND.levelPpm())
                .setHeadroom(DEMAND.headroom())
                .setNotBefore(NOT_BEFORE)
                .setExpiry(EXPIRY)
                .setNonce(string(NONCE))
                .setIssuerKey(string(issuer()))
                .setAudience("venue.example")
                .setBookCommitment(string(BOOK))
                .build();
    }

    Bytes32 compiledDigest(ProfileShape shape, Demand demand) {
        return compiledDigest(schedule, shape, demand);
    }

    static Bytes32 compiledDigest(RiskSchedule of, ProfileShape shape, Demand demand) {
        try {
            return ScheduleCompiler.compile(of, shape, demand).digest();
        } catch (ScheduleRejected e) {
            throw new AssertionError(e);
        }
    }

    Policy.Builder policy() {
        return Policy.newBuilder()
                .setName("test")
                .setAudience("venue.example")
                .addSetups(Setup.SETUP_DEVELOPMENT)
                .addIssuers(issuer().hex())
                .addSchedules(schedule.digest().hex())
                .setScheduleMaxAgeSeconds(86_400)
                .setLeastLevelPpm(DEMAND.levelPpm())
                .setLeastHeadroom(DEMAND.headroom())
                .setLeastAssurance(Assurance.ASSURANCE_SELF_DECLARED)
                .setLongestLifetimeSeconds(600)
                .setClockSkewSeconds(SKEW);
    }

    Request request() {
        return request(policy());
    }

    Request request(Policy.Builder policy) {
        return request(policy, schedule);
    }

    Request request(Policy.Builder policy, RiskSchedule ours) {
        return new Request(
                VerifierPolicy.of(policy.build()), ours, NONCE, Optional.empty(), Instant.ofEpochSecond(NOW), false);
    }

    /** Verifies with a worker that answers the given way to whatever it is asked. */
    Verdict verify(byte[] file, Request request, VerifyAnswer answer) {
        return verifier(answer).verify(file, request);
    }

    /** Verifies up to the worker, which must not be asked: the reason has to be found before. */
    Verdict verifyBeforeWorker(byte[] file, Request request) {
        Verdict verdict = verify(file, request, new VerifyAnswer.Checked(Reason.REASON_VERIFIED));
        if (workerCalls.get() != 0) {
            throw new AssertionError("the worker was asked, so no check of this process refused");
        }
        return verdict;
    }

    /** Verifies with a worker that says yes. */
    Verdict verifyAccepting(byte[] file, Request request) {
        return verify(file, request, new VerifyAnswer.Checked(Reason.REASON_VERIFIED));
    }

    static void assertVerified(Verdict verdict) {
        assertThat(verdict.getReason()).as(verdict.getDetail()).isEqualTo(Reason.REASON_VERIFIED);
        assertThat(verdict.getVerified()).isTrue();
    }

    static void assertRefused(Verdict verdict, Reason reason) {
        assertThat(verdict.getReason()).as(verdict.getDetail()).isEqualTo(reason);
        assertThat(verdict.getVerified()).isFalse();
        assertThat(verdict.getDetail()).isNotBlank();
    }

    CertificateVerifier verifier(VerifyAnswer answer) {
        ProofChecker checker = (compiled, statement, proof, signature, expectation, specialise, deadline) -> {
            workerCalls.incrementAndGet();
            return answer;
        };
        return new CertificateVerifier(checker, new VerifyingKeys(store), seen, Duration.ofSeconds(1));
    }

    static RiskSchedule readSchedule() {
        return readSchedule(text -> text);
    }

    /** The schedule with its text changed first. */
    static RiskSchedule readSchedule(UnaryOperator<String> change) {
        try (InputStream in = Fixture.class.getResourceAsStream("schedule.yaml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            byte[] yaml = change.apply(text).getBytes(StandardCharsets.UTF_8);
            Readable<Schedule> readable = ReadableFile.read("schedule.yaml", yaml, Schedule.getDefaultInstance());
            return RiskSchedule.of(readable.message(), readable.locator());
        } catch (IOException | ReadableException e) {
            throw new AssertionError(e);
        }
    }
}
