package org.plimsoll.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Words that only lead to other commands. */
final class Groups {
    private Groups() {}

    /** Whether one of the words before a command was followed by {@code --json}. */
    static boolean jsonAbove(CommandSpec command) {
        for (CommandSpec above = command.parent(); above != null; above = above.parent()) {
            if (above.userObject() instanceof Group group && group.json) {
                return true;
            }
        }
        return false;
    }

    /** A word without a command behind it is bad usage. */
    private abstract static class Group implements Runnable {
        @Spec
        private @Nullable CommandSpec spec;

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Show this text.")
        @SuppressWarnings("UnusedVariable") // the parser reads it
        private boolean help;

        @Option(names = "--json", description = BaseCommand.JSON_HELP)
        private boolean json;

        @Override
        public void run() {
            if (spec == null) {
                throw new IllegalStateException("run without the parser");
            }
            throw new ParameterException(
                    spec.commandLine(),
                    "say which command: " + String.join(", ", spec.subcommands().keySet()));
        }
    }

    @Command(
            name = "plimsoll",
            version = "plimsoll 0.1.0",
            description = "Proves that a trading book is adequately collateralised, and shows nothing else.",
            footerHeading = "%nStart with:%n",
            footer = {"  plimsoll demo", "  plimsoll doctor"},
            exitCodeListHeading = BaseCommand.EXIT_HEADING,
            exitCodeList = {"0:verified, or done", "1:a verdict of no", "2:could not check, or bad usage"})
    static final class Root extends Group {
        @Option(
                names = {"-V", "--version"},
                versionHelp = true,
                description = "Show the version.")
        @SuppressWarnings("UnusedVariable") // the parser reads it
        private boolean version;
    }

    @Command(name = "keys", description = "Make and list proving and verifying keys.")
    static final class Keys extends Group {}

    @Command(name = "schedule", description = "Publish a risk schedule, check it, and name it by its digest.")
    static final class Schedule extends Group {}

    @Command(name = "margin", description = "Show an owner the margin of its own book.")
    static final class Margin extends Group {}

    @Command(name = "prove", description = "Make a certificate.")
    static final class Prove extends Group {}

    @Command(name = "bench", description = "Measure on this machine.")
    static final class Bench extends Group {}
}
