package org.plimsoll.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.api.v1.Setup;
import org.plimsoll.cli.KeyExamination.Examined;
import org.plimsoll.verifier.VerifyingKeys.Listed;
import picocli.CommandLine.Command;

@Command(
        name = "list",
        description = "List the keys in the data directory and check that both files of each have their digests.",
        footerHeading = "%nExample:%n",
        footer = "  plimsoll keys list",
        exitCodeListHeading = BaseCommand.EXIT_HEADING,
        exitCodeList = {
            "0:every key is sound, or there is none",
            "1:a key is damaged or for another version",
            BaseCommand.EXIT_NOT_CHECKED
        })
final class KeysListCommand extends BaseCommand {
    KeysListCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws CommandFailed, IOException {
        DataDirectory data = dataDirectory();
        List<Examined> all = KeyExamination.of(data.keys());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("keys", all.stream().map(KeysListCommand::object).toList());
        print(object, text(all));
        return all.stream().allMatch(key -> key.problem().isEmpty()) ? Exit.DONE : Exit.NO;
    }

    private String text(List<Examined> all) {
        if (all.isEmpty()) {
            return "no keys; make one with \"plimsoll keys setup --insecure --profile trade\"\n";
        }
        StringBuilder out = new StringBuilder();
        for (Examined key : all) {
            Listed listed = key.listed();
            String state = key.problem().map(style()::no).orElseGet(() -> style().yes("sound"));
            out.append(String.format(
                    "%-12s %-7s %s %s%n", setup(listed), listed.shape().profileName(), listed.name(), state));
        }
        return out.toString();
    }

    private static Map<String, Object> object(Examined key) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("setup", setup(key.listed()));
        object.put("profile", key.listed().shape().profileName());
        object.put("key_digest", key.listed().name());
        object.put("sound", key.problem().isEmpty());
        key.problem().ifPresent(problem -> object.put("problem", problem));
        return object;
    }

    private static String setup(Listed listed) {
        return listed.setup() == Setup.SETUP_CEREMONY ? "CEREMONY" : "DEVELOPMENT";
    }
}
