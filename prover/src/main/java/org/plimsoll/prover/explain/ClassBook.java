package org.plimsoll.prover.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.prover.explain.OpenOrders.OpenOrder;
import org.plimsoll.schedule.Rational;

/** Some of what a book holds and orders, and sums over it with the rounding guards of {@code docs/compiler.md}. Secret. */
final class ClassBook {
    private final OpenOrders orders;
    private final List<Held> held;
    /** One per open order of the book; empty when the order is for something else. */
    private final List<Optional<Instrument>> ordered;

    ClassBook(OpenOrders orders, List<Held> held, List<Optional<Instrument>> ordered) {
        this.orders = orders;
        this.held = List.copyOf(held);
        this.ordered = List.copyOf(ordered);
    }

    /** An instrument and how much of it is held. */
    record Held(Instrument instrument, Holding holding) {
        @Override
        public String toString() {
            return "Held[redacted]";
        }
    }

    /** What one lot on one side adds to a sum. */
    interface PerLot {
        long of(Instrument instrument, boolean isLong);
    }

    static PerLot low(ToLongFunction<Instrument> value) {
        return (instrument, isLong) -> {
            long v = value.applyAsLong(instrument);
            return isLong ? v : -(v + 1);
        };
    }

    static PerLot high(ToLongFunction<Instrument> value) {
        return (instrument, isLong) -> {
            long v = value.applyAsLong(instrument);
            return isLong ? v + 1 : -v;
        };
    }

    /** As the guarded value, but a Greek of exactly 0 is exact. */
    static PerLot exactZero(ToLongFunction<Instrument> value, PerLot guarded) {
        return (instrument, isLong) -> value.applyAsLong(instrument) == 0 ? 0 : guarded.of(instrument, isLong);
    }

    /** By class: what a whole book holds and orders. */
    static Map<String, ClassBook> byClass(Holdings holdings) {
        List<Held> held = new ArrayList<>();
        for (Holding holding : holdings.instruments()) {
            held.add(new Held(holdings.schedule().message().getInstruments(holding.instrument()), holding));
        }
        List<Optional<Instrument>> ordered = new ArrayList<>();
        for (OpenOrder order : holdings.orders().list()) {
            ordered.add(Optional.of(holdings.schedule().message().getInstruments(order.instrument())));
        }
        return new ClassBook(holdings.orders(), held, ordered).split(Instrument::getClass_);
    }

    OpenOrders orders() {
        return orders;
    }

    /** In the schedule's order. */
    List<Held> held() {
        return held;
    }

    /** The same with nothing in it. */
    ClassBook none() {
        return new ClassBook(
                orders,
                List.of(),
                ordered.stream().map(o -> Optional.<Instrument>empty()).toList());
    }

    /** Parts by a name, sorted; an empty name is left out. */
    Map<String, ClassBook> split(Function<Instrument, String> name) {
        Map<String, List<Held>> parts = new TreeMap<>();
        held.forEach(h -> parts.computeIfAbsent(name.apply(h.instrument()), k -> new ArrayList<>())
                .add(h));
        TreeSet<String> names = new TreeSet<>(parts.keySet());
        ordered.forEach(o -> o.map(name).ifPresent(names::add));
        names.remove("");
        Map<String, ClassBook> split = new TreeMap<>();
        for (String one : names) {
            List<Optional<Instrument>> mine = ordered.stream()
                    .map(o -> o.filter(i -> name.apply(i).equals(one)))
                    .toList();
            split.put(one, new ClassBook(orders, parts.getOrDefault(one, List.of()), mine));
        }
        return split;
    }

    /** One of the instruments in it; there is one unless this comes from {@link #none}. */
    Instrument any() {
        return held.isEmpty()
                ? ordered.stream().flatMap(Optional::stream).findFirst().orElseThrow()
                : held.get(0).instrument();
    }

    /** Σ over all in it. */
    Form sum(PerLot perLot) {
        BigInteger total = BigInteger.ZERO;
        for (Held one : held) {
            total = total.add(product(one.holding().longLots(), perLot, one.instrument(), true))
                    .add(product(one.holding().shortLots(), perLot, one.instrument(), false));
        }
        return new Form(Rational.of(total), open(perLot));
    }

    private List<Rational> open(PerLot perLot) {
        List<Rational> open = new ArrayList<>();
        for (int r = 0; r < ordered.size(); r++) {
            boolean buys = orders.list().get(r).buys();
            open.add(ordered.get(r).map(i -> Rational.of(perLot.of(i, buys))).orElse(Rational.ZERO));
        }
        return open;
    }

    private static BigInteger product(BigInteger lots, PerLot perLot, Instrument instrument, boolean isLong) {
        return lots.signum() == 0 ? lots : lots.multiply(BigInteger.valueOf(perLot.of(instrument, isLong)));
    }

    @Override
    public String toString() {
        return "ClassBook[redacted]";
    }
}
