package org.plimsoll.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.readable.ReadableText;
import org.plimsoll.api.v1.Regime;
import org.plimsoll.prover.certify.IssuerKey;
import org.plimsoll.publisher.Publisher;
import org.plimsoll.publisher.ScheduleSignature;
import org.plimsoll.publisher.input.MarginMethodology;
import org.plimsoll.publisher.input.MarketSnapshot;
import org.plimsoll.schedule.RiskSchedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "publish",
        description = "Price a market under a methodology, and sign the schedule.",
        footerHeading = "%nExample:%n",
        footer = {
            "  plimsoll schedule publish --market crypto.yaml --methodology crypto-portfolio.yaml",
            "      --out schedule.yaml"
        },
        exitCodeListHeading = BaseCommand.EXIT_HEADING,
        exitCodeList = {
            "0:the schedule and its signature are written",
            "2:an input breaks a rule or cannot be read, or bad usage"
        })
final class SchedulePublishCommand extends BaseCommand {
    @Option(names = "--market", required = true, paramLabel = "FILE", description = "Market snapshot (YAML).")
    private @Nullable Path market;

    @Option(names = "--methodology", required = true, paramLabel = "FILE", description = "Methodology (YAML).")
    private @Nullable Path methodology;

    @Option(
            names = "--previous",
            paramLabel = "SCHEDULE",
            description = "The schedule before: its volatility regime decides with the index. Default: the calmest.")
    private @Nullable Path previous;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The publisher's key file. Default: publisher.key in the data directory, made on first use.")
    private @Nullable Path key;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to write the schedule; its signature is written beside it, with .sig at the end.")
    private @Nullable Path out;

    SchedulePublishCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws ReadableException, IOException, CommandFailed {
        Path file = Given.value(out);
        Path signatureFile = SignatureFile.beside(file);
        NewFile.check(file);
        NewFile.check(signatureFile);
        RiskSchedule schedule;
        try (Progress progress = Progress.start(terminal, "pricing the market")) {
            MarketSnapshot snapshot = MarketSnapshot.read(Given.value(market));
            schedule = Publisher.publish(
                    snapshot, MarginMethodology.read(Given.value(methodology)), regimeBefore(snapshot.time()));
        }
        IssuerKey signer = IssuerKeys.loadOrMake(Optional.ofNullable(key), publisherKey());
        ScheduleSignature signature = ScheduleSignature.of(
                schedule.digest(), signer.publicKey(), signer.sign(ScheduleSignature.toSign(schedule.digest())));
        NewFile.write(file, ReadableText.write(schedule.message()).getBytes(StandardCharsets.UTF_8));
        NewFile.write(signatureFile, signature.text().getBytes(StandardCharsets.UTF_8));
        print(object(schedule, signature), text(schedule, signature));
        return Exit.DONE;
    }

    /** The data directory is made only when the key in it is needed. */
    private Path publisherKey() throws CommandFailed {
        return key == null ? dataDirectory().create().publisherKey() : key;
    }

    private @Nullable String regimeBefore(Instant time) throws ReadableException, CommandFailed {
        if (previous == null) {
            return null;
        }
        RiskSchedule before = RiskSchedule.read(previous);
        if (before.publishedEpochSecond() >= time.getEpochSecond()) {
            throw new CommandFailed(previous + ": is not older than the market; give the schedule before");
        }
        String regime = Publisher.regime(before);
        if (regime == null) {
            throw new CommandFailed(previous + ": names no regime; leave --previous out to start from the calmest");
        }
        return regime;
    }

    private Map<String, Object> object(RiskSchedule schedule, ScheduleSignature signature) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", schedule.name());
        object.put("digest", schedule.digest().hex());
        object.put("published", schedule.message().getPublished());
        object.put("instruments", schedule.message().getInstrumentsCount());
        object.put("scenarios", schedule.message().getScenariosCount());
        object.put("regime", Optional.ofNullable(Publisher.regime(schedule)));
        object.put("publisher", signature.publisher().hex());
        object.put("schedule", String.valueOf(out));
        object.put("signature", SignatureFile.beside(Given.value(out)).toString());
        return object;
    }

    private String text(RiskSchedule schedule, ScheduleSignature signature) {
        return String.format(
                "%s%n  digest     %s%n  published  %s%n  holds      %d instruments, %d scenarios%n%s  publisher  %s%n  wrote      %s%n",
                style().title(schedule.name()),
                schedule.digest(),
                schedule.message().getPublished(),
                schedule.message().getInstrumentsCount(),
                schedule.message().getScenariosCount(),
                regimeLine(schedule),
                signature.publisher(),
                out + " and " + SignatureFile.beside(Given.value(out)));
    }

    private static String regimeLine(RiskSchedule schedule) {
        if (!schedule.message().getOrigin().hasRegime()) {
            return "";
        }
        Regime regime = schedule.message().getOrigin().getRegime();
        return String.format(
                "  regime     %s (before: %s), by %s%n", regime.getNow(), regime.getBefore(), regime.getIndex());
    }
}
