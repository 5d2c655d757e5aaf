package org.plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.api.secret.v1.Figure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "margin",
        description = {
            "Time the margin engine on seeded markets and books, and compare it with the formulas.",
            "With --json: one object per line, {name, value, unit}; units are 1, s, times. Seconds are processor time of",
            "one thread: a book in a schedule of 4,002 rows to its witness, 10,000 accounts with 64 positions each, a",
            "compilation of 2,000 instruments. A speedup is that of revaluing after one underlying of 20 has moved."
        },
        footerHeading = "%nExample:%n",
        footer = "  plimsoll bench margin --json",
        exitCodeListHeading = BaseCommand.EXIT_HEADING,
        exitCodeList = {BaseCommand.EXIT_DONE, BaseCommand.EXIT_NOT_CHECKED})
final class BenchMarginCommand extends BaseCommand {
    @Option(
            names = "--books",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Books to compare, 1 to 10000000. Default: ${DEFAULT-VALUE}.")
    private int books;

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
            description = "Seed of the schedules and books. Default: ${DEFAULT-VALUE}.")
    private long seed;

    BenchMarginCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws CommandFailed {
        require(books >= 1 && books <= 10_000_000, "--books is " + books + "; give a number from 1 to 10000000");
        require(rounds >= 1 && rounds <= 1_000, "--rounds is " + rounds + "; give a number from 1 to 1000");
        terminal.err().println("seed " + seed);
        List<Figure> figures = new ArrayList<>(new MarginBench(terminal, seed, rounds).measure());
        MarginAgreement agreement;
        try (Progress progress = Progress.start(terminal, "comparing " + books + " books with the formulas")) {
            agreement = MarginAgreement.of(seed, books);
        }
        figures.add(figure("margin.agreement.books", agreement.books(), "1"));
        figures.add(figure("margin.agreement.disagreements", agreement.disagreements(), "1"));
        FigurePrinter printer = new FigurePrinter(terminal, json());
        figures.forEach(printer::print);
        return Exit.DONE;
    }

    static Figure figure(String name, double value, String unit) {
        return Figure.newBuilder().setName(name).setValue(value).setUnit(unit).build();
    }

    private static void require(boolean holds, String message) throws CommandFailed {
        if (!holds) {
            throw new CommandFailed(message);
        }
    }
}
