package org.plimsoll.schedule.golden;

import com.google.protobuf.ByteString;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.CertificateFormat;
import org.plimsoll.api.format.Expectation;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.format.HashToField;
import org.plimsoll.api.format.StatementFormat;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Certificate;
import org.plimsoll.api.v1.Setup;
import org.plimsoll.api.v1.Statement;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;

/** Vectors of what is public: sections 1 to 5 and 11, and hash-to-field. */
final class PublicVectors {
    private final RiskSchedule schedule;
    private final CompiledSchedule compiled;
    private final Statement statement;

    PublicVectors(RiskSchedule schedule, CompiledSchedule compiled) throws GeneralSecurityException {
        this.schedule = schedule;
        this.compiled = compiled;
        this.statement = GoldenValues.statement(compiled);
    }

    List<GoldenFile> files() throws FormatException, GeneralSecurityException {
        return List.of(
                schedule("schedule", "schedule.yaml", schedule),
                compiled("compiled", "schedule.yaml", compiled),
                hashToField(),
                context(),
                statement(),
                signature(),
                certificate(),
                expectation("expectation", List.of(), Optional.empty()),
                expectation(
                        "expectation-full",
                        List.of(GoldenValues.named("key"), GoldenValues.named("other key")),
                        Optional.of(GoldenValues.bookCommitment())));
    }

    /** Of the file {@code source}. */
    static GoldenFile schedule(String name, String source, RiskSchedule schedule) {
        return new GoldenFile(name, "the canonical bytes and the digest of " + source + " (section 1).")
                .bytes("canonical", schedule.canonical())
                .bytes("digest", schedule.digest());
    }

    /** Of the file {@code source}. */
    static GoldenFile compiled(String name, String source, CompiledSchedule compiled) {
        return new GoldenFile(name, source + " compiled for one profile and level (section 2).")
                .number("profile", compiled.shape().code())
                .bytes("schedule_digest", compiled.scheduleDigest())
                .number("level_ppm", compiled.demand().levelPpm())
                .number("headroom", compiled.demand().headroom())
                .bytes("bytes", compiled.bytes())
                .bytes("digest", compiled.digest());
    }

    private GoldenFile hashToField() {
        GoldenFile file =
                new GoldenFile("hash-to-field", "messages hashed to a scalar, 32 bytes big-endian (section 3).");
        List<byte[]> messages = List.of(new byte[0], new byte[] {0}, GoldenValues.filled(200, 0xa5));
        List<String> domains = List.of("plimsoll/v1/context", "plimsoll/v1/account-tag", "d");
        for (int i = 0; i < messages.size(); i++) {
            file.bytes(i + ".message", messages.get(i)).text(i + ".domain", domains.get(i));
            file.bytes(i + ".scalar", HashToField.toBytes(HashToField.scalar(messages.get(i), domains.get(i))));
        }
        return file;
    }

    private GoldenFile context() throws FormatException {
        byte[] context = StatementFormat.context(statement);
        GoldenFile file = new GoldenFile("context", "context bytes and the context digest kappa (section 3).");
        return contextFields(file)
                .bytes("bytes", context)
                .bytes("sha256", Bytes32.sha256(context))
                .bytes("kappa", HashToField.contextDigest(context));
    }

    private GoldenFile statement() throws FormatException {
        GoldenFile file = new GoldenFile("statement", "statement bytes and the statement digest (section 4).");
        return contextFields(file)
                .bytes("book_commitment", statement.getBookCommitment().toByteArray())
                .bytes("bytes", StatementFormat.statement(statement))
                .bytes("digest", StatementFormat.digest(statement));
    }

    private GoldenFile contextFields(GoldenFile file) {
        return file.number("version", statement.getVersion())
                .number("kind", statement.getKindValue())
                .number("profile", statement.getProfileValue())
                .number("assurance", statement.getAssuranceValue())
                .bytes("key_digest", statement.getKeyDigest().toByteArray())
                .bytes("schedule_digest", statement.getScheduleDigest().toByteArray())
                .bytes("compiled_digest", statement.getCompiledDigest().toByteArray())
                .number("level_ppm", statement.getLevelPpm())
                .number("headroom", statement.getHeadroom())
                .number("not_before", statement.getNotBefore())
                .number("expiry", statement.getExpiry())
                .bytes("nonce", statement.getNonce().toByteArray())
                .bytes("issuer_key", statement.getIssuerKey().toByteArray())
                .text("audience", statement.getAudience());
    }

    private GoldenFile signature() throws FormatException, GeneralSecurityException {
        byte[] toSign = StatementFormat.toSign(StatementFormat.digest(statement), GoldenValues.proof());
        return new GoldenFile(
                        "signature", "what the issuer signs, and the signature by a key made from a seed (section 5).")
                .bytes("statement_digest", StatementFormat.digest(statement))
                .bytes("proof", GoldenValues.proof())
                .bytes("to_sign", toSign)
                .bytes("issuer_seed", GoldenValues.ISSUER_SEED)
                .bytes("issuer_key", GoldenValues.issuerKey())
                .bytes("signature", GoldenValues.sign(toSign));
    }

    private GoldenFile certificate() throws FormatException, GeneralSecurityException {
        byte[] toSign = StatementFormat.toSign(StatementFormat.digest(statement), GoldenValues.proof());
        Certificate certificate = Certificate.newBuilder()
                .setStatement(statement)
                .setProof(ByteString.copyFrom(GoldenValues.proof()))
                .setSignature(ByteString.copyFrom(GoldenValues.sign(toSign)))
                .build();
        return new GoldenFile(
                        "certificate",
                        "a certificate file of statement.golden and signature.golden; its proof is not a proof.")
                .bytes("file", CertificateFormat.serialise(certificate));
    }

    private GoldenFile expectation(String name, List<Bytes32> keys, Optional<Bytes32> book)
            throws GeneralSecurityException {
        Expectation e = new Expectation(
                1_795_192_000L,
                30,
                86_400,
                1_000_000,
                keys.isEmpty() ? 0 : 250_000_000,
                Assurance.ASSURANCE_SELF_DECLARED,
                keys.isEmpty()
                        ? Set.of(Setup.SETUP_DEVELOPMENT)
                        : Set.of(Setup.SETUP_DEVELOPMENT, Setup.SETUP_CEREMONY),
                GoldenValues.named("nonce"),
                schedule.digest(),
                "venue.example",
                List.of(GoldenValues.issuerKey(), GoldenValues.named("other issuer")),
                keys,
                book);
        GoldenFile file = new GoldenFile(
                        name, "an expectation (section 11). Lists have numbered keys; book_commitment is optional.")
                .number("now", e.now())
                .number("clock_skew", e.clockSkew())
                .number("longest_lifetime", e.longestLifetime())
                .number("least_level_ppm", e.leastLevelPpm())
                .number("least_headroom", e.leastHeadroom())
                .number("least_assurance", e.leastAssurance().getNumber())
                .number("setups", keys.isEmpty() ? 1 : 3)
                .bytes("nonce", e.nonce())
                .bytes("schedule_digest", e.scheduleDigest())
                .text("audience", e.audience());
        for (int i = 0; i < e.issuers().size(); i++) {
            file.bytes("issuer." + i, e.issuers().get(i));
        }
        for (int i = 0; i < keys.size(); i++) {
            file.bytes("key." + i, keys.get(i));
        }
        book.ifPresent(commitment -> file.bytes("book_commitment", commitment));
        return file.bytes("bytes", e.encode());
    }
}
