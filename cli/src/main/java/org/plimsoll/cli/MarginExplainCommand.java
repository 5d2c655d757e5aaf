package org.plimsoll.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.explain.Explainer;
import org.plimsoll.prover.explain.MarginExplanation;
import org.plimsoll.prover.explain.Outlook;
import org.plimsoll.prover.explain.Outlooks;
import org.plimsoll.prover.margin.BookRejected;
import org.plimsoll.prover.margin.MarginEngine;
import org.plimsoll.prover.margin.MarginResult;
import org.plimsoll.prover.report.MarginJson;
import org.plimsoll.prover.report.MarginTable;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.ScheduleRejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "explain",
        description = {
            "Show every number behind the margin of your book: scenarios, charges, equity, headroom.",
            "The output shows the book. Nothing is sent anywhere and no proof is made."
        },
        footerHeading = "%nExample:%n",
        footer = "  plimsoll margin explain --schedule crypto-options.yaml --book mine.yaml --level initial",
        exitCodeListHeading = BaseCommand.EXIT_HEADING,
        exitCodeList = {
            "0:the book is adequate at this level",
            "1:it is not, and the output says by how much and in which scenario",
            "2:schedule or book cannot be read or do not fit, or bad usage"
        })
final class MarginExplainCommand extends BaseCommand {
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

    @Option(names = "--full", description = "Every scenario, position and charge, not the largest few of each.")
    private boolean full;

    MarginExplainCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws ReadableException, CommandFailed, ScheduleRejected, BookRejected {
        RiskSchedule rules = RiskSchedule.read(Given.value(schedule));
        AccountBook own = AccountBook.read(Given.value(book));
        MarginResult result = MarginEngine.evaluate(Schedules.compile(rules, Given.value(profile), level), rules, own);
        Demand demand = rules.level(level);
        MarginExplanation explanation = Explainer.explain(rules, own, demand);
        Outlook outlook = Outlooks.of(rules, own, demand);
        if (json()) {
            terminal.out().println(MarginJson.render(explanation, outlook));
        } else {
            terminal.out().print(MarginTable.render(explanation, outlook, full));
        }
        if (explanation.adequate() && !result.adequate()) {
            terminal.err()
                    .println("plimsoll: adequate by the formulas, but a proof rounds against the holder and lacks a"
                            + " little: add cash");
        }
        return result.adequate() ? Exit.DONE : Exit.NO;
    }
}
