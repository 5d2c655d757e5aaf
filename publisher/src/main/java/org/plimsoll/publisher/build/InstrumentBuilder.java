package org.plimsoll.publisher.build;

import java.math.BigDecimal;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.InstrumentRule;
import org.plimsoll.api.v1.Listing;
import org.plimsoll.publisher.input.Decimals;
import org.plimsoll.publisher.input.Field;

/** One listing to one instrument of the schedule. */
final class InstrumentBuilder {
    private final Money money;

    InstrumentBuilder(Money money) {
        this.money = money;
    }

    /**
     * Prices it and rounds everything.
     *
     * @param at where the listing stands
     */
    Instrument build(Listing listing, InstrumentRule rule, Covered covered, Placement place, Field at)
            throws ReadableException {
        Instrument.Builder out = Instrument.newBuilder()
                .setId(listing.getId())
                .setClass_(place.riskClass())
                .setBucket(place.bucket())
                .setLot(Decimals.of(listing.getLot()).toPlainString() + " "
                        + covered.market().getUnit());
        value(covered.pricer().value(listing, at), out, at);
        BigDecimal notional = Decimals.of(covered.market().getPrice()).multiply(Decimals.of(listing.getLot()));
        charges(rule, notional, out, at);
        if (!listing.getStrike().isEmpty()) {
            BigDecimal strike = Decimals.of(listing.getStrike()).stripTrailingZeros();
            out.setStrike(listing.getExpiry() + "-" + strike.toPlainString());
        }
        if (!listing.getAsset().isEmpty()) {
            out.setAsset(listing.getAsset());
        }
        return out.build();
    }

    /** The class and the bucket of an instrument. */
    record Placement(String riskClass, String bucket) {}

    private void value(LotValue value, Instrument.Builder out, Field at) throws ReadableException {
        out.setMark(money.floor(value.mark(), at));
        for (BigDecimal profit : value.profit()) {
            out.addProfit(money.floor(profit, at));
        }
        if (value.delta().signum() != 0) {
            out.setDelta(money.floor(value.delta(), at));
        }
        if (value.gamma().signum() != 0) {
            out.setGamma(money.floor(value.gamma(), at));
        }
        if (value.vega().signum() != 0) {
            out.setVega(money.floor(value.vega(), at));
        }
        if (value.theta().signum() != 0) {
            out.setTheta(money.floor(value.theta(), at));
        }
    }

    private void charges(InstrumentRule rule, BigDecimal notional, Instrument.Builder out, Field at)
            throws ReadableException {
        if (rule.hasChargeLong()) {
            out.setChargeLong(money.charge(rule.getChargeLong(), notional, at));
        }
        if (rule.hasChargeShort()) {
            out.setChargeShort(money.charge(rule.getChargeShort(), notional, at));
        }
        if (rule.hasFloorLong()) {
            out.setFloorLong(money.charge(rule.getFloorLong(), notional, at));
        }
        if (rule.hasFloorShort()) {
            out.setFloorShort(money.charge(rule.getFloorShort(), notional, at));
        }
        if (rule.hasNakedCharge()) {
            out.setNakedCharge(money.charge(rule.getNakedCharge(), notional, at));
        }
        if (rule.hasNakedFloor()) {
            out.setNakedFloor(money.charge(rule.getNakedFloor(), notional, at));
        }
        out.addAllLotTiers(Tiers.lots(rule.getLeverageStepsList(), notional, money, at));
    }
}
