package org.plimsoll.prover.margin;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.secret.format.WitnessFormat;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.book.BookLine;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.Layout;

/** Puts a book on the rows of a compiled schedule, each row at most once. */
final class SlotFiller {
    private final RiskSchedule schedule;
    private final Layout layout;
    private final ProfileShape shape;

    /** Lots by row, zero or more. Each entry of a book is below 2^40 and few share a row, so nothing overflows. */
    private final NavigableMap<Integer, Long> lots = new TreeMap<>();

    SlotFiller(RiskSchedule schedule, CompiledSchedule compiled) {
        this.schedule = schedule;
        layout = compiled.layout();
        shape = compiled.shape();
    }

    BookSlots fill(AccountBook book) throws BookRejected {
        put(Math.max(book.cash(), 0), layout.cashHeld());
        put(Math.max(-book.cash(), 0), layout.cashOwed());
        addInstruments(book);
        addCosts(book);
        for (BookLine order : book.reservations()) {
            addReservation(order);
        }
        lots.values().removeIf(quantity -> quantity == 0);
        if (lots.values().stream().anyMatch(quantity -> quantity >= WitnessFormat.QUANTITY_LIMIT)) {
            throw new BookRejected(
                    BookRejected.Problem.TOO_MANY_LOTS,
                    "lines of the book that share a row come to 2^40 lots or more; split it over several accounts");
        }
        if (lots.size() > shape.slots()) {
            throw tooMany(lots.size());
        }
        return BookSlots.of(
                lots.keySet().stream().mapToInt(row -> row).toArray(),
                lots.values().stream().mapToLong(quantity -> quantity).toArray());
    }

    private void put(long quantity, int row) {
        lots.merge(row, quantity, Long::sum);
    }

    /** Positions, and collateral that an instrument delivers, net; other collateral on rows of its own. */
    private void addInstruments(AccountBook book) throws BookRejected {
        Map<Integer, Long> net = new TreeMap<>();
        for (BookLine position : book.positions()) {
            net.merge(instrument(position), position.quantity(), Long::sum);
        }
        for (BookLine holding : book.collateral()) {
            OptionalInt delivering = schedule.delivering(holding.name());
            OptionalInt posted = schedule.collateral(holding.name());
            if (delivering.isPresent()) {
                net.merge(delivering.getAsInt(), holding.quantity(), Long::sum);
            } else if (posted.isPresent()) {
                put(holding.quantity(), layout.collateralRow(posted.getAsInt()));
            } else {
                throw new BookRejected(
                        BookRejected.Problem.UNKNOWN_ASSET,
                        holding.where() + ": asset: is not accepted as collateral by schedule \"" + schedule.name()
                                + "\"; correct the name or leave the line out");
            }
        }
        net.forEach((instrument, quantity) ->
                put(Math.abs(quantity), quantity >= 0 ? layout.longRow(instrument) : layout.shortRow(instrument)));
    }

    private void addCosts(AccountBook book) throws BookRejected {
        Map<Integer, Long> cost = new TreeMap<>();
        for (BookLine position : book.positions()) {
            Instrument held = schedule.message().getInstruments(instrument(position));
            int riskClass = schedule.riskClass(held.getClass_()).orElseThrow();
            cost.merge(riskClass, position.cost(), Long::sum);
        }
        cost.forEach((riskClass, paid) ->
                put(Math.abs(paid), paid >= 0 ? layout.paidRow(riskClass) : layout.receivedRow(riskClass)));
    }

    private void addReservation(BookLine order) throws BookRejected {
        if (!schedule.message().getReservations()) {
            throw new BookRejected(
                    BookRejected.Problem.NO_RESERVATIONS,
                    order.where() + ": reservations: schedule \"" + schedule.name()
                            + "\" has no rows for open orders; use one that has, or leave the line out");
        }
        String id = schedule.message().getInstruments(instrument(order)).getId();
        put(
                Math.abs(order.quantity()),
                order.quantity() > 0 ? layout.reservedLongRow(id) : layout.reservedShortRow(id));
        put(order.cost(), layout.cashOwed());
    }

    private int instrument(BookLine line) throws BookRejected {
        OptionalInt instrument = schedule.instrument(line.name());
        if (instrument.isEmpty()) {
            throw new BookRejected(
                    BookRejected.Problem.UNKNOWN_INSTRUMENT,
                    line.where() + ": instrument: is not in schedule \"" + schedule.name()
                            + "\"; correct the name or use the schedule that lists it");
        }
        return instrument.getAsInt();
    }

    private BookRejected tooMany(int filled) {
        String remedy = Arrays.stream(ProfileShape.values())
                .filter(other -> other.slots() >= filled)
                .findFirst()
                .map(other -> "use profile " + other.profileName() + ", which has " + other.slots())
                .orElse("no profile has as many: split the book over several accounts");
        return new BookRejected(
                BookRejected.Problem.TOO_MANY_SLOTS,
                "the book fills more than the " + shape.slots() + " slots of profile " + shape.profileName() + "; "
                        + remedy);
    }
}
