package org.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.CertificateFormat;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Setup;
import org.plimsoll.api.v1.Statement;
import org.plimsoll.api.v1.Verdict;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.verifier.CertificateVerifier;
import org.plimsoll.verifier.MemorySeenStatements;
import org.plimsoll.verifier.Request;
import org.plimsoll.verifier.VerifierPolicy;
import org.plimsoll.verifier.VerifyingKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        description = {
            "Decide whether a certificate satisfies your policy, with your own copy of the schedule and your own keys.",
            "Each run stands alone: give every prover a fresh nonce and use it once, then nothing can be repeated to"
                    + " you."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  plimsoll verify --certificate book.plimsoll --schedule crypto-options.yaml \\",
            "    --policy policy.yaml --nonce 5f1c...64 hex digits"
        },
        exitCodeListHeading = BaseCommand.EXIT_HEADING,
        exitCodeList = {
            "0:verified",
            "1:not verified, and the output says why",
            "2:could not check (schedule, policy or key unusable, worker failed), or bad usage"
        })
final class VerifyCommand extends BaseCommand {
    private static final int FIRST_COULD_NOT_CHECK = 100;

    @Option(names = "--certificate", required = true, paramLabel = "FILE", description = "Certificate file.")
    private @Nullable Path certificate;

    @Option(names = "--schedule", required = true, paramLabel = "FILE", description = "Your copy of the schedule.")
    private @Nullable Path schedule;

    @Option(names = "--policy", required = true, paramLabel = "FILE", description = "What you demand (YAML).")
    private @Nullable Path policy;

    @Option(names = "--nonce", required = true, paramLabel = "HEX", description = "The 32 bytes you gave the prover.")
    private @Nullable Bytes32 nonce;

    @Option(
            names = "--book-commitment",
            paramLabel = "HEX",
            description = "The book commitment you expect. Default: any book.")
    private @Nullable Bytes32 bookCommitment;

    VerifyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws ReadableException, CommandFailed, IOException {
        byte[] file = CertificateFile.read(Given.value(certificate));
        RiskSchedule rules = RiskSchedule.read(Given.value(schedule));
        Request request = new Request(
                VerifierPolicy.read(Given.value(policy)),
                rules,
                Given.value(nonce),
                Optional.ofNullable(bookCommitment),
                Instant.now(),
                false);
        DataDirectory data = dataDirectory();
        Verdict verdict;
        try (Workers workers = Workers.open(data);
                Progress progress = Progress.start(terminal, "verifying")) {
            verdict = new CertificateVerifier(
                            workers.verifiers(),
                            new VerifyingKeys(data.keys()),
                            new MemorySeenStatements(1),
                            Workers.VERIFY_DEADLINE)
                    .verify(file, request);
        }
        Map<String, Object> object = object(verdict);
        String text = text(verdict, style());
        if (verdict.getVerified()) {
            Statement statement = statement(file);
            object.put("level_ppm", statement.getLevelPpm());
            object.put("headroom", statement.getHeadroom());
            object.put("levels", DemandText.levels(rules, statement));
            text += "  demand     " + DemandText.of(rules, statement) + "\n";
        }
        print(object, text);
        return exitCode(verdict);
    }

    static int exitCode(Verdict verdict) {
        if (verdict.getVerified()) {
            return Exit.DONE;
        }
        return verdict.getReasonValue() >= FIRST_COULD_NOT_CHECK ? Exit.NOT_CHECKED : Exit.NO;
    }

    private static Statement statement(byte[] verified) {
        try {
            return CertificateFormat.parse(verified).getStatement();
        } catch (FormatException e) {
            throw new IllegalStateException("a verified certificate is a certificate", e);
        }
    }

    static Map<String, Object> object(Verdict verdict) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("verified", verdict.getVerified());
        object.put("reason", reason(verdict));
        object.put("detail", verdict.getDetail());
        object.put("statement_digest", Hex.of(verdict.getStatementDigest()));
        object.put("setup", setup(verdict.getSetup()));
        return object;
    }

    private static String text(Verdict verdict, Style style) {
        String answer = verdict.getVerified() ? style.yes("VERIFIED") : style.no("NOT VERIFIED");
        StringBuilder out = new StringBuilder(answer);
        if (verdict.getSetup() == Setup.SETUP_DEVELOPMENT) {
            out.append("  ").append(style.no("DEVELOPMENT"));
        }
        out.append(String.format("%n  reason     %s%n  %s%n", reason(verdict), verdict.getDetail()));
        if (!verdict.getStatementDigest().isEmpty()) {
            out.append("  statement  ")
                    .append(Hex.of(verdict.getStatementDigest()))
                    .append('\n');
        }
        return out.toString();
    }

    /** The reason without its prefix, "NONCE_MISMATCH". */
    static String reason(Verdict verdict) {
        return verdict.getReason().name().substring("REASON_".length());
    }

    private static String setup(Setup setup) {
        return setup == Setup.SETUP_UNSPECIFIED ? "" : setup.name().substring("SETUP_".length());
    }
}
