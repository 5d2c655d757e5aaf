package org.plimsoll.schedule.compile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.RiskSchedule;

/**
 * Rows of open orders: {@code min(0, A of the filled row + payment at the mark)} in every line, the worse of filled and
 * unfilled.
 *
 * <p>Stops an order that would free margin from counting before it is filled. A line is concave in the filled part, so what
 * holds for none and for all holds for every part.
 */
final class ReservedRows {
    private final RiskSchedule schedule;
    private final Rows rows;

    ReservedRows(RiskSchedule schedule, Rows rows) {
        this.schedule = schedule;
        this.rows = rows;
    }

    /** @param filled the row that the order becomes when it is filled */
    record Entry(int row, int filled, BigInteger coefficient) {}

    /** The entries below zero in the line whose other rows are given, by row. */
    List<Entry> entries(RowSums sums) {
        List<Entry> entries = new ArrayList<>();
        if (!rows.reservations()) {
            return entries;
        }
        BitSet touched = sums.touched();
        int first = touched.nextSetBit(Rows.CASH_OWED + 1);
        boolean payments = first >= 0 && first < rows.firstInstrument();
        for (int i = 0; i < schedule.message().getInstrumentsCount(); i++) {
            if (payments || touched.get(rows.longOf(i)) || touched.get(rows.shortOf(i))) {
                Instrument instrument = schedule.message().getInstruments(i);
                int k = schedule.riskClass(instrument.getClass_()).orElseThrow();
                add(entries, sums, rows.longOf(i), rows.paid(k), instrument.getMark() + 1);
                add(entries, sums, rows.shortOf(i), rows.received(k), instrument.getMark());
            }
        }
        return entries;
    }

    private void add(List<Entry> entries, RowSums sums, int filled, int payment, long price) {
        BigInteger coefficient = coefficient(sums, filled, payment, price);
        if (coefficient.signum() < 0) {
            entries.add(new Entry(filled + 2, filled, coefficient));
        }
    }

    private BigInteger coefficient(RowSums sums, int filled, int payment, long price) {
        if (sums.isZero(payment)) {
            return sums.isZero(filled) ? BigInteger.ZERO : sums.floor(filled);
        }
        Rational lots = new Rational(
                BigInteger.valueOf(price), BigInteger.valueOf(schedule.message().getCashLot()));
        return sums.coefficient(filled)
                .plus(sums.coefficient(payment).times(lots))
                .floor();
    }
}
