package org.plimsoll.prover.margin;

import java.util.Optional;
import java.util.Set;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.fixtures.random.ModuleSet;
import org.plimsoll.fixtures.random.RandomBooks;
import org.plimsoll.fixtures.random.RandomSchedule;
import org.plimsoll.fixtures.random.RiskModule;
import org.plimsoll.fixtures.random.Size;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.ScheduleCompiler;
import org.plimsoll.schedule.compile.ScheduleRejected;

/** A random schedule, compiled for its first level, and an endless supply of books for it. */
public final class EngineCase {
    private final Schedule message;
    private final RiskSchedule schedule;
    private final CompiledSchedule compiled;
    private final MarginPlan plan;
    private final RandomBooks books;

    private EngineCase(Schedule message, ProfileShape shape, long seed) throws ReadableException, ScheduleRejected {
        this.message = message;
        schedule = RiskSchedule.of(message, Locator.of("random"));
        compiled = ScheduleCompiler.compile(
                schedule, shape, schedule.level(message.getLevels(0).getName()));
        plan = MarginPlan.of(compiled);
        books = new RandomBooks(seed, message, shape.slots());
    }

    /** A small schedule of the modules, for profile trade. */
    public static EngineCase draw(long seed, Set<RiskModule> modules) {
        return of(RandomSchedule.draw(seed, modules, Size.SMALL), seed);
    }

    /** One whose modules change with the seed. */
    public static EngineCase draw(long seed) {
        ModuleSet[] sets = ModuleSet.values();
        return draw(seed, sets[Math.floorMod(seed, sets.length)].modules());
    }

    /** For a changed schedule. */
    public static EngineCase of(Schedule message, long seed) {
        try {
            return new EngineCase(message, ProfileShape.TRADE, seed);
        } catch (ReadableException | ScheduleRejected e) {
            throw new IllegalStateException("seed " + seed, e);
        }
    }

    /** One that fits profile pocket; empty when the seed's is too large for it. */
    public static Optional<EngineCase> drawPocket(long seed) {
        ModuleSet[] sets = ModuleSet.values();
        Set<RiskModule> modules = sets[Math.floorMod(seed, sets.length)].modules();
        try {
            Schedule message = RandomSchedule.draw(seed, modules, Size.SMALL);
            return Optional.of(new EngineCase(message, ProfileShape.POCKET, seed));
        } catch (ScheduleRejected e) {
            return Optional.empty();
        } catch (ReadableException e) {
            throw new IllegalStateException("seed " + seed, e);
        }
    }

    public Schedule message() {
        return message;
    }

    public RiskSchedule schedule() {
        return schedule;
    }

    public CompiledSchedule compiled() {
        return compiled;
    }

    public MarginPlan plan() {
        return plan;
    }

    public Book nextBook() {
        return books.next();
    }

    public BookSlots nextSlots() {
        return slots(nextBook());
    }

    public BookSlots slots(Book book) {
        try {
            return MarginEngine.slots(compiled, schedule, AccountBook.of(book));
        } catch (ReadableException | BookRejected e) {
            throw new IllegalStateException(e);
        }
    }

    public MarginResult evaluate(Book book) {
        return MarginEngine.evaluate(plan, slots(book));
    }
}
