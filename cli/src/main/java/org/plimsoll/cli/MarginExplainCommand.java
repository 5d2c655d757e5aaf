package org.plimsoll.cli;

import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.prover.margin.BookRejected;
import org.plimsoll.prover.report.MarginJson;
import org.plimsoll.prover.report.MarginTable;
import org.plimsoll.schedule.compile.ScheduleRejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    @Mixin
    private final OwnMargin margin = new OwnMargin();

    @Option(names = "--full", description = "Every scenario, position and charge, not the largest few of each.")
    private boolean full;

    MarginExplainCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws ReadableException, CommandFailed, ScheduleRejected, BookRejected {
        OwnMargin.View view = margin.view();
        if (json()) {
            terminal.out().println(MarginJson.render(view.explanation(), view.outlook()));
        } else {
            terminal.out().print(MarginTable.render(view.explanation(), view.outlook(), full));
        }
        view.warn(terminal);
        return view.exitCode();
    }
}
