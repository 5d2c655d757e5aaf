package org.plimsoll.cli;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.CertificateFormat;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.format.StatementFormat;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.Readable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.readable.ReadableFile;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Certificate;
import org.plimsoll.api.v1.Policy;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.api.v1.Setup;
import org.plimsoll.api.v1.Statement;
import org.plimsoll.api.v1.Verdict;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.certify.AccountProver;
import org.plimsoll.prover.certify.CertificateTerms;
import org.plimsoll.prover.certify.IssuerKey;
import org.plimsoll.prover.certify.ProveOutcome;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.ScheduleCompiler;
import org.plimsoll.schedule.compile.ScheduleRejected;
import org.plimsoll.verifier.CertificateVerifier;
import org.plimsoll.verifier.MemorySeenStatements;
import org.plimsoll.verifier.Request;
import org.plimsoll.verifier.SeenStatements;
import org.plimsoll.verifier.VerifierPolicy;
import org.plimsoll.verifier.VerifyingKeys;

/** A real development key, real workers, and one real certificate of a small book, made once for a test class. */
final class World implements AutoCloseable {
    static final int SKEW = 5;
    static final long LIFETIME = 600;
    static final String AUDIENCE = "venue.example";
    static final Bytes32 NONCE = Bytes32.sha256("nonce".getBytes(StandardCharsets.US_ASCII));
    static final Bytes32 OTHER = Bytes32.sha256("another".getBytes(StandardCharsets.US_ASCII));

    final DataDirectory data;
    final Workers workers;
    final IssuerKey issuer = IssuerKey.generate();
    final RiskSchedule schedule;
    final Bytes32 key;
    final long notBefore;
    final Certificate certificate;

    World() throws Exception {
        data = new DataDirectory(Files.createTempDirectory("plimsoll-world"));
        workers = Workers.open(data);
        schedule = schedule(text -> text);
        key = workers.setup(ProfileShape.POCKET).digest();
        notBefore = schedule.publishedEpochSecond() + 3_600;
        certificate = prove();
    }

    static RiskSchedule schedule(UnaryOperator<String> change) throws ReadableException {
        byte[] yaml = change.apply(TestFiles.text(TestFiles.POCKET_SCHEDULE)).getBytes(StandardCharsets.UTF_8);
        Readable<Schedule> readable = ReadableFile.read("schedule", yaml, Schedule.getDefaultInstance());
        return RiskSchedule.of(readable.message(), readable.locator());
    }

    /** The same book with the same salt each time: two proofs of one statement. */
    Certificate prove() throws Exception {
        byte[] yaml = (TestFiles.text(TestFiles.POCKET_BOOK) + "\nsalt: \"00112233445566778899aabbccddeeff\"\n")
                .getBytes(StandardCharsets.UTF_8);
        Book book = ReadableFile.read("book", yaml, Book.getDefaultInstance()).message();
        CertificateTerms terms = new CertificateTerms(
                AUDIENCE,
                NONCE,
                Instant.ofEpochSecond(notBefore),
                Instant.ofEpochSecond(notBefore + LIFETIME),
                Assurance.ASSURANCE_SELF_DECLARED,
                key);
        ProveOutcome outcome = new AccountProver(workers.pool()::submit, issuer)
                .prove(
                        AccountBook.of(book, Locator.of("book")),
                        schedule,
                        compiled(schedule, "initial"),
                        terms,
                        Workers.PROVE_DEADLINE);
        if (outcome instanceof ProveOutcome.Certified certified) {
            return certified.certificate();
        }
        throw new AssertionError(outcome);
    }

    static CompiledSchedule compiled(RiskSchedule of, String level) throws ScheduleRejected {
        return ScheduleCompiler.compile(of, ProfileShape.POCKET, of.level(level));
    }

    Policy.Builder policy() {
        return Policy.newBuilder()
                .setName("World")
                .setAudience(AUDIENCE)
                .addSetups(Setup.SETUP_DEVELOPMENT)
                .addIssuers(issuer.publicKey().hex())
                .addSchedules(schedule.digest().hex())
                .setScheduleMaxAgeSeconds(86_400)
                .setLeastLevelPpm(1_000_000)
                .setLeastAssurance(Assurance.ASSURANCE_SELF_DECLARED)
                .setLongestLifetimeSeconds(LIFETIME)
                .setClockSkewSeconds(SKEW);
    }

    Request request() {
        return request(p -> {});
    }

    Request request(Consumer<Policy.Builder> change) {
        return request(change, schedule, NONCE);
    }

    Request request(Consumer<Policy.Builder> change, RiskSchedule ours, Bytes32 nonce) {
        Policy.Builder policy = policy();
        change.accept(policy);
        return new Request(
                VerifierPolicy.of(policy.build()),
                ours,
                nonce,
                Optional.empty(),
                Instant.ofEpochSecond(notBefore + 60),
                false);
    }

    /** What a cheating issuer can do: change the statement and sign it. */
    byte[] resigned(Consumer<Statement.Builder> change) {
        return resigned(issuer, change, certificate.getProof().toByteArray());
    }

    static byte[] file(Certificate certificate) {
        return certificate.toByteArray();
    }

    byte[] resigned(IssuerKey by, Consumer<Statement.Builder> change, byte[] proof) {
        Statement.Builder builder = certificate.getStatement().toBuilder();
        change.accept(builder);
        Statement statement = builder.build();
        try {
            byte[] toSign = StatementFormat.toSign(StatementFormat.digest(statement), proof);
            return CertificateFormat.serialise(Certificate.newBuilder()
                    .setStatement(statement)
                    .setProof(ByteString.copyFrom(proof))
                    .setSignature(ByteString.copyFrom(by.sign(toSign)))
                    .build());
        } catch (FormatException e) {
            throw new AssertionError(e);
        }
    }

    Verdict verify(byte[] file, Request request) {
        return verifier(new MemorySeenStatements(10)).verify(file, request);
    }

    CertificateVerifier verifier(SeenStatements seen) {
        return verifier(seen, Duration.ofMinutes(1));
    }

    CertificateVerifier verifier(SeenStatements seen, Duration deadline) {
        return new CertificateVerifier(workers.verifiers(), new VerifyingKeys(data.keys()), seen, deadline);
    }

    @Override
    public void close() {
        workers.close();
        deleteAll(data.root());
    }

    static void deleteAll(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
