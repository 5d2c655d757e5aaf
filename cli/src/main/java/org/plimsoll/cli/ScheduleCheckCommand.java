package org.plimsoll.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.schedule.RiskSchedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Check every rule of a schedule, and which profiles hold it at which level.",
        footerHeading = "%nExample:%n",
        footer = "  plimsoll schedule check crypto-options.yaml",
        exitCodeListHeading = BaseCommand.EXIT_HEADING,
        exitCodeList = {
            "0:the schedule is sound and fits at least one profile",
            "1:it breaks a rule, or fits no profile",
            "2:the file cannot be read, or bad usage"
        })
final class ScheduleCheckCommand extends BaseCommand {
    @Parameters(index = "0", paramLabel = "SCHEDULE", description = "Schedule file (YAML).")
    private @Nullable Path file;

    ScheduleCheckCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws ReadableException {
        RiskSchedule schedule;
        try {
            schedule = RiskSchedule.read(Given.value(file));
        } catch (ReadableException e) {
            // A refusal with a line was found in a file that could be read: that is an answer, and it is no.
            if (e.line() == 0) {
                throw e;
            }
            return refuse(e);
        }
        List<ProfileFit> fits = ProfileFit.all(schedule);
        boolean fitsAny = fits.stream().anyMatch(ProfileFit::fits);
        print(object(schedule, fits, fitsAny), text(schedule, fits));
        return fitsAny ? Exit.DONE : Exit.NO;
    }

    private int refuse(ReadableException e) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("sound", false);
        object.put("file", e.file());
        object.put("line", e.line());
        object.put("column", e.column());
        object.put("field", e.field());
        object.put("problem", e.problem());
        print(object, style().no("refused") + "  " + e.getMessage() + "\n");
        return Exit.NO;
    }

    private static Map<String, Object> object(RiskSchedule schedule, List<ProfileFit> fits, boolean fitsAny) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("sound", fitsAny);
        object.put("name", schedule.name());
        object.put("digest", schedule.digest().hex());
        object.put("published", published(schedule));
        object.put("currency", schedule.currency());
        object.put("scenarios", schedule.message().getScenariosCount());
        object.put("classes", schedule.message().getClassesCount());
        object.put("instruments", schedule.message().getInstrumentsCount());
        object.put("collateral", schedule.message().getCollateralCount());
        object.put("fits", fits.stream().map(ProfileFit::object).toList());
        return object;
    }

    private String text(RiskSchedule schedule, List<ProfileFit> fits) {
        StringBuilder out = new StringBuilder();
        out.append(style().title(schedule.name())).append('\n');
        out.append("  digest     ").append(schedule.digest().hex()).append('\n');
        out.append("  published  ").append(published(schedule)).append('\n');
        out.append(String.format(
                "  holds      %d instruments in %d classes, %d scenarios, %d collateral assets, amounts in %s%n%n",
                schedule.message().getInstrumentsCount(),
                schedule.message().getClassesCount(),
                schedule.message().getScenariosCount(),
                schedule.message().getCollateralCount(),
                schedule.currency()));
        fits.forEach(fit -> out.append(fit.line(style())));
        return out.toString();
    }

    private static String published(RiskSchedule schedule) {
        return Instant.ofEpochSecond(schedule.publishedEpochSecond()).toString();
    }
}
