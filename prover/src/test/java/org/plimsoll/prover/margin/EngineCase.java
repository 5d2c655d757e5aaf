package org.plimsoll.prover.margin;

import java.util.SplittableRandom;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.fixture.RandomCase;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.ScheduleCompiler;
import org.plimsoll.schedule.compile.ScheduleRejected;

/** A random case, compiled for profile pocket. */
public record EngineCase(RandomCase drawn, RiskSchedule schedule, CompiledSchedule compiled) {
    public static EngineCase draw(long seed) {
        RandomCase drawn = RandomCase.draw(new SplittableRandom(seed));
        try {
            RiskSchedule schedule = RiskSchedule.of(drawn.schedule(), Locator.of("random"));
            long level = drawn.schedule().getLevels(0).getPpm();
            return new EngineCase(drawn, schedule, ScheduleCompiler.compile(schedule, ProfileShape.POCKET, level));
        } catch (ReadableException | ScheduleRejected e) {
            throw new IllegalStateException("seed " + seed, e);
        }
    }

    public Schedule scheduleMessage() {
        return drawn.schedule();
    }

    public Book bookMessage() {
        return drawn.book();
    }

    public MarginResult evaluate() {
        return evaluate(drawn.book());
    }

    public MarginResult evaluate(Book book) {
        try {
            return MarginEngine.evaluate(compiled, schedule, AccountBook.of(book));
        } catch (ReadableException | BookRejected e) {
            throw new IllegalStateException(e);
        }
    }
}
