package org.plimsoll.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command shares: where it writes, its data directory, and the choice between text and JSON. */
abstract class BaseCommand implements Callable<Integer> {
    static final String EXIT_HEADING = "%nExit codes:%n";
    static final String EXIT_DONE = "0:done";
    static final String EXIT_NOT_CHECKED = "2:could not do it, or bad usage";

    static final String JSON_HELP = "Print JSON on standard output: one object (bench: one object per line).";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = JSON_HELP)
    private boolean json;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Keys and worker state. Default: $XDG_DATA_HOME/plimsoll, else ~/.local/share/plimsoll.")
    private @Nullable Path dataDir;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this text.")
    @SuppressWarnings("UnusedVariable") // the parser reads it
    private boolean help;

    final Terminal terminal;

    BaseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Whether {@code --json} was given, here or before the name of this command. */
    final boolean json() {
        return json || Groups.jsonAbove(Given.value(spec));
    }

    final Style style() {
        return terminal.style();
    }

    final DataDirectory dataDirectory() throws CommandFailed {
        return DataDirectory.choose(Optional.ofNullable(dataDir), terminal.environment());
    }

    /** Prints a result: one JSON object, or the text. */
    final void print(Map<String, Object> object, String text) {
        if (json()) {
            terminal.out().println(Json.write(object));
        } else {
            terminal.out().print(text);
        }
    }
}
