package org.plimsoll.verifier;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.Expectation;
import org.plimsoll.api.format.PrintableText;
import org.plimsoll.api.format.StatementFormat;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Policy;
import org.plimsoll.api.v1.Setup;

/** The rules that policy.proto states in its comments. */
final class PolicyRules {
    static final int MAX_LISTED = Expectation.MAX_ISSUERS;
    static final int MAX_SKEW_SECONDS = 300;

    private static final String DIGEST_RULE = "must be 64 lower-case hex digits, each listed once";

    private PolicyRules() {}

    /**
     * The first rule that a policy breaks.
     *
     * @param field field of the policy
     * @param rule what it must be, continuing "field …"
     */
    record Broken(String field, String rule) {}

    private record Rule(String field, Predicate<Policy> holds, String text) {}

    private static final List<Rule> RULES = List.of(
            new Rule("name", p -> PrintableText.isLabel(p.getName()), PrintableText.LABEL_RULE),
            new Rule("audience", p -> PrintableText.isText(p.getAudience()), PrintableText.TEXT_RULE),
            new Rule(
                    "setups",
                    p -> areSetups(p.getSetupsList()),
                    "must list DEVELOPMENT or CEREMONY or both, each once"),
            new Rule("keys", p -> areDigests(p.getKeysList()), DIGEST_RULE),
            new Rule(
                    "keys",
                    p -> !p.getSetupsList().contains(Setup.SETUP_CEREMONY) || p.getKeysCount() > 0,
                    "must list the accepted keys when CEREMONY is an accepted setup"),
            new Rule("keys", p -> p.getKeysCount() <= Expectation.MAX_KEYS, "must be at most 1,024"),
            new Rule("issuers", p -> areDigests(p.getIssuersList()), DIGEST_RULE),
            new Rule("issuers", p -> isCount(p.getIssuersCount()), "must be 1 to 1,024"),
            new Rule("schedules", p -> areDigests(p.getSchedulesList()), DIGEST_RULE),
            new Rule("schedules", p -> isCount(p.getSchedulesCount()), "must be 1 to 1,024"),
            new Rule("schedule_max_age_seconds", p -> isTime(p.getScheduleMaxAgeSeconds()), "must be 1 to 2^40 - 1"),
            new Rule("least_level_ppm", p -> isLevel(p.getLeastLevelPpm()), "must be 1 to 1,000,000,000"),
            new Rule("least_headroom", p -> isHeadroom(p.getLeastHeadroom()), "must be 0 to 2^62 - 1"),
            new Rule("least_assurance", p -> isAssurance(p.getLeastAssurance()), "must be one that exists"),
            new Rule("longest_lifetime_seconds", p -> isTime(p.getLongestLifetimeSeconds()), "must be 1 to 2^40 - 1"),
            new Rule("clock_skew_seconds", p -> isSkew(p.getClockSkewSeconds()), "must be 0 to 300"));

    static Optional<Broken> firstBroken(Policy policy) {
        return RULES.stream()
                .filter(rule -> !rule.holds().test(policy))
                .findFirst()
                .map(rule -> new Broken(rule.field(), rule.text()));
    }

    private static boolean areSetups(List<Setup> setups) {
        Set<Setup> known = Set.of(Setup.SETUP_DEVELOPMENT, Setup.SETUP_CEREMONY);
        return !setups.isEmpty() && known.containsAll(setups) && isDistinct(setups);
    }

    private static boolean areDigests(List<String> texts) {
        return texts.stream().allMatch(Bytes32::isHex) && isDistinct(texts);
    }

    private static boolean isDistinct(List<?> list) {
        return new HashSet<>(list).size() == list.size();
    }

    private static boolean isCount(int count) {
        return count >= 1 && count <= MAX_LISTED;
    }

    /** A number at or above 2^63 reads as a negative long, so both ends are checked. */
    private static boolean isTime(long seconds) {
        return seconds >= 1 && seconds < StatementFormat.TIME_LIMIT;
    }

    private static boolean isLevel(long ppm) {
        return ppm >= 1 && ppm <= StatementFormat.MAX_LEVEL_PPM;
    }

    private static boolean isHeadroom(long units) {
        return units >= 0 && units < StatementFormat.HEADROOM_LIMIT;
    }

    private static boolean isAssurance(Assurance assurance) {
        return assurance != Assurance.ASSURANCE_UNSPECIFIED && assurance != Assurance.UNRECOGNIZED;
    }

    private static boolean isSkew(int seconds) {
        return seconds >= 0 && seconds <= MAX_SKEW_SECONDS;
    }
}
