package org.plimsoll.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.api.v1.Setup;
import org.plimsoll.verifier.KeyLookup;
import org.plimsoll.verifier.VerifyingKeys;
import org.plimsoll.verifier.VerifyingKeys.Listed;
import picocli.CommandLine.Command;

@Command(
        name = "list",
        description = "List the verifying keys in the data directory and check that each has its digest.",
        footerHeading = "%nExample:%n",
        footer = "  plimsoll keys list",
        exitCodeListHeading = BaseCommand.EXIT_HEADING,
        exitCodeList = {"0:every key is sound, or there is none", "1:a key is damaged", BaseCommand.EXIT_NOT_CHECKED})
final class KeysListCommand extends BaseCommand {
    KeysListCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws CommandFailed, IOException {
        DataDirectory data = dataDirectory();
        List<Listed> all = new VerifyingKeys(data.keys()).list();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("keys", all.stream().map(KeysListCommand::object).toList());
        print(object, text(all));
        return all.stream().allMatch(KeysListCommand::isSound) ? Exit.DONE : Exit.NO;
    }

    private String text(List<Listed> all) {
        if (all.isEmpty()) {
            return "no keys; make one with \"plimsoll keys setup --insecure --profile trade\"\n";
        }
        StringBuilder out = new StringBuilder();
        for (Listed listed : all) {
            String state = isSound(listed) ? style().yes("sound") : style().no(problem(listed));
            out.append(String.format(
                    "%-12s %-7s %s %s%n", setup(listed), listed.shape().profileName(), listed.name(), state));
        }
        return out.toString();
    }

    private static Map<String, Object> object(Listed listed) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("setup", setup(listed));
        object.put("profile", listed.shape().profileName());
        object.put("key_digest", listed.name());
        object.put("sound", isSound(listed));
        if (!isSound(listed)) {
            object.put("problem", problem(listed));
        }
        return object;
    }

    private static boolean isSound(Listed listed) {
        return listed.lookup() instanceof KeyLookup.Found;
    }

    private static String problem(Listed listed) {
        return listed.lookup() instanceof KeyLookup.Unusable unusable ? unusable.detail() : "";
    }

    private static String setup(Listed listed) {
        return listed.setup() == Setup.SETUP_CEREMONY ? "CEREMONY" : "DEVELOPMENT";
    }
}
