package org.plimsoll.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Verdict;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.explain.MarginExplanation;
import org.plimsoll.prover.margin.BookRejected;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.ScheduleRejected;
import picocli.CommandLine.Command;

@Command(
        name = "demo",
        description = {
            "Prove an invented options-and-perpetuals book adequate, verify it, then try five forgeries.",
            "Makes development keys in the data directory on the first run and keeps them."
        },
        footerHeading = "%nExample:%n",
        footer = "  plimsoll demo",
        exitCodeListHeading = BaseCommand.EXIT_HEADING,
        exitCodeList = {
            "0:verified, and every forgery refused for its own reason",
            "1:not verified",
            "2:could not check, or a forgery was not refused as it should be"
        })
final class DemoCommand extends BaseCommand {
    private final Map<String, Object> object = new LinkedHashMap<>();

    DemoCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call()
            throws CommandFailed, ReadableException, ScheduleRejected, BookRejected, FormatException, IOException {
        DataDirectory data = dataDirectory();
        try (Workers workers = Workers.open(data)) {
            return run(new DemoRun(terminal, workers, data), new DemoStory(style()));
        }
    }

    private int run(DemoRun run, DemoStory story)
            throws CommandFailed, ReadableException, ScheduleRejected, BookRejected, FormatException, IOException {
        tell(story.opening());
        Map<ProfileShape, Workers.DevelopmentKey> keys = run.keys();
        object.put("keys", keys.values().stream().map(key -> key.digest().hex()).toList());
        tell(story.keys(keys));

        RiskSchedule schedule = DemoFiles.schedule();
        AccountBook book = DemoFiles.book();
        MarginExplanation margin = run.explain(schedule, book);
        object.put("adequate", margin.shortfall().isEmpty());
        tell(story.margin(schedule, margin, book.positions().size()));

        DemoScene scene =
                DemoScene.of(schedule, Given.value(keys.get(ProfileShape.TRADE)).digest());
        DemoRun.Proven proven = run.prove(scene, book);
        object.put("certificate_bytes", proven.certified().file().size());
        tell(story.proof(proven));

        Verdict verdict = run.verify(proven);
        object.put("verdict", VerifyCommand.object(verdict));
        tell(story.verdict(proven, verdict));

        List<DemoRun.Attempt> attempts = run.forge(proven);
        object.put("forgeries", attempts.stream().map(DemoCommand::object).toList());
        tell(story.forgeries(attempts));
        return conclude(verdict, attempts);
    }

    private int conclude(Verdict verdict, List<DemoRun.Attempt> attempts) {
        if (json()) {
            terminal.out().println(Json.write(object));
        }
        if (!attempts.stream().allMatch(DemoRun.Attempt::refusedRightly)) {
            terminal.err()
                    .println("plimsoll: a forgery was not refused as it should be; trust no verdict of this build");
            return Exit.NOT_CHECKED;
        }
        return VerifyCommand.exitCode(verdict);
    }

    private void tell(String text) {
        if (!json()) {
            terminal.out().print(text);
            terminal.out().flush();
        }
    }

    private static Map<String, Object> object(DemoRun.Attempt attempt) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("forgery", attempt.forgery().what());
        object.put("verified", attempt.verdict().getVerified());
        object.put("reason", VerifyCommand.reason(attempt.verdict()));
        object.put("detail", attempt.verdict().getDetail());
        object.put("refused_rightly", attempt.refusedRightly());
        return object;
    }
}
