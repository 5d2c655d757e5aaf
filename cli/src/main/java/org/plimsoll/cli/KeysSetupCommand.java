package org.plimsoll.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.format.ProfileShape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "setup",
        description = {
            "Make a development key for a profile, unless a sound one is there.",
            "Whoever runs this could forge: a production policy refuses such keys, and every verdict that rests on one"
                    + " says DEVELOPMENT."
        },
        footerHeading = "%nExample:%n",
        footer = "  plimsoll keys setup --insecure --profile trade",
        exitCodeListHeading = BaseCommand.EXIT_HEADING,
        exitCodeList = {"0:the key is there", BaseCommand.EXIT_NOT_CHECKED})
final class KeysSetupCommand extends BaseCommand {
    private static final String REFUSAL =
            "a key made by one process is for development only: whoever ran the setup could"
                    + " keep its secret and forge certificates. Give --insecure to make one anyway. Keys for production"
                    + " come from a ceremony of several parties.";

    @Option(names = "--insecure", description = "Say that you know what a development key is worth. Required.")
    private boolean insecure;

    @Option(
            names = "--profile",
            required = true,
            paramLabel = "NAME",
            description = "Circuit shape: pocket, trade, desk, floor, house.")
    private @Nullable ProfileShape profile;

    KeysSetupCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws CommandFailed {
        ProfileShape shape = Given.value(profile);
        if (!insecure) {
            throw new CommandFailed(REFUSAL);
        }
        DataDirectory data = dataDirectory();
        Workers.DevelopmentKey key;
        try (Workers workers = Workers.open(data);
                Progress progress =
                        Progress.start(terminal, "setting up the development key for " + shape.profileName())) {
            key = workers.setup(shape);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("profile", shape.profileName());
        object.put("setup", "DEVELOPMENT");
        object.put("key_digest", key.digest().hex());
        object.put("created", key.created());
        print(
                object,
                String.format(
                        "%s %s key for %s%n  %s%n",
                        key.created() ? "made a" : "found a sound", "DEVELOPMENT", shape.profileName(), key.digest()));
        return Exit.DONE;
    }
}
