package org.plimsoll.publisher.input;

import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Amount;
import org.plimsoll.api.v1.InstrumentRule;
import org.plimsoll.api.v1.ListingKind;
import org.plimsoll.api.v1.Methodology;

/** Rules per lot. */
final class InstrumentRuleChecker {
    private final Methodology methodology;
    private final Field root;

    InstrumentRuleChecker(Methodology methodology, Field root) {
        this.methodology = methodology;
        this.root = root;
    }

    void check() throws ReadableException {
        for (int i = 0; i < methodology.getInstrumentsCount(); i++) {
            InstrumentRule rule = methodology.getInstruments(i);
            Field field = root.at("instruments", i);
            field.at("kind")
                    .require(
                            rule.getKind() != ListingKind.LISTING_KIND_UNSPECIFIED
                                    && rule.getKind() != ListingKind.UNRECOGNIZED,
                            "must be spot, future, perpetual or option");
            field.at("underlying")
                    .require(
                            !rule.hasUnderlying()
                                    || methodology.getUnderlyingsList().stream()
                                            .anyMatch(u -> u.getUnderlying().equals(rule.getUnderlying())),
                            "is not in underlyings; correct it or add it there");
            boolean option = rule.getKind() == ListingKind.LISTING_KIND_OPTION;
            field.at("naked_charge")
                    .require(
                            option || !(rule.hasNakedCharge() || rule.hasNakedFloor()),
                            "is for options; remove naked_charge and naked_floor");
            amount(field.at("charge_long"), rule.hasChargeLong(), rule.getChargeLong());
            amount(field.at("charge_short"), rule.hasChargeShort(), rule.getChargeShort());
            amount(field.at("floor_long"), rule.hasFloorLong(), rule.getFloorLong());
            amount(field.at("floor_short"), rule.hasFloorShort(), rule.getFloorShort());
            amount(field.at("naked_charge"), rule.hasNakedCharge(), rule.getNakedCharge());
            amount(field.at("naked_floor"), rule.hasNakedFloor(), rule.getNakedFloor());
            RateSteps.check(field, "leverage_steps", rule.getLeverageStepsList());
        }
    }

    static void amount(Field field, boolean present, Amount amount) throws ReadableException {
        if (!present) {
            return;
        }
        field.require(amount.hasPricePpm() || amount.hasMoney(), "must have price_ppm or money");
        if (amount.hasMoney()) {
            field.at("money").notNegative(amount.getMoney());
        }
    }
}
