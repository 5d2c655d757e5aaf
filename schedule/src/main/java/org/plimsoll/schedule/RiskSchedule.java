package org.plimsoll.schedule;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.Readable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.readable.ReadableFile;
import org.plimsoll.api.v1.Schedule;

/**
 * A schedule inside every range of {@code docs/formats.md} section 1. Public. Money is in units u, 10^-exponent of the
 * currency, and per lot.
 */
public final class RiskSchedule {
    private final String name;
    private final String currency;
    private final int moneyExponent;
    private final long publishedEpochSecond;
    private final long cashLot;
    private final List<String> scenarios;
    private final List<String> classes;
    private final List<Instrument> instruments;
    private final List<CollateralAsset> collateral;
    private final SortedMap<String, Long> levels;
    private final Bytes32 digest;

    /**
     * One thing that can be held long or short. A lot long earns {@code profit} and is worth {@code mark}; a lot short earns
     * −(profit + 1) and is worth −(mark + 1), because both are floored.
     *
     * @param classIndex position in {@link RiskSchedule#classes}
     * @param lot what one lot is, for people
     * @param mark magnitude below 2^43
     * @param profit one per scenario, magnitudes below 2^62
     * @param chargeLong additional requirement, 0 to 2^43 − 1
     * @param chargeShort additional requirement, 0 to 2^43 − 1
     */
    public record Instrument(
            String id, int classIndex, String lot, long mark, List<Long> profit, long chargeLong, long chargeShort) {
        public Instrument {
            profit = List.copyOf(profit);
        }
    }

    /**
     * One asset accepted as collateral.
     *
     * @param lot what one lot is, for people
     * @param price 0 to 2^43 − 1, floored
     * @param haircutPpm part of the value that does not count, 0 to 1,000,000 parts per million
     */
    public record CollateralAsset(String asset, String lot, long price, int haircutPpm) {}

    /** Takes a message that {@link ScheduleChecker} has passed. */
    private RiskSchedule(Schedule checked, long publishedEpochSecond) {
        this.name = checked.getName();
        this.currency = checked.getCurrency();
        this.moneyExponent = checked.getMoneyExponent();
        this.publishedEpochSecond = publishedEpochSecond;
        this.cashLot = checked.getCashLot();
        this.scenarios = List.copyOf(checked.getScenariosList());
        this.classes = List.copyOf(checked.getClassesList());
        this.instruments = instruments(checked);
        this.collateral = checked.getCollateralList().stream()
                .map(a -> new CollateralAsset(a.getAsset(), a.getLot(), a.getPrice(), a.getHaircutPpm()))
                .toList();
        SortedMap<String, Long> byName = new TreeMap<>();
        checked.getLevelsList().forEach(level -> byName.put(level.getName(), level.getPpm()));
        this.levels = Collections.unmodifiableSortedMap(byName);
        this.digest = Bytes32.sha256(canonical());
    }

    /** Reads and checks a YAML file; a refusal says file, line and field. */
    public static RiskSchedule read(Path file) throws ReadableException {
        Readable<Schedule> readable = ReadableFile.read(file, Schedule.getDefaultInstance());
        return of(readable.message(), readable.locator());
    }

    /** Checks a message; the locator says where its fields stand, for refusals. */
    public static RiskSchedule of(Schedule message, Locator locator) throws ReadableException {
        return new RiskSchedule(message, new ScheduleChecker(message, locator).check());
    }

    /** The bytes that {@link #digest} covers, {@code docs/formats.md} section 1. */
    public byte[] canonical() {
        return CanonicalSchedule.encode(this);
    }

    /** σ. */
    public Bytes32 digest() {
        return digest;
    }

    public String name() {
        return name;
    }

    /** Quote currency, for people. */
    public String currency() {
        return currency;
    }

    /** 0 to 12: a unit u is 10^-exponent of the currency. */
    public int moneyExponent() {
        return moneyExponent;
    }

    public long publishedEpochSecond() {
        return publishedEpochSecond;
    }

    /** Units u of one cash lot, 1 to 2^43 − 1. */
    public long cashLot() {
        return cashLot;
    }

    /** Names, in the order of every profit list. */
    public List<String> scenarios() {
        return scenarios;
    }

    /** Names, strictly increasing by bytes. */
    public List<String> classes() {
        return classes;
    }

    /** Strictly increasing by id. */
    public List<Instrument> instruments() {
        return instruments;
    }

    /** Strictly increasing by asset. */
    public List<CollateralAsset> collateral() {
        return collateral;
    }

    /** Λ by name, parts per million, 1 to 10^9. */
    public SortedMap<String, Long> levels() {
        return levels;
    }

    /**
     * Λ of a level, parts per million.
     *
     * @throws NoSuchElementException when the schedule has no level of this name; says which it has
     */
    public long level(String levelName) {
        Long ppm = levels.get(levelName);
        if (ppm == null) {
            throw new NoSuchElementException("no such level; the schedule has: " + String.join(", ", levels.keySet()));
        }
        return ppm;
    }

    /** The name and σ. */
    @Override
    public String toString() {
        return "RiskSchedule[" + name + ", " + digest + "]";
    }

    private static List<Instrument> instruments(Schedule checked) {
        List<String> sorted = checked.getClassesList();
        return checked.getInstrumentsList().stream()
                .map(i -> new Instrument(
                        i.getId(),
                        Collections.binarySearch(sorted, i.getClass_()),
                        i.getLot(),
                        i.getMark(),
                        i.getProfitList(),
                        i.getChargeLong(),
                        i.getChargeShort()))
                .toList();
    }
}
