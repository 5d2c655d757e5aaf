package org.plimsoll.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a command reads its environment and writes.
 *
 * @param out results
 * @param err progress and messages
 * @param environment environment variables
 * @param outIsTerminal whether colour makes sense on {@code out}
 * @param errIsTerminal whether a line on {@code err} may be overwritten
 */
record Terminal(
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        boolean outIsTerminal,
        boolean errIsTerminal) {
    static final int WIDTH = 100;

    static Terminal ofProcess() {
        return new Terminal(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                System.getenv(),
                isTerminal(1),
                isTerminal(2));
    }

    Style style() {
        boolean colour = outIsTerminal && !environment.containsKey("NO_COLOR");
        return colour ? Style.COLOUR : Style.PLAIN;
    }

    /** {@link System#console()} says nothing about one stream alone, so ask the kernel. */
    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException noSuchDescriptor) {
            return false;
        }
    }
}
