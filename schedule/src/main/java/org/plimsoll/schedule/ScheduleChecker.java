package org.plimsoll.schedule;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Level;
import org.plimsoll.api.v1.Scenario;
import org.plimsoll.api.v1.ScenarioKind;
import org.plimsoll.api.v1.Schedule;

/** Every rule of {@code docs/formats.md} section 1, on the message that a file was read into. */
final class ScheduleChecker {
    private static final int FORMAT = 1;
    private static final int MAX_MONEY_EXPONENT = 12;
    private static final int MAX_SCENARIOS = 4_096;
    private static final int MAX_LEVELS = 16;
    private static final Pattern UTC_SECONDS =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");

    private final Schedule schedule;
    private final Part whole;

    ScheduleChecker(Schedule schedule, Locator locator) {
        this.schedule = schedule;
        this.whole = Part.whole(locator);
    }

    /** Checks everything; returns the time of publication, seconds since 1970-01-01T00:00:00Z. */
    long check() throws ReadableException {
        whole.require(schedule.getFormat() == FORMAT, "format", "must be 1, the only format there is");
        whole.label("name", schedule.getName());
        whole.text("currency", schedule.getCurrency());
        // A uint32 above 2^31 reads as a negative int.
        whole.require(
                schedule.getMoneyExponent() >= 0 && schedule.getMoneyExponent() <= MAX_MONEY_EXPONENT,
                "money_exponent",
                "must be 0 to 12");
        final long published = published();
        whole.require(
                schedule.getCashLot() >= 1 && Range.MONEY.holds(schedule.getCashLot()),
                "cash_lot",
                "must be 1 to 2^43 - 1");
        whole.range("market_ppm", schedule.getMarketPpm(), Range.POSITIVE_RATE);
        checkScenarios();
        References references = new References(schedule);
        new ClassRules(schedule, whole, references).check();
        new GroupRules(schedule, whole, references).check();
        new InstrumentRules(schedule, whole, references).check();
        new SpreadRules(schedule, whole, references).check();
        new CollateralRules(schedule, whole).check();
        checkLevels();
        if (schedule.hasOrigin()) {
            OriginRules.check(schedule.getOrigin(), whole.field("origin"));
        }
        return published;
    }

    private long published() throws ReadableException {
        String text = schedule.getPublished();
        String rule = "must be a UTC instant with whole seconds since 1970, like 2026-11-20T16:00:00Z";
        whole.require(UTC_SECONDS.matcher(text).matches(), "published", rule);
        Instant instant;
        try {
            instant = Instant.parse(text);
        } catch (DateTimeException e) {
            throw whole.problem("published", rule);
        }
        // Refuses the second spellings of an instant: 24:00:00 and leap seconds.
        whole.require(instant.toString().equals(text) && instant.getEpochSecond() >= 0, "published", rule);
        return instant.getEpochSecond();
    }

    private void checkScenarios() throws ReadableException {
        whole.count("scenarios", schedule.getScenariosCount(), 1, MAX_SCENARIOS);
        whole.distinct("scenarios", "name", schedule.getScenariosList(), Scenario::getName);
        for (int i = 0; i < schedule.getScenariosCount(); i++) {
            Scenario scenario = schedule.getScenarios(i);
            Part part = whole.item("scenarios", i);
            ScenarioKind kind = scenario.getKind();
            part.require(
                    kind != ScenarioKind.SCENARIO_KIND_UNSPECIFIED && kind != ScenarioKind.UNRECOGNIZED,
                    "kind",
                    "must be one of the kinds of schedule.proto");
            part.range("price_ppm", scenario.getPricePpm(), Range.MOVE);
            part.range("volatility_ppm", scenario.getVolatilityPpm(), Range.MOVE);
        }
    }

    private void checkLevels() throws ReadableException {
        whole.count("levels", schedule.getLevelsCount(), 1, MAX_LEVELS);
        whole.sorted("levels", "name", schedule.getLevelsList(), Level::getName);
        for (int i = 0; i < schedule.getLevelsCount(); i++) {
            Part part = whole.item("levels", i);
            part.range("ppm", schedule.getLevels(i).getPpm(), Range.LEVEL);
            part.range("headroom", schedule.getLevels(i).getHeadroom(), Range.AMOUNT);
        }
    }
}
