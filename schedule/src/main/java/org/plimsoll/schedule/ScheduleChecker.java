package org.plimsoll.schedule;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.plimsoll.api.format.PrintableText;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.CollateralAsset;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Level;
import org.plimsoll.api.v1.Schedule;

/** Every rule of {@code docs/formats.md} section 1, on the message that a file was read into. */
final class ScheduleChecker {
    static final int FORMAT = 1;
    static final int MAX_MONEY_EXPONENT = 12;
    static final int MAX_NAMES = 4_096;
    static final int MAX_ENTRIES = 1 << 20;
    static final int MAX_LEVELS = 16;
    static final int MAX_HAIRCUT_PPM = 1_000_000;
    static final long MAX_LEVEL_PPM = 1_000_000_000L;

    /** Money per lot is below this, so that 10^6 times it fits a coefficient. */
    static final long MONEY_LIMIT = 1L << 43;

    /** Profits are below this. */
    static final long PROFIT_LIMIT = 1L << 62;

    private static final Pattern UTC_SECONDS =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");

    private final Schedule schedule;
    private final Locator locator;

    ScheduleChecker(Schedule schedule, Locator locator) {
        this.schedule = schedule;
        this.locator = locator;
    }

    /** Checks everything; returns the time of publication, seconds since 1970-01-01T00:00:00Z. */
    long check() throws ReadableException {
        require(schedule.getFormat() == FORMAT, "format", "must be 1, the only format there is");
        label("name", schedule.getName());
        text("currency", schedule.getCurrency());
        // A uint32 above 2^31 reads as a negative int.
        require(
                schedule.getMoneyExponent() >= 0 && schedule.getMoneyExponent() <= MAX_MONEY_EXPONENT,
                "money_exponent",
                "must be 0 to 12");
        require(schedule.getCashLot() >= 1 && schedule.getCashLot() < MONEY_LIMIT, "cash_lot", "must be 1 to 2^43 - 1");
        final long published = published();
        checkScenarios();
        count("classes", schedule.getClassesCount(), 1, MAX_NAMES);
        increasing("classes", "", schedule.getClassesList(), Function.identity());
        checkInstruments();
        checkCollateral();
        checkLevels();
        return published;
    }

    private long published() throws ReadableException {
        String text = schedule.getPublished();
        String rule = "must be a UTC instant with whole seconds since 1970, like 2026-11-20T16:00:00Z";
        require(UTC_SECONDS.matcher(text).matches(), "published", rule);
        Instant instant;
        try {
            instant = Instant.parse(text);
        } catch (DateTimeException e) {
            throw locator.problem("published", rule);
        }
        // Refuses the second spellings of an instant: 24:00:00 and leap seconds.
        require(instant.toString().equals(text) && instant.getEpochSecond() >= 0, "published", rule);
        return instant.getEpochSecond();
    }

    private void checkScenarios() throws ReadableException {
        List<String> scenarios = schedule.getScenariosList();
        count("scenarios", scenarios.size(), 1, MAX_NAMES);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < scenarios.size(); i++) {
            String path = at("scenarios", i, "");
            text(path, scenarios.get(i));
            require(seen.add(scenarios.get(i)), path, "is there twice; scenario names must differ");
        }
    }

    private void checkInstruments() throws ReadableException {
        List<Instrument> instruments = schedule.getInstrumentsList();
        count("instruments", instruments.size(), 0, MAX_ENTRIES);
        increasing("instruments", "id", instruments, Instrument::getId);
        Set<String> classes = new HashSet<>(schedule.getClassesList());
        for (int i = 0; i < instruments.size(); i++) {
            Instrument instrument = instruments.get(i);
            require(
                    classes.contains(instrument.getClass_()),
                    at("instruments", i, "class"),
                    "is not in classes; correct it or add it there");
            label(at("instruments", i, "lot"), instrument.getLot());
            require(
                    instrument.getMark() > -MONEY_LIMIT && instrument.getMark() < MONEY_LIMIT,
                    at("instruments", i, "mark"),
                    "magnitude must be below 2^43; use smaller lots or a smaller money_exponent");
            amount(at("instruments", i, "charge_long"), instrument.getChargeLong());
            amount(at("instruments", i, "charge_short"), instrument.getChargeShort());
            checkProfit(at("instruments", i, "profit"), instrument.getProfitList());
        }
    }

    private void checkProfit(String path, List<Long> profit) throws ReadableException {
        require(
                profit.size() == schedule.getScenariosCount(),
                path,
                "must have one entry per scenario, " + schedule.getScenariosCount() + ", not " + profit.size());
        for (int s = 0; s < profit.size(); s++) {
            long value = profit.get(s);
            // Asked before the path is built, which would dominate the time of a large schedule.
            if (value <= -PROFIT_LIMIT || value >= PROFIT_LIMIT) {
                throw locator.problem(path + "[" + s + "]", "magnitude must be below 2^62; use smaller lots");
            }
        }
    }

    private void checkCollateral() throws ReadableException {
        List<CollateralAsset> collateral = schedule.getCollateralList();
        count("collateral", collateral.size(), 0, MAX_ENTRIES);
        increasing("collateral", "asset", collateral, CollateralAsset::getAsset);
        for (int i = 0; i < collateral.size(); i++) {
            CollateralAsset asset = collateral.get(i);
            label(at("collateral", i, "lot"), asset.getLot());
            amount(at("collateral", i, "price"), asset.getPrice());
            require(
                    asset.getHaircutPpm() >= 0 && asset.getHaircutPpm() <= MAX_HAIRCUT_PPM,
                    at("collateral", i, "haircut_ppm"),
                    "must be 0 to 1,000,000");
        }
    }

    private void checkLevels() throws ReadableException {
        List<Level> levels = schedule.getLevelsList();
        count("levels", levels.size(), 1, MAX_LEVELS);
        increasing("levels", "name", levels, Level::getName);
        for (int i = 0; i < levels.size(); i++) {
            long ppm = levels.get(i).getPpm();
            require(ppm >= 1 && ppm <= MAX_LEVEL_PPM, at("levels", i, "ppm"), "must be 1 to 1,000,000,000");
        }
    }

    /** Texts, strictly increasing by bytes; ASCII, so the order of Java strings is the order of bytes. */
    private <T> void increasing(String list, String field, List<T> entries, Function<T, String> key)
            throws ReadableException {
        for (int i = 0; i < entries.size(); i++) {
            String path = at(list, i, field);
            text(path, key.apply(entries.get(i)));
            require(
                    i == 0 || key.apply(entries.get(i - 1)).compareTo(key.apply(entries.get(i))) < 0,
                    path,
                    "must come after the one before it by ASCII order, and differ; sort the list");
        }
    }

    private void amount(String path, long value) throws ReadableException {
        require(
                value >= 0 && value < MONEY_LIMIT,
                path,
                "must be 0 to 2^43 - 1; use smaller lots or a smaller money_exponent");
    }

    private void count(String path, int count, int least, int most) throws ReadableException {
        require(count >= least && count <= most, path, "must have " + least + " to " + most + " entries, not " + count);
    }

    private void text(String path, String value) throws ReadableException {
        require(PrintableText.isText(value), path, PrintableText.TEXT_RULE);
    }

    private void label(String path, String value) throws ReadableException {
        require(PrintableText.isLabel(value), path, PrintableText.LABEL_RULE);
    }

    private void require(boolean holds, String path, String rule) throws ReadableException {
        if (!holds) {
            throw locator.problem(path, rule);
        }
    }

    private static String at(String list, int index, String field) {
        return list + "[" + index + "]" + (field.isEmpty() ? "" : "." + field);
    }
}
