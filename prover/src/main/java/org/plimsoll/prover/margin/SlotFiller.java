package org.plimsoll.prover.margin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.book.BookLine;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.Layout;

/** Puts a book on the rows of a compiled schedule. */
final class SlotFiller {
    private final RiskSchedule schedule;
    private final Layout layout;
    private final ProfileShape shape;

    SlotFiller(RiskSchedule schedule, CompiledSchedule compiled) {
        this.schedule = schedule;
        layout = compiled.layout();
        shape = compiled.shape();
    }

    /** All K slots, ordered by row, the empty ones last. */
    List<Slot> fill(AccountBook book) throws BookRejected {
        List<Slot> slots = new ArrayList<>();
        if (book.cash() != 0) {
            slots.add(new Slot(book.cash() > 0 ? layout.cashHeld() : layout.cashOwed(), Math.abs(book.cash())));
        }
        addPositions(slots, book.positions());
        addCollateral(slots, book.collateral());
        if (slots.size() > shape.slots()) {
            throw tooMany(slots.size());
        }
        slots.sort(Comparator.comparingInt(Slot::row));
        while (slots.size() < shape.slots()) {
            slots.add(Slot.EMPTY);
        }
        return List.copyOf(slots);
    }

    private void addPositions(List<Slot> slots, List<BookLine> positions) throws BookRejected {
        Set<String> known =
                schedule.instruments().stream().map(RiskSchedule.Instrument::id).collect(Collectors.toSet());
        for (BookLine position : positions) {
            if (!known.contains(position.name())) {
                throw new BookRejected(
                        BookRejected.Problem.UNKNOWN_INSTRUMENT,
                        position.where() + ": instrument: is not in schedule \"" + schedule.name()
                                + "\"; correct the name or use the schedule that lists it");
            }
            int row = position.quantity() > 0 ? layout.longRow(position.name()) : layout.shortRow(position.name());
            slots.add(new Slot(row, Math.abs(position.quantity())));
        }
    }

    private void addCollateral(List<Slot> slots, List<BookLine> collateral) throws BookRejected {
        Set<String> known = schedule.collateral().stream()
                .map(RiskSchedule.CollateralAsset::asset)
                .collect(Collectors.toSet());
        for (BookLine holding : collateral) {
            if (!known.contains(holding.name())) {
                throw new BookRejected(
                        BookRejected.Problem.UNKNOWN_ASSET,
                        holding.where() + ": asset: is not accepted as collateral by schedule \"" + schedule.name()
                                + "\"; correct the name or leave the line out");
            }
            slots.add(new Slot(layout.collateralRow(holding.name()), holding.quantity()));
        }
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
