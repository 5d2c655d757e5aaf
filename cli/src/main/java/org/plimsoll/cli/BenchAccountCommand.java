package org.plimsoll.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.secret.v1.BenchJob;
import org.plimsoll.api.secret.v1.Figure;
import org.plimsoll.api.secret.v1.WorkerRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "account",
        description = {
            "Time the account statement on a seeded schedule and book that fill the profile.",
            "Makes its own keys and throws them away.",
            "With --json: one object per line, {name, value, unit}; units are 1, s, bytes."
        },
        footerHeading = "%nExample:%n",
        footer = "  plimsoll bench account --profile trade --json",
        exitCodeListHeading = BaseCommand.EXIT_HEADING,
        exitCodeList = {BaseCommand.EXIT_DONE, BaseCommand.EXIT_NOT_CHECKED})
final class BenchAccountCommand extends BaseCommand {
    private static final Duration DEADLINE = Duration.ofMinutes(30);

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "trade",
            description = "Circuit shape: pocket, trade, desk, floor, house. Default: ${DEFAULT-VALUE}.")
    private @Nullable ProfileShape profile;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Rounds per figure, 1 to 1000; the median counts. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "20261120",
            description = "Seed of the schedule and the book. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--processors",
            paramLabel = "N",
            defaultValue = "1",
            description = "Processors the worker may use, 1 to 1024. CPU seconds are only comparable with 1. Default:"
                    + " ${DEFAULT-VALUE}.")
    private int processors;

    BenchAccountCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws CommandFailed {
        if (processors < 1 || processors > 1_024) {
            throw new CommandFailed("--processors is " + processors + "; give a number from 1 to 1024");
        }
        ProfileShape shape = Given.value(profile);
        BenchJob job = BenchJob.newBuilder()
                .setProfile(shape.proto())
                .setSeed(seed)
                .setRounds(rounds)
                .build();
        List<Figure> figures = new ArrayList<>();
        try (Workers workers = Workers.open(dataDirectory(), processors);
                Progress progress = Progress.start(terminal, "measuring " + shape.profileName())) {
            figures.addAll(workers.run(WorkerRequest.newBuilder().setBench(job), DEADLINE)
                    .getBench()
                    .getFiguresList());
        }
        figures.add(Figure.newBuilder()
                .setName("account.certificate.bytes")
                .setValue(LargestCertificate.bytes())
                .setUnit("bytes")
                .build());
        figures.forEach(this::printFigure);
        return Exit.DONE;
    }

    private void printFigure(Figure figure) {
        if (json()) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("name", figure.getName());
            object.put("value", plain(figure.getValue()));
            object.put("unit", figure.getUnit());
            terminal.out().println(Json.write(object));
        } else {
            terminal.out().println(line(figure));
        }
    }

    /** Counts and bytes without an exponent, seconds to the microsecond. */
    private static BigDecimal plain(double value) {
        BigDecimal exact =
                new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private static String line(Figure figure) {
        String value = switch (figure.getUnit()) {
            case "s" -> String.format(Locale.ROOT, "%,.4f s", figure.getValue());
            case "bytes" -> String.format(Locale.ROOT, "%,.0f bytes", figure.getValue());
            default -> String.format(Locale.ROOT, "%,.0f", figure.getValue());
        };
        return String.format("%-34s %24s", figure.getName(), value);
    }
}
