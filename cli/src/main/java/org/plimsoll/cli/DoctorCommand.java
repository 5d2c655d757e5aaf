package org.plimsoll.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        description = "Check this machine: Java, native library in a worker, keys, permissions, disk, environment.",
        footerHeading = "%nExample:%n",
        footer = "  plimsoll doctor",
        exitCodeListHeading = BaseCommand.EXIT_HEADING,
        exitCodeList = {
            "0:everything is sound",
            "1:something is not, and the output says what to do",
            "2:could not check"
        })
final class DoctorCommand extends BaseCommand {
    DoctorCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws CommandFailed {
        List<Finding> findings;
        try (Progress progress = Progress.start(terminal, "examining")) {
            findings = new Examination(terminal, dataDirectory().create()).all();
        }
        boolean sound = findings.stream().allMatch(Finding::sound);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("sound", sound);
        object.put("findings", findings.stream().map(Finding::object).toList());
        StringBuilder text = new StringBuilder();
        findings.forEach(finding -> text.append(finding.line(style())));
        print(object, text.toString());
        return sound ? Exit.DONE : Exit.NO;
    }
}
