package org.plimsoll.schedule;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.Readable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.readable.ReadableFile;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Level;
import org.plimsoll.api.v1.Schedule;

/**
 * A schedule inside every range of {@code docs/formats.md} section 1, with its digest σ. Public. What its fields mean stands at
 * {@link Schedule}; every name that one part of it uses for another is known to exist.
 */
public final class RiskSchedule {
    private final Schedule message;
    private final long publishedEpochSecond;
    private final byte[] canonical;
    private final Bytes32 digest;
    private final Map<String, Integer> instruments = new HashMap<>();
    private final Map<String, Integer> delivered = new HashMap<>();
    private final Map<String, Integer> collateral;
    private final Map<String, Integer> classes;
    private final Map<String, Integer> scenarios;

    /** Takes a message that {@link ScheduleChecker} has passed. */
    private RiskSchedule(Schedule checked, long publishedEpochSecond) {
        this.message = checked;
        this.publishedEpochSecond = publishedEpochSecond;
        this.canonical = CanonicalMessage.encode(checked);
        this.digest = Bytes32.sha256(canonical);
        for (Instrument instrument : checked.getInstrumentsList()) {
            if (!instrument.getAsset().isEmpty()) {
                delivered.put(instrument.getAsset(), instruments.size());
            }
            instruments.put(instrument.getId(), instruments.size());
        }
        collateral = positions(checked.getCollateralList(), a -> a.getAsset());
        classes = positions(checked.getClassesList(), c -> c.getName());
        scenarios = positions(checked.getScenariosList(), s -> s.getName());
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

    /** Everything in it, checked. */
    public Schedule message() {
        return message;
    }

    /** A copy of the bytes that {@link #digest} covers, {@code docs/formats.md} section 1. */
    public byte[] canonical() {
        return canonical.clone();
    }

    /** σ. */
    public Bytes32 digest() {
        return digest;
    }

    public String name() {
        return message.getName();
    }

    /** Quote currency, for people. */
    public String currency() {
        return message.getCurrency();
    }

    /** 0 to 12: a unit u is 10^-exponent of the currency. */
    public int moneyExponent() {
        return message.getMoneyExponent();
    }

    public long publishedEpochSecond() {
        return publishedEpochSecond;
    }

    /** Position in the list of instruments; empty when the schedule has none of this id. */
    public OptionalInt instrument(String id) {
        return position(instruments, id);
    }

    /** The instrument that delivers an asset, by its position in the list of instruments. */
    public OptionalInt delivering(String asset) {
        return position(delivered, asset);
    }

    /** Position in the list of collateral assets. */
    public OptionalInt collateral(String asset) {
        return position(collateral, asset);
    }

    /** Position in the list of classes. */
    public OptionalInt riskClass(String name) {
        return position(classes, name);
    }

    /** Position in the list of scenarios, hence in every profit list. */
    public OptionalInt scenario(String name) {
        return position(scenarios, name);
    }

    /** Names of the levels, sorted. */
    public List<String> levels() {
        return message.getLevelsList().stream().map(Level::getName).toList();
    }

    /**
     * What a level demands.
     *
     * @throws NoSuchElementException when the schedule has no level of this name; says which it has
     */
    public Demand level(String levelName) {
        Optional<Level> level = message.getLevelsList().stream()
                .filter(l -> l.getName().equals(levelName))
                .findFirst();
        return Demand.of(level.orElseThrow(
                () -> new NoSuchElementException("no such level; the schedule has: " + String.join(", ", levels()))));
    }

    /** The name and σ. */
    @Override
    public String toString() {
        return "RiskSchedule[" + name() + ", " + digest + "]";
    }

    private static <T> Map<String, Integer> positions(List<T> entries, Function<T, String> name) {
        Map<String, Integer> positions = new HashMap<>();
        for (T entry : entries) {
            positions.put(name.apply(entry), positions.size());
        }
        return positions;
    }

    private static OptionalInt position(Map<String, Integer> positions, String name) {
        Integer position = positions.get(name);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }
}
