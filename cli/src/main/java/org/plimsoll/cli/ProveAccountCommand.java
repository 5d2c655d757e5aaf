package org.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.certify.AccountProver;
import org.plimsoll.prover.certify.CertificateTerms;
import org.plimsoll.prover.certify.IssuerKey;
import org.plimsoll.prover.certify.ProveOutcome;
import org.plimsoll.prover.margin.BookRejected;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.ScheduleRejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "account",
        description = {
            "Prove that your book is adequate at a level of a schedule, for one audience and one nonce.",
            "The certificate shows the schedule, the level and the times, never the book.",
            "Uses the development key of the profile; make it with \"plimsoll keys setup\"."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  plimsoll prove account --schedule crypto-options.yaml --book mine.yaml --level initial \\",
            "    --profile trade --audience venue.example --nonce 5f1c...64 hex digits --out book.plimsoll"
        },
        exitCodeListHeading = BaseCommand.EXIT_HEADING,
        exitCodeList = {
            "0:the certificate is written",
            "1:the book is not adequate; no certificate",
            BaseCommand.EXIT_NOT_CHECKED
        })
final class ProveAccountCommand extends BaseCommand {
    @Option(names = "--schedule", required = true, paramLabel = "FILE", description = "Schedule file (YAML).")
    private @Nullable Path schedule;

    @Option(names = "--book", required = true, paramLabel = "FILE", description = "Book file (YAML). Secret.")
    private @Nullable Path book;

    @Option(
            names = "--level",
            paramLabel = "NAME",
            defaultValue = "initial",
            description = "A level of the schedule. Default: ${DEFAULT-VALUE}.")
    private String level = "";

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "trade",
            description = "Circuit shape: pocket, trade, desk, floor, house. Default: ${DEFAULT-VALUE}.")
    private @Nullable ProfileShape profile;

    @Option(
            names = "--audience",
            required = true,
            paramLabel = "NAME",
            description = "Whom the certificate is for, as they name themselves.")
    private String audience = "";

    @Option(names = "--nonce", required = true, paramLabel = "HEX", description = "The 32 bytes the audience gave you.")
    private @Nullable Bytes32 nonce;

    @Option(
            names = "--issuer-key",
            paramLabel = "FILE",
            description =
                    "Key that signs the certificate. Default: issuer.key in the data directory, made on first use.")
    private @Nullable Path issuerKey;

    @Option(
            names = "--valid-for",
            paramLabel = "TIME",
            defaultValue = "10m",
            description = "From now on: 90s, 10m, 2h, 1d. Default: ${DEFAULT-VALUE}.")
    private Duration validFor = Duration.ZERO;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Certificate file to write; an existing one is refused.")
    private @Nullable Path out;

    @Option(
            names = "--opening",
            paramLabel = "FILE",
            description = "Also write what opens the book commitment: salt and account name. Secret, mode 0600.")
    private @Nullable Path opening;

    ProveAccountCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws ReadableException, CommandFailed, ScheduleRejected, BookRejected, IOException {
        checkTargets(Given.value(out));
        RiskSchedule rules = RiskSchedule.read(Given.value(schedule));
        AccountBook own = AccountBook.read(Given.value(book));
        CompiledSchedule compiled = Schedules.compile(rules, Given.value(profile), level);
        DataDirectory data = dataDirectory().create();
        Bytes32 key = DevelopmentKeys.find(data, Given.value(profile));
        IssuerKey issuer = IssuerKeys.loadOrMake(Optional.ofNullable(issuerKey), data.issuerKey());
        Instant from = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        CertificateTerms terms = new CertificateTerms(
                audience, Given.value(nonce), from, from.plus(validFor), Assurance.ASSURANCE_SELF_DECLARED, key);
        ProveOutcome outcome;
        try (Workers workers = Workers.open(data);
                Progress progress = Progress.start(terminal, "making the proof")) {
            outcome = new AccountProver(workers.pool()::submit, issuer)
                    .prove(own, rules, compiled, terms, Workers.PROVE_DEADLINE);
        }
        return conclude(outcome, issuer);
    }

    /** Proving takes long, so nothing that can be known before may fail after it. */
    private void checkTargets(Path certificate) throws CommandFailed, IOException {
        NewFile.check(certificate);
        if (opening != null) {
            NewFile.check(opening);
            if (NewFile.isSame(certificate, opening)) {
                throw new CommandFailed(opening + ": --out and --opening name one file; the opening is secret, so give"
                        + " it a file of its own");
            }
        }
    }

    private int conclude(ProveOutcome outcome, IssuerKey issuer) throws CommandFailed, IOException {
        if (outcome instanceof ProveOutcome.Certified certified) {
            if (opening != null) {
                // First, because a certificate whose salt is lost can never be opened.
                certified.opening().write(opening);
            }
            NewFile.write(Given.value(out), certified.file().toByteArray());
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("certificate", Given.value(out).toString());
            object.put("certificate_bytes", certified.file().size());
            object.put("issuer_key", issuer.publicKey().hex());
            object.put(
                    "book_commitment",
                    Hex.of(certified.certificate().getStatement().getBookCommitment()));
            print(
                    object,
                    String.format(
                            "certificate of %d bytes in %s%n  issuer key       %s%n  book commitment  %s%n",
                            certified.file().size(), out, issuer.publicKey(), object.get("book_commitment")));
            return Exit.DONE;
        }
        if (outcome instanceof ProveOutcome.Inadequate) {
            String sentence =
                    "the book is not adequate at this level; no certificate. \"plimsoll margin explain\" shows why";
            print(Map.of("adequate", false, "detail", sentence), sentence + "\n");
            return Exit.NO;
        }
        ProveOutcome.Failed failed = (ProveOutcome.Failed) outcome;
        throw new CommandFailed("no certificate: " + failed.detail() + " (" + failed.failure() + ")");
    }
}
