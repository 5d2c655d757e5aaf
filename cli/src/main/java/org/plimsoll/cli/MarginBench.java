package org.plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.secret.v1.Figure;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.fixtures.bench.BenchBooks;
import org.plimsoll.fixtures.bench.BenchMarket;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.book.Salt;
import org.plimsoll.prover.certify.WitnessBuilder;
import org.plimsoll.prover.margin.BatchMargin;
import org.plimsoll.prover.margin.BookSlots;
import org.plimsoll.prover.margin.LiveMargin;
import org.plimsoll.prover.margin.MarginEngine;
import org.plimsoll.prover.margin.MarginPlan;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.ScheduleCompiler;
import org.plimsoll.schedule.compile.ScheduleRejected;

/** Times the margin engine in one thread. */
final class MarginBench {
    private static final int ACCOUNTS = 10_000;
    private static final int POSITIONS = 64;
    private static final int SCENARIOS = 40;
    private static final int WITNESSES = 500;
    private static final int BATCHES = 3;
    private static final int TICKS = 20;

    private final Terminal terminal;
    private final long seed;
    private final int rounds;

    MarginBench(Terminal terminal, long seed, int rounds) {
        this.terminal = terminal;
        this.seed = seed;
        this.rounds = rounds;
    }

    List<Figure> measure() throws CommandFailed {
        try {
            List<Figure> figures = new ArrayList<>();
            figures.add(witness());
            figures.addAll(pool());
            return figures;
        } catch (Exception e) {
            throw new IllegalStateException("a bench market must work", e);
        }
    }

    /** From a checked book to the message that a worker proves. */
    private Figure witness() throws Exception {
        try (Progress progress = Progress.start(terminal, "making witnesses")) {
            RiskSchedule schedule = read(new BenchMarket(seed, 10, 200, SCENARIOS).schedule());
            CompiledSchedule compiled = compile(schedule, ProfileShape.DESK);
            MarginPlan plan = MarginPlan.of(compiled);
            // Cash takes the last slot.
            int positions = ProfileShape.DESK.slots() - 1;
            AccountBook book = AccountBook.of(new BenchBooks(seed, schedule.message(), positions).next());
            double seconds = CpuClock.median(
                    rounds,
                    WITNESSES,
                    () -> WitnessBuilder.build(
                            MarginEngine.evaluate(plan, MarginEngine.slots(compiled, schedule, book)),
                            book.account(),
                            Salt.fresh()));
            return BenchMarginCommand.figure("margin.witness.cpu", seconds, "s");
        }
    }

    private List<Figure> pool() throws Exception {
        BenchMarket market = new BenchMarket(seed, 20, 100, SCENARIOS);
        RiskSchedule schedule = read(market.schedule());
        CompiledSchedule compiled = compile(schedule, ProfileShape.FLOOR);
        MarginPlan plan = MarginPlan.of(compiled);
        List<BookSlots> books = books(schedule, compiled);
        double batch;
        double compilation;
        double tick;
        try (Progress progress = Progress.start(terminal, "evaluating " + ACCOUNTS + " accounts")) {
            batch = CpuClock.median(rounds, BATCHES, () -> BatchMargin.evaluate(plan, books));
        }
        try (Progress progress = Progress.start(terminal, "compiling")) {
            compilation = CpuClock.median(rounds, 1, () -> compile(schedule, ProfileShape.FLOOR));
        }
        try (Progress progress = Progress.start(terminal, "revaluing while one underlying moves")) {
            LiveMargin live = new LiveMargin(plan, books);
            CompiledSchedule moved = compile(read(market.moved(0, 1)), ProfileShape.FLOOR);
            // There and back, so that every tick changes prices.
            tick = CpuClock.median(rounds, TICKS, () -> {
                        live.tick(moved);
                        live.tick(compiled);
                    })
                    / 2;
        }
        return List.of(
                BenchMarginCommand.figure("margin.batch.10000x64x40.cpu", batch, "s"),
                BenchMarginCommand.figure("margin.compile.2000x40.cpu", compilation, "s"),
                BenchMarginCommand.figure("margin.tick.speedup", batch / tick, "times"));
    }

    private List<BookSlots> books(RiskSchedule schedule, CompiledSchedule compiled) throws Exception {
        BenchBooks drawn = new BenchBooks(seed, schedule.message(), POSITIONS);
        List<BookSlots> books = new ArrayList<>();
        while (books.size() < ACCOUNTS) {
            books.add(MarginEngine.slots(compiled, schedule, AccountBook.of(drawn.next())));
        }
        return books;
    }

    private static RiskSchedule read(Schedule message) throws ReadableException {
        return RiskSchedule.of(message, Locator.of("bench"));
    }

    private static CompiledSchedule compile(RiskSchedule schedule, ProfileShape shape) throws ScheduleRejected {
        return ScheduleCompiler.compile(schedule, shape, schedule.level("initial"));
    }
}
