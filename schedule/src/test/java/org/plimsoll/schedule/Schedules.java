package org.plimsoll.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.Readable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.readable.ReadableFile;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.CollateralAsset;
import org.plimsoll.api.v1.CreditLine;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Level;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Rung;
import org.plimsoll.api.v1.Scenario;
import org.plimsoll.api.v1.ScenarioKind;
import org.plimsoll.api.v1.Schedule;

/** Schedules inside every range, for tests to change. */
public final class Schedules {
    private static final int MILLION = 1_000_000;

    private Schedules() {}

    /** A small one: two scenarios, two classes with a ladder and nothing else, two instruments, one asset. */
    public static Schedule.Builder valid() {
        return Schedule.newBuilder()
                .setFormat(1)
                .setName("Test schedule")
                .setCurrency("USD")
                .setMoneyExponent(6)
                .setPublished("2026-11-20T16:00:00Z")
                .setCashLot(10_000)
                .setMarketPpm(MILLION)
                .addScenarios(scenario("down"))
                .addScenarios(scenario("up"))
                .addClasses(riskClass("BTC"))
                .addClasses(riskClass("ETH"))
                .addInstruments(instrument("BTC-CALL", "BTC", "0.01 BTC", 30, -20, 40)
                        .setChargeLong(1)
                        .setChargeShort(2))
                .addInstruments(instrument("ETH-PERP", "ETH", "1 ETH", 0, -7, -1)
                        .setChargeLong(3)
                        .setChargeShort(4))
                .addCollateral(CollateralAsset.newBuilder()
                        .setAsset("USDC")
                        .setLot("1 USDC")
                        .setPrice(1_000)
                        .addLines(CreditLine.newBuilder().setPpm(995_000)))
                .addLevels(Level.newBuilder().setName("initial").setPpm(MILLION))
                .addLevels(Level.newBuilder().setName("maintenance").setPpm(800_000));
    }

    /** One that uses every field, {@code every-field.yaml}. */
    public static Schedule.Builder full() {
        try {
            return read(fullText()).message().toBuilder();
        } catch (ReadableException e) {
            throw new IllegalStateException("the test schedule does not read", e);
        }
    }

    /** The file behind {@link #full}. */
    public static String fullText() {
        try (InputStream in =
                Objects.requireNonNull(Schedules.class.getResourceAsStream("every-field.yaml"), "every-field.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Readable<Schedule> read(String yaml) throws ReadableException {
        return ReadableFile.read("schedule.yaml", yaml.getBytes(StandardCharsets.UTF_8), Schedule.getDefaultInstance());
    }

    public static RiskSchedule checked(String yaml) throws ReadableException {
        Readable<Schedule> readable = read(yaml);
        return RiskSchedule.of(readable.message(), readable.locator());
    }

    public static RiskSchedule checked(Schedule.Builder schedule) throws ReadableException {
        return RiskSchedule.of(schedule.build(), Locator.of("test"));
    }

    public static Scenario scenario(String name) {
        return Scenario.newBuilder()
                .setName(name)
                .setKind(ScenarioKind.SCENARIO_KIND_GRID)
                .build();
    }

    /** One bucket "all" without discount, and a ladder of "down" and "up" at full weight. */
    public static RiskClass riskClass(String name) {
        return RiskClass.newBuilder()
                .setName(name)
                .addBuckets(Bucket.newBuilder()
                        .setName("all")
                        .setPositiveValuePpm(MILLION)
                        .setNegativeValuePpm(MILLION))
                .addAllLadder(List.of(rung("down"), rung("up")))
                .setGainCreditPpm(MILLION)
                .build();
    }

    private static Rung rung(String scenario) {
        return Rung.newBuilder().setScenario(scenario).setWeightPpm(MILLION).build();
    }

    private static Instrument.Builder instrument(
            String id, String riskClass, String lot, long mark, long down, long up) {
        return Instrument.newBuilder()
                .setId(id)
                .setClass_(riskClass)
                .setBucket("all")
                .setLot(lot)
                .setMark(mark)
                .addProfit(down)
                .addProfit(up);
    }
}
