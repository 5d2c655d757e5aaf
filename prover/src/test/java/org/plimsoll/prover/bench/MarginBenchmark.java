package org.plimsoll.prover.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.secret.v1.Witness;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.book.Salt;
import org.plimsoll.prover.certify.WitnessBuilder;
import org.plimsoll.prover.margin.BatchMargin;
import org.plimsoll.prover.margin.BatchResult;
import org.plimsoll.prover.margin.BookRejected;
import org.plimsoll.prover.margin.BookSlots;
import org.plimsoll.prover.margin.LiveMargin;
import org.plimsoll.prover.margin.MarginEngine;
import org.plimsoll.prover.margin.MarginPlan;
import org.plimsoll.schedule.compile.CompiledSchedule;

/** Unless it says otherwise: 10,000 accounts with 64 positions each in 2,000 instruments on 20 underlyings, 40 scenarios. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MarginBenchmark {
    private static final int ACCOUNTS = 10_000;
    private static final int POSITIONS = 64;

    /** The market and its compilation. */
    @State(Scope.Benchmark)
    public static class Market {
        final BenchPool pool = new BenchPool(ProfileShape.FLOOR, 20, 100, 40);
        final MarginPlan plan = MarginPlan.of(pool.compiled());
        final List<BookSlots> books = pool.slots(ACCOUNTS, POSITIONS);
    }

    /** The same accounts, live, and the market before and after one underlying has moved. */
    @State(Scope.Benchmark)
    public static class Ticking {
        final Market market = new Market();
        final LiveMargin live = new LiveMargin(market.plan, market.books);
        final CompiledSchedule[] turns = {market.pool.moved(1), market.pool.compiled()};
        int ticks;
    }

    /** A schedule that fills the rows of profile desk, and a book that fills its slots. */
    @State(Scope.Benchmark)
    public static class Desk {
        final BenchPool pool = new BenchPool(ProfileShape.DESK, 10, 200, 40);
        final MarginPlan plan = MarginPlan.of(pool.compiled());
        final AccountBook book = pool.books(1, ProfileShape.DESK.slots() - 1).get(0);
    }

    /** From a checked book to the message that a worker proves. */
    @Benchmark
    public Witness witness(Desk desk) throws BookRejected {
        BookSlots slots = MarginEngine.slots(desk.pool.compiled(), desk.pool.schedule(), desk.book);
        return WitnessBuilder.build(MarginEngine.evaluate(desk.plan, slots), desk.book.account(), Salt.fresh());
    }

    /** A full pass over all accounts. */
    @Benchmark
    public BatchResult batch(Market market) {
        return BatchMargin.evaluate(market.plan, market.books);
    }

    /** One of 20 underlyings moves. */
    @Benchmark
    public int tick(Ticking ticking) {
        return ticking.live.tick(ticking.turns[ticking.ticks++ % 2]);
    }

    /** From a checked schedule to matrices, their bytes and their digest. */
    @Benchmark
    public CompiledSchedule compile(Market market) {
        return market.pool.compile(market.pool.schedule());
    }

    /** From matrices to what the engine works on. */
    @Benchmark
    public MarginPlan plan(Market market) {
        return MarginPlan.of(market.pool.compiled());
    }
}
