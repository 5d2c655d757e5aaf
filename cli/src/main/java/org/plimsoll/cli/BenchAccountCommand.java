package org.plimsoll.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        FigurePrinter printer = new FigurePrinter(terminal, json());
        figures.forEach(printer::print);
        return Exit.DONE;
    }
}
