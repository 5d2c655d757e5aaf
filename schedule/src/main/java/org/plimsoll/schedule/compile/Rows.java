package org.plimsoll.schedule.compile;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.api.v1.CollateralAsset;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Schedule;

/** Which row is what, in the order of {@code docs/compiler.md}. Rows 2p and 2p + 1 below the collateral are two sides of one thing. */
final class Rows {
    static final int CASH_HELD = 0;
    static final int CASH_OWED = 1;
    private static final int FIRST_CLASS = 2;

    private final Schedule schedule;
    private final int firstInstrument;
    private final int perInstrument;
    private final int firstCollateral;

    Rows(Schedule schedule) {
        this.schedule = schedule;
        this.firstInstrument = FIRST_CLASS + 2 * schedule.getClassesCount();
        this.perInstrument = schedule.getReservations() ? 4 : 2;
        this.firstCollateral = firstInstrument + perInstrument * schedule.getInstrumentsCount();
    }

    int count() {
        return firstCollateral + schedule.getCollateralCount();
    }

    /** Things of two sides: pair p is rows 2p and 2p + 1. */
    int pairs() {
        return firstCollateral / 2;
    }

    int paid(int riskClass) {
        return FIRST_CLASS + 2 * riskClass;
    }

    int received(int riskClass) {
        return paid(riskClass) + 1;
    }

    int longOf(int instrument) {
        return firstInstrument + perInstrument * instrument;
    }

    int shortOf(int instrument) {
        return longOf(instrument) + 1;
    }

    /** Only with reservations. */
    int reservedLong(int instrument) {
        return longOf(instrument) + 2;
    }

    /** Only with reservations. */
    int reservedShort(int instrument) {
        return longOf(instrument) + 3;
    }

    boolean reservations() {
        return schedule.getReservations();
    }

    int collateral(int asset) {
        return firstCollateral + asset;
    }

    /** One past the rows of paid and received. */
    int firstInstrument() {
        return firstInstrument;
    }

    /** All names, in order. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of("cash held", "cash owed"));
        for (RiskClass k : schedule.getClassesList()) {
            names.add("paid for " + k.getName());
            names.add("received for " + k.getName());
        }
        for (Instrument i : schedule.getInstrumentsList()) {
            names.add("long " + i.getId());
            names.add("short " + i.getId());
            if (reservations()) {
                names.add("reserved long " + i.getId());
                names.add("reserved short " + i.getId());
            }
        }
        for (CollateralAsset a : schedule.getCollateralList()) {
            names.add("collateral " + a.getAsset());
        }
        return names;
    }

    /** A field of the file for one row: "instruments[3].mark (BTC-PERP)". */
    String describe(int row, String field) {
        if (row >= firstCollateral) {
            int asset = row - firstCollateral;
            return "collateral[" + asset + "]." + field + " ("
                    + schedule.getCollateral(asset).getAsset() + ")";
        }
        if (row >= firstInstrument) {
            int instrument = (row - firstInstrument) / perInstrument;
            return "instruments[" + instrument + "]." + field + " ("
                    + schedule.getInstruments(instrument).getId() + ")";
        }
        return field;
    }
}
