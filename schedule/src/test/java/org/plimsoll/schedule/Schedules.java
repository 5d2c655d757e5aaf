package org.plimsoll.schedule;

import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.CollateralAsset;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Level;
import org.plimsoll.api.v1.Schedule;

/** A small schedule inside every range, for tests to change. */
public final class Schedules {
    private Schedules() {}

    public static Schedule.Builder valid() {
        return Schedule.newBuilder()
                .setFormat(1)
                .setName("Test schedule")
                .setCurrency("USD")
                .setMoneyExponent(6)
                .setPublished("2026-11-20T16:00:00Z")
                .setCashLot(10_000)
                .addScenarios("down")
                .addScenarios("up")
                .addClasses("BTC")
                .addClasses("ETH")
                .addInstruments(Instrument.newBuilder()
                        .setId("BTC-CALL")
                        .setClass_("BTC")
                        .setLot("0.01 BTC")
                        .setMark(30)
                        .addProfit(-20)
                        .addProfit(40)
                        .setChargeLong(1)
                        .setChargeShort(2))
                .addInstruments(Instrument.newBuilder()
                        .setId("ETH-PERP")
                        .setClass_("ETH")
                        .setLot("1 ETH")
                        .setMark(0)
                        .addProfit(-7)
                        .addProfit(-1)
                        .setChargeLong(3)
                        .setChargeShort(4))
                .addCollateral(CollateralAsset.newBuilder()
                        .setAsset("USDC")
                        .setLot("1 USDC")
                        .setPrice(1_000)
                        .setHaircutPpm(5_000))
                .addLevels(Level.newBuilder().setName("initial").setPpm(1_000_000))
                .addLevels(Level.newBuilder().setName("maintenance").setPpm(800_000));
    }

    public static RiskSchedule checked(Schedule.Builder schedule) throws ReadableException {
        return RiskSchedule.of(schedule.build(), Locator.of("test"));
    }
}
