package org.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.format.CertificateFormat;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.format.StatementFormat;
import org.plimsoll.api.v1.Certificate;
import org.plimsoll.api.v1.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "inspect",
        description = {
            "Show what a certificate says. All of it is public; there is nothing else in it.",
            "This checks the encoding and nothing more: use \"plimsoll verify\" to learn whether it is true."
        },
        footerHeading = "%nExample:%n",
        footer = "  plimsoll inspect book.plimsoll",
        exitCodeListHeading = BaseCommand.EXIT_HEADING,
        exitCodeList = {BaseCommand.EXIT_DONE, "2:not a certificate, or it cannot be read"})
final class InspectCommand extends BaseCommand {
    @Parameters(index = "0", paramLabel = "CERTIFICATE", description = "Certificate file.")
    private @Nullable Path file;

    InspectCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException, CommandFailed {
        byte[] bytes = CertificateFile.read(Given.value(file));
        Map<String, Object> object = read(bytes);
        StringBuilder text = new StringBuilder();
        object.forEach((name, value) -> text.append(String.format("  %-18s %s%n", name, value)));
        text.append("\n")
                .append(style().faint("Not verified. \"plimsoll verify\" tells whether it is true."))
                .append("\n");
        object.put("verified", false);
        print(object, text.toString());
        return Exit.DONE;
    }

    private Map<String, Object> read(byte[] bytes) throws CommandFailed {
        if (bytes.length == 0) {
            throw new CommandFailed(file + ": is empty");
        }
        try {
            return content(CertificateFormat.parse(bytes), bytes.length);
        } catch (FormatException e) {
            throw new CommandFailed(file + ": " + e.getMessage());
        }
    }

    /** Every field of the certificate, in the order of the statement. */
    static Map<String, Object> content(Certificate certificate, int size) throws FormatException {
        Statement s = certificate.getStatement();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("statement_digest", StatementFormat.digest(s).hex());
        object.put("kind", lower(s.getKind().name(), "KIND_"));
        object.put("profile", ProfileShape.of(s.getProfile()).orElseThrow().profileName());
        object.put("assurance", lower(s.getAssurance().name(), "ASSURANCE_"));
        object.put("level_ppm", s.getLevelPpm());
        object.put("headroom", s.getHeadroom());
        object.put("audience", s.getAudience());
        object.put("not_before", Instant.ofEpochSecond(s.getNotBefore()).toString());
        object.put("expiry", Instant.ofEpochSecond(s.getExpiry()).toString());
        object.put("nonce", Hex.of(s.getNonce()));
        object.put("issuer_key", Hex.of(s.getIssuerKey()));
        object.put("schedule_digest", Hex.of(s.getScheduleDigest()));
        object.put("compiled_digest", Hex.of(s.getCompiledDigest()));
        object.put("key_digest", Hex.of(s.getKeyDigest()));
        object.put("book_commitment", Hex.of(s.getBookCommitment()));
        object.put("proof_bytes", certificate.getProof().size());
        object.put("certificate_bytes", size);
        return object;
    }

    private static String lower(String name, String prefix) {
        return name.substring(prefix.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
