package org.plimsoll.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.schedule.RiskSchedule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "digest",
        description = "Print the digest of a schedule: its name in policies and certificates.",
        footerHeading = "%nExample:%n",
        footer = "  plimsoll schedule digest crypto-options.yaml",
        exitCodeListHeading = BaseCommand.EXIT_HEADING,
        exitCodeList = {BaseCommand.EXIT_DONE, "2:the schedule cannot be read or breaks a rule, or bad usage"})
final class ScheduleDigestCommand extends BaseCommand {
    @Parameters(index = "0", paramLabel = "SCHEDULE", description = "Schedule file (YAML).")
    private @Nullable Path file;

    ScheduleDigestCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws ReadableException {
        RiskSchedule schedule = RiskSchedule.read(Given.value(file));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", schedule.name());
        object.put("digest", schedule.digest().hex());
        print(object, schedule.digest().hex() + "\n");
        return Exit.DONE;
    }
}
