package org.plimsoll.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.prover.margin.BookRejected;
import org.plimsoll.schedule.compile.ScheduleRejected;
import picocli.CommandLine;

/**
 * Turns everything that goes wrong into exit code 2 and one message. Texts of foreign exceptions are not shown: they
 * may quote input, and
 * input may be a book.
 */
final class Failures implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
    private static final String OURS = "org.plimsoll.";

    private final Terminal terminal;
    private final boolean json;

    Failures(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException e, String[] args) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        return print(UsageMessage.of(e) + "\nSee \"" + command + " --help\".");
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, CommandLine.ParseResult parsed) {
        return report(e);
    }

    int report(Throwable e) {
        return print(sentence(e));
    }

    static String sentence(Throwable e) {
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file";
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        if (isOurs(e)) {
            return String.valueOf(e.getMessage());
        }
        return "internal error: " + e.getClass().getSimpleName() + where(e)
                + "; nothing was verified. Please report it, without your book.";
    }

    /** Exceptions whose texts are written in this project (or by the file system, about paths) and hold no secret. */
    private static boolean isOurs(Throwable e) {
        return e instanceof CommandFailed
                || e instanceof ReadableException
                || e instanceof FormatException
                || e instanceof ScheduleRejected
                || e instanceof BookRejected
                || e instanceof IOException;
    }

    private static String where(Throwable e) {
        return Stream.of(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }

    private int print(String message) {
        terminal.err().println("plimsoll: " + message);
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("error", message);
            object.put("exit_code", Exit.NOT_CHECKED);
            terminal.out().println(Json.write(object));
        }
        return Exit.NOT_CHECKED;
    }
}
