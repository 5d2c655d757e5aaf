package org.plimsoll.prover.bench;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.fixtures.bench.BenchBooks;
import org.plimsoll.fixtures.bench.BenchMarket;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.margin.BookRejected;
import org.plimsoll.prover.margin.BookSlots;
import org.plimsoll.prover.margin.MarginEngine;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.ScheduleCompiler;
import org.plimsoll.schedule.compile.ScheduleRejected;

/** A bench market in the engine's terms. */
final class BenchPool {
    private static final long SEED = 20_261_120L;

    private final BenchMarket market;
    private final ProfileShape shape;
    private final RiskSchedule schedule;
    private final CompiledSchedule compiled;

    BenchPool(ProfileShape shape, int underlyings, int listed, int scenarios) {
        this.shape = shape;
        market = new BenchMarket(SEED, underlyings, listed, scenarios);
        schedule = read(market.schedule());
        compiled = compile(schedule);
    }

    RiskSchedule schedule() {
        return schedule;
    }

    CompiledSchedule compiled() {
        return compiled;
    }

    CompiledSchedule compile(RiskSchedule rules) {
        try {
            return ScheduleCompiler.compile(rules, shape, rules.level("initial"));
        } catch (ScheduleRejected e) {
            throw new IllegalStateException(e);
        }
    }

    /** After the first underlying has moved. */
    CompiledSchedule moved(int tick) {
        return compile(read(market.moved(0, tick)));
    }

    List<AccountBook> books(int count, int positions) {
        BenchBooks drawn = new BenchBooks(SEED, schedule.message(), positions);
        List<AccountBook> books = new ArrayList<>();
        try {
            while (books.size() < count) {
                books.add(AccountBook.of(drawn.next()));
            }
        } catch (ReadableException e) {
            throw new IllegalStateException(e);
        }
        return books;
    }

    List<BookSlots> slots(int count, int positions) {
        List<BookSlots> slots = new ArrayList<>();
        try {
            for (AccountBook book : books(count, positions)) {
                slots.add(MarginEngine.slots(compiled, schedule, book));
            }
        } catch (BookRejected e) {
            throw new IllegalStateException(e);
        }
        return slots;
    }

    private static RiskSchedule read(Schedule message) {
        try {
            return RiskSchedule.of(message, Locator.of("bench"));
        } catch (ReadableException e) {
            throw new IllegalStateException(e);
        }
    }
}
