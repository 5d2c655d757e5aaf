package org.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.readable.Readable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.readable.ReadableFile;
import org.plimsoll.api.v1.Origin;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.publisher.FirstDifference;
import org.plimsoll.publisher.Publisher;
import org.plimsoll.publisher.ScheduleSignature;
import org.plimsoll.publisher.input.MarginMethodology;
import org.plimsoll.publisher.input.MarketSnapshot;
import org.plimsoll.schedule.RiskSchedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        description = {
            "Recompute a published schedule from its market and methodology, compare every byte, and check the"
                    + " publisher's signature (the file beside it with .sig at the end)."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  plimsoll schedule verify --schedule schedule.yaml --market crypto.yaml",
            "      --methodology crypto-portfolio.yaml --publisher HEX"
        },
        exitCodeListHeading = BaseCommand.EXIT_HEADING,
        exitCodeList = {
            "0:the schedule is what the two files make, signed by the publisher",
            "1:it is not; the first field that differs is named",
            "2:could not check, or bad usage"
        })
final class ScheduleVerifyCommand extends BaseCommand {
    @Option(names = "--schedule", required = true, paramLabel = "FILE", description = "Schedule file (YAML).")
    private @Nullable Path file;

    @Option(names = "--market", required = true, paramLabel = "FILE", description = "Market snapshot (YAML).")
    private @Nullable Path market;

    @Option(names = "--methodology", required = true, paramLabel = "FILE", description = "Methodology (YAML).")
    private @Nullable Path methodology;

    @Option(
            names = "--publisher",
            required = true,
            paramLabel = "HEX",
            description = "The publisher's public key, 64 hex digits.")
    private @Nullable Bytes32 publisher;

    @Option(
            names = "--previous",
            paramLabel = "SCHEDULE",
            description = "The schedule before, whose regime this one must start from. Default: take its word for it.")
    private @Nullable Path previous;

    ScheduleVerifyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws ReadableException, IOException {
        Readable<Schedule> given = ReadableFile.read(Given.value(file), Schedule.getDefaultInstance());
        List<String> problems = new ArrayList<>();
        Optional<RiskSchedule> schedule = checked(given, problems);
        if (schedule.isPresent()) {
            checkSignature(schedule.get(), problems);
            checkPrevious(schedule.get(), problems);
            recompute(given, schedule.get(), problems);
        }
        print(object(schedule, problems), text(schedule, problems));
        return problems.isEmpty() ? Exit.DONE : Exit.NO;
    }

    /** A schedule that breaks a rule was found wanting, in a file that could be read: that is an answer, and it is no. */
    private static Optional<RiskSchedule> checked(Readable<Schedule> given, List<String> problems) {
        try {
            return Optional.of(RiskSchedule.of(given.message(), given.locator()));
        } catch (ReadableException e) {
            problems.add(e.getMessage());
            return Optional.empty();
        }
    }

    private void checkSignature(RiskSchedule schedule, List<String> problems) throws IOException {
        Path beside = SignatureFile.beside(Given.value(file));
        Optional<ScheduleSignature> signature = SignatureFile.read(beside);
        if (signature.isEmpty()) {
            problems.add(beside + ": is not a schedule signature");
        } else if (!signature.get().schedule().equals(schedule.digest())) {
            problems.add(beside + ": schedule: signs another digest than this schedule's");
        } else if (!signature.get().publisher().equals(Given.value(publisher))) {
            problems.add(beside + ": publisher: is not the publisher you trust");
        } else if (!signature.get().isValid()) {
            problems.add(beside + ": signature: is not the publisher's");
        }
    }

    private void checkPrevious(RiskSchedule schedule, List<String> problems) throws ReadableException {
        if (previous == null) {
            return;
        }
        RiskSchedule before = RiskSchedule.read(previous);
        String regime = Publisher.regime(before);
        if (before.publishedEpochSecond() >= schedule.publishedEpochSecond()
                || regime == null
                || !regime.equals(before(schedule))) {
            problems.add(previous + ": origin.regime.now: is not what this schedule starts from, or it is not older");
        }
    }

    private void recompute(Readable<Schedule> given, RiskSchedule schedule, List<String> problems)
            throws ReadableException {
        MarketSnapshot snapshot = MarketSnapshot.read(Given.value(market));
        MarginMethodology rules = MarginMethodology.read(Given.value(methodology));
        String before = before(schedule);
        if (before != null
                && rules.message().getRegimesList().stream()
                        .noneMatch(r -> r.getName().equals(before))) {
            String field = "origin.regime.before";
            problems.add(given.locate(field) + ": " + field + ": is not one of the methodology's regimes");
            return;
        }
        RiskSchedule again;
        try (Progress progress = Progress.start(terminal, "recomputing the schedule")) {
            again = Publisher.publish(snapshot, rules, before);
        }
        if (!again.digest().equals(schedule.digest())) {
            String field =
                    FirstDifference.of(again.message(), schedule.message()).orElse("");
            problems.add(
                    given.locate(field) + ": " + field + ": differs from what the market and the methodology make");
        }
    }

    private static @Nullable String before(RiskSchedule schedule) {
        Origin origin = schedule.message().getOrigin();
        return origin.hasRegime() ? origin.getRegime().getBefore() : null;
    }

    private static Map<String, Object> object(Optional<RiskSchedule> schedule, List<String> problems) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("verified", problems.isEmpty());
        object.put("name", schedule.map(RiskSchedule::name));
        object.put("digest", schedule.map(s -> s.digest().hex()));
        object.put("regime", schedule.map(Publisher::regime));
        object.put("problems", problems);
        return object;
    }

    private String text(Optional<RiskSchedule> schedule, List<String> problems) {
        StringBuilder out = new StringBuilder();
        String word = problems.isEmpty() ? style().yes("verified") : style().no("NOT VERIFIED");
        out.append(word).append(schedule.map(s -> "  " + s.name()).orElse("")).append('\n');
        schedule.ifPresent(s -> out.append("  digest  ").append(s.digest()).append('\n'));
        problems.forEach(problem -> out.append("  ").append(problem).append('\n'));
        return out.toString();
    }
}
