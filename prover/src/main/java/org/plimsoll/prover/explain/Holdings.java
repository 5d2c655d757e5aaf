package org.plimsoll.prover.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.book.BookLine;
import org.plimsoll.prover.explain.OpenOrders.OpenOrder;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.RiskSchedule;

/** A book in the terms of a schedule. Secret; immutable. */
final class Holdings {
    private final RiskSchedule schedule;
    private final Rational cash;
    private final NavigableMap<Integer, Holding> instruments;
    private final NavigableMap<Integer, BigInteger> collateral;
    private final OpenOrders orders;

    private Holdings(
            RiskSchedule schedule,
            Rational cash,
            NavigableMap<Integer, Holding> instruments,
            NavigableMap<Integer, BigInteger> collateral,
            OpenOrders orders) {
        this.schedule = schedule;
        this.cash = cash;
        this.instruments = instruments;
        this.collateral = collateral;
        this.orders = orders;
    }

    /** @throws IllegalArgumentException when the book holds what the schedule does not list; says nothing of the book */
    static Holdings of(RiskSchedule schedule, AccountBook book) {
        NavigableMap<Integer, Holding> instruments = new TreeMap<>();
        NavigableMap<Integer, BigInteger> collateral = new TreeMap<>();
        for (BookLine line : book.positions()) {
            int i = known(schedule.instrument(line.name()));
            Holding before = instruments.getOrDefault(i, Holding.NOTHING);
            Holding after = before.traded(i, BigInteger.valueOf(line.quantity()));
            instruments.put(i, after.withCost(cashLots(schedule, line.cost())));
        }
        for (BookLine line : book.collateral()) {
            BigInteger lots = BigInteger.valueOf(line.quantity());
            if (schedule.delivering(line.name()).isPresent()) {
                int i = schedule.delivering(line.name()).getAsInt();
                instruments.put(i, instruments.getOrDefault(i, Holding.NOTHING).traded(i, lots));
            } else {
                collateral.put(known(schedule.collateral(line.name())), lots);
            }
        }
        Rational cash = cashLots(schedule, book.cash());
        for (BookLine order : book.reservations()) {
            cash = cash.minus(cashLots(schedule, order.cost()));
        }
        return new Holdings(schedule, cash, instruments, collateral, orders(schedule, book));
    }

    RiskSchedule schedule() {
        return schedule;
    }

    /** u, negative when owed; what open orders may cost beyond the mark is taken off. */
    Rational cash() {
        return cash;
    }

    /** In the schedule's order. */
    Collection<Holding> instruments() {
        return instruments.values();
    }

    /** Nothing, when it is not held. */
    Holding instrument(int instrument) {
        return instruments.getOrDefault(instrument, Holding.NOTHING);
    }

    /** Lots by position in the schedule's list of collateral. */
    NavigableMap<Integer, BigInteger> collateral() {
        return collateral;
    }

    OpenOrders orders() {
        return orders;
    }

    /** The same book after a trade at the mark, which is its cost. What a closed position gained becomes cash. */
    Holdings traded(int instrument, BigInteger lots) {
        Holding before = instrument(instrument);
        long mark = schedule.message().getInstruments(instrument).getMark();
        Holding after = before.traded(instrument, lots);
        Rational cost = before.cost().plus(Rational.of(after.low(mark).subtract(before.low(mark))));
        NavigableMap<Integer, Holding> traded = new TreeMap<>(instruments);
        if (after.net().signum() == 0) {
            traded.remove(instrument);
            return new Holdings(schedule, cash.minus(cost), traded, collateral, orders);
        }
        traded.put(instrument, after.withCost(cost));
        return new Holdings(schedule, cash, traded, collateral, orders);
    }

    private static OpenOrders orders(RiskSchedule schedule, AccountBook book) {
        List<OpenOrder> orders = new ArrayList<>();
        for (BookLine line : book.reservations()) {
            orders.add(new OpenOrder(
                    known(schedule.instrument(line.name())),
                    line.quantity() > 0,
                    Rational.of(Math.abs(line.quantity()))));
        }
        return new OpenOrders(orders);
    }

    private static Rational cashLots(RiskSchedule schedule, long lots) {
        return Rational.of(BigInteger.valueOf(lots)
                .multiply(BigInteger.valueOf(schedule.message().getCashLot())));
    }

    private static int known(OptionalInt position) {
        return position.orElseThrow(
                () -> new IllegalArgumentException("the schedule does not list what the book holds"));
    }

    @Override
    public String toString() {
        return "Holdings[redacted]";
    }
}
