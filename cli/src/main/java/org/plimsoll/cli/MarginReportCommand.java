package org.plimsoll.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.prover.certify.PrivateFile;
import org.plimsoll.prover.margin.BookRejected;
import org.plimsoll.prover.report.MarginHtml;
import org.plimsoll.schedule.compile.ScheduleRejected;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        description = {
            "Write every number behind the margin of your book as one HTML page, with charts.",
            "The page shows the book: mode 0600, no script, and nothing is loaded from anywhere."
        },
        footerHeading = "%nExample:%n",
        footer = "  plimsoll margin report --schedule crypto-options.yaml --book mine.yaml --html margin.html",
        exitCodeListHeading = BaseCommand.EXIT_HEADING,
        exitCodeList = {
            "0:the book is adequate at this level",
            "1:it is not, and the page says by how much and in which scenario",
            "2:schedule or book cannot be read or do not fit, the page cannot be written, or bad usage"
        })
final class MarginReportCommand extends BaseCommand {
    @Mixin
    private final OwnMargin margin = new OwnMargin();

    @Option(
            names = "--html",
            required = true,
            paramLabel = "FILE",
            description = "Page to write; an existing one is refused without --force.")
    private @Nullable Path html;

    @Option(names = "--force", description = "Replace an existing page.")
    private boolean force;

    MarginReportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws ReadableException, CommandFailed, ScheduleRejected, BookRejected, IOException {
        Path target = Given.value(html);
        boolean replaces = force && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS);
        if (!replaces) {
            NewFile.check(target);
        }
        OwnMargin.View view = margin.view();
        byte[] page = MarginHtml.render(view.explanation(), view.outlook()).getBytes(StandardCharsets.UTF_8);
        if (replaces) {
            PrivateFile.replace(target, page);
        } else {
            PrivateFile.create(target, page);
        }
        print(
                Map.of("adequate", view.adequate(), "html", target.toString()),
                (view.adequate() ? style().yes("adequate") : style().no("not adequate")) + ", see " + target + "\n");
        view.warn(terminal);
        return view.exitCode();
    }
}
