package org.plimsoll.nativelib.worker;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides what of a worker's standard error may be kept. Only lines of known shapes pass: our own sentences, and the
 * places in traces of Go and Java. The value of a panic, the message of an exception, the arguments of frames, registers,
 * and every line of unknown shape are left out, because each could hold part of a book.
 */
final class TraceFilter {
    // Every repetition is bounded or possessive: a worker chooses its lines, and none may cost more than its length
    // does.
    private static final String GO_NAME = "[\\w./\\-]{1,200}\\.[\\w.*()\\[\\]]{1,100}";
    private static final String JAVA_NAME = "[a-zA-Z][\\w$]{0,100}+(?:\\.[\\w$]{1,100}+){1,20}+";
    private static final String JAVA_PLACE = "(?:[\\w$]{1,100}+\\.java:\\d{1,7}+|Native Method|Unknown Source)";

    private static final List<Rule> RULES = List.of(
            rule("plimsoll: .*+", MatchResult::group),
            rule("(fatal error: [a-zA-Z :,'\\-]++)", m -> m.group(1)),
            rule("(panic|SIG[A-Z]{1,20}+|\\[signal SIG[A-Z]{1,20}+): ?.*+", m -> m.group(1) + ": (withheld)"),
            rule("(goroutine \\d{1,20}+)[^\\[]{0,200} \\[([a-z ]++).*+", m -> m.group(1) + " [" + m.group(2) + "]:"),
            rule("(created by " + GO_NAME + ")(?: in goroutine \\d{1,20}+)?", m -> m.group(1)),
            rule("(" + GO_NAME + ")\\((?:0x|\\{|\\.\\.\\.|\\)$).*+", m -> m.group(1) + "(withheld)"),
            rule("\\s++([\\w./@+\\-]{1,300}\\.(?:go|s|c|h|java):\\d{1,7}+)(?: .*+)?", m -> "\t" + m.group(1)),
            rule("\\s++at ([\\w.$/@<>]++\\(" + JAVA_PLACE + "\\))", m -> "\tat " + m.group(1)),
            rule(
                    "((?:Exception in thread \"[\\w \\-]{1,100}+\"|Caused by:) " + JAVA_NAME + ")(?:: .*+)?",
                    m -> m.group(1)));

    private record Rule(Pattern pattern, Function<MatchResult, String> kept) {}

    private TraceFilter() {}

    /** What to keep of a line; null when nothing. */
    static @Nullable String keep(CharSequence line) {
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(line);
            if (matcher.matches()) {
                return rule.kept().apply(matcher);
            }
        }
        return null;
    }

    private static Rule rule(String pattern, Function<MatchResult, String> kept) {
        return new Rule(Pattern.compile(pattern), kept);
    }
}
