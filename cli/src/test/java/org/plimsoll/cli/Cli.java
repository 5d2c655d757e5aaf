package org.plimsoll.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Runs command lines in this process, with a data directory of its own. */
final class Cli {
    private final Map<String, String> environment;

    Cli(Path dataHome) {
        this(Map.of("XDG_DATA_HOME", dataHome.toString()));
    }

    Cli(Map<String, String> environment) {
        this.environment = environment;
    }

    /** What a command returned and printed. */
    record Result(int exit, String out, String err) {
        /** Standard output as the one JSON object it must be. JSON is YAML, so a YAML reader reads it. */
        Map<String, Object> object() {
            if (!out.endsWith("}\n") || out.indexOf('\n') != out.length() - 1) {
                throw new AssertionError("not one line with one object: " + out);
            }
            @SuppressWarnings("unchecked") // an object has text keys
            Map<String, Object> object =
                    (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(out);
            return object;
        }
    }

    Result run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = String.valueOf(args[i]);
        }
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), environment, false, false);
        int exit = Plimsoll.run(terminal, texts);
        return new Result(exit, out.toString(), err.toString());
    }
}
