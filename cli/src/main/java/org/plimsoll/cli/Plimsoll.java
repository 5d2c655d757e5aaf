package org.plimsoll.cli;

import java.time.Duration;
import java.util.Arrays;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.ProfileShape;
import picocli.CommandLine;

/** Entry point of the {@code plimsoll} command. */
public final class Plimsoll {
    private Plimsoll() {}

    public static void main(String[] args) {
        int exit = run(Terminal.ofProcess(), args);
        // A JVM that cannot start exits with 1 too, so the launcher must be able to tell that from a verdict of no.
        System.exit(exit == Exit.NO && Boolean.getBoolean("plimsoll.launcher") ? Exit.NO_FOR_LAUNCHER : exit);
    }

    /** Runs one command line; whatever happens, the result is 0, 1 or 2. */
    static int run(Terminal terminal, String... args) {
        int exit = execute(terminal, args);
        if (terminal.out().checkError()) {
            terminal.err().println("plimsoll: standard output could not be written; the result is lost");
            exit = Exit.NOT_CHECKED;
        }
        terminal.err().flush();
        return exit;
    }

    private static int execute(Terminal terminal, String... args) {
        Failures failures = new Failures(terminal, Arrays.asList(args).contains("--json"));
        try {
            return commandLine(terminal, failures).execute(args);
        } catch (RuntimeException | Error e) {
            // Thrown by the parser itself, or an Error of the machine: still "could not check".
            return failures.report(e);
        }
    }

    private static CommandLine commandLine(Terminal terminal, Failures failures) {
        CommandLine root = new CommandLine(new Groups.Root())
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new CommandLine(new Groups.Keys())
                        .addSubcommand(new KeysSetupCommand(terminal))
                        .addSubcommand(new KeysListCommand(terminal)))
                .addSubcommand(new CommandLine(new Groups.Schedule())
                        .addSubcommand(new ScheduleCheckCommand(terminal))
                        .addSubcommand(new ScheduleDigestCommand(terminal))
                        .addSubcommand(new SchedulePublishCommand(terminal))
                        .addSubcommand(new ScheduleVerifyCommand(terminal)))
                .addSubcommand(new CommandLine(new Groups.Margin())
                        .addSubcommand(new MarginExplainCommand(terminal))
                        .addSubcommand(new MarginReportCommand(terminal)))
                .addSubcommand(new CommandLine(new Groups.Prove()).addSubcommand(new ProveAccountCommand(terminal)))
                .addSubcommand(new VerifyCommand(terminal))
                .addSubcommand(new InspectCommand(terminal))
                .addSubcommand(new CommandLine(new Groups.Bench())
                        .addSubcommand(new BenchAccountCommand(terminal))
                        .addSubcommand(new BenchMarginCommand(terminal)))
                .addSubcommand(new DoctorCommand(terminal));
        CommandLine.Help.Ansi ansi =
                terminal.style() == Style.COLOUR ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
        return root.registerConverter(Bytes32.class, Converters::bytes32)
                .registerConverter(ProfileShape.class, Converters::profile)
                .registerConverter(Duration.class, Converters::duration)
                // The parser's messages would quote what an "@file" argument names, and that may be a book.
                .setExpandAtFiles(false)
                .setUsageHelpWidth(Terminal.WIDTH)
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .setExitCodeExceptionMapper(any -> Exit.NOT_CHECKED);
    }
}
