package org.plimsoll.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line. Names options, and repeats no other word: it may be a secret. */
final class UsageMessage {
    /** A long name up to its value, or a dash and one letter, because the rest may be a value. */
    private static final Pattern OPTION = Pattern.compile("(--[a-zA-Z][a-zA-Z-]*)(=.*)?|(-[a-zA-Z]).*", Pattern.DOTALL);

    private UsageMessage() {}

    static String of(ParameterException e) {
        List<String> unmatched = e.getCommandLine().getUnmatchedArguments();
        String options = unmatched.stream()
                .map(UsageMessage::optionName)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        String unknown = options.isEmpty() ? "" : "unknown option " + options;
        if (e instanceof UnmatchedArgumentException surplus) {
            return (unknown.isEmpty() ? surplusWord(e) : unknown) + suggestion(surplus);
        }
        return unknown.isEmpty() ? String.valueOf(e.getMessage()) : unknown + "; " + e.getMessage();
    }

    private static String surplusWord(ParameterException e) {
        return e.getCommandLine().getSubcommands().isEmpty() ? "too many arguments" : "unknown command";
    }

    private static String suggestion(UnmatchedArgumentException surplus) {
        List<String> suggestions = surplus.getSuggestions();
        return suggestions.isEmpty() ? "" : "; did you mean " + String.join(" or ", suggestions) + "?";
    }

    private static String optionName(String argument) {
        Matcher option = OPTION.matcher(argument);
        if (!option.matches()) {
            return "";
        }
        @Nullable String longName = option.group(1);
        return longName != null ? longName : option.group(3);
    }
}
