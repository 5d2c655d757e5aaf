package org.plimsoll.prover.agreement;

import java.util.HashMap;
import java.util.Map;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.secret.v1.CollateralHolding;
import org.plimsoll.api.secret.v1.Position;
import org.plimsoll.api.secret.v1.Reservation;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.RiskSchedule;

/** A book by instrument, net, with its open orders filled to a part. */
final class Holdings {
    private final RiskSchedule schedule;
    private final long[] net;
    private final Map<String, Rational> cost = new HashMap<>();
    private final Map<String, Long> collateral = new HashMap<>();
    private Rational cash;

    /** How many lots of an open order are filled. */
    interface Fill {
        long of(Reservation order);
    }

    Holdings(RiskSchedule schedule, Book book, Fill fill) {
        this.schedule = schedule;
        this.net = new long[schedule.message().getInstrumentsCount()];
        this.cash = Rational.of(book.getCash()).times(lot());
        for (Position position : book.getPositionsList()) {
            int instrument = schedule.instrument(position.getInstrument()).orElseThrow();
            net[instrument] += position.getQuantity();
            pay(instrument, Rational.of(position.getCost()).times(lot()));
        }
        for (CollateralHolding holding : book.getCollateralList()) {
            schedule.delivering(holding.getAsset())
                    .ifPresentOrElse(
                            instrument -> net[instrument] += holding.getQuantity(),
                            () -> collateral.merge(holding.getAsset(), holding.getQuantity(), Long::sum));
        }
        for (Reservation order : book.getReservationsList()) {
            fill(order, fill.of(order));
        }
    }

    /** Units of one cash lot. */
    private Rational lot() {
        return Rational.of(schedule.message().getCashLot());
    }

    /** A fill is paid at the mark, which is between the file's and one unit more; what it is worse is owed whether or not it fills. */
    private void fill(Reservation order, long filled) {
        cash = cash.minus(Rational.of(order.getWorse()).times(lot()));
        int instrument = schedule.instrument(order.getInstrument()).orElseThrow();
        Instrument listed = schedule.message().getInstruments(instrument);
        long signed = order.getQuantity() > 0 ? filled : -filled;
        net[instrument] += signed;
        pay(instrument, Rational.of(listed.getMark()).times(Rational.of(signed)));
    }

    private void pay(int instrument, Rational units) {
        cost.merge(schedule.message().getInstruments(instrument).getClass_(), units, Rational::plus);
    }

    long longLots(int instrument) {
        return Math.max(0, net[instrument]);
    }

    long shortLots(int instrument) {
        return Math.max(0, -net[instrument]);
    }

    /** Paid for the positions of a class less received, u. */
    Rational cost(String riskClass) {
        return cost.getOrDefault(riskClass, Rational.ZERO);
    }

    /** u, negative when owed. */
    Rational cash() {
        return cash;
    }

    /** Lots of an asset that no instrument delivers. */
    long collateral(String asset) {
        return collateral.getOrDefault(asset, 0L);
    }

    @Override
    public String toString() {
        return "Holdings[redacted]";
    }
}
