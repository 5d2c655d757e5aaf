package org.plimsoll.prover.explain;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.fixtures.random.ModuleSet;
import org.plimsoll.fixtures.random.RandomBooks;
import org.plimsoll.fixtures.random.RandomSchedule;
import org.plimsoll.fixtures.random.Size;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.RiskSchedule;

/** A random book under a random schedule. */
record RandomAccount(String name, RiskSchedule schedule, Book message, Demand demand) {
    private static final int LINES = 28;

    /** So many accounts of each set of modules; the name of each says how to draw it again. */
    static List<RandomAccount> draw(int each) throws ReadableException {
        List<RandomAccount> accounts = new ArrayList<>();
        for (ModuleSet set : ModuleSet.values()) {
            for (long seed = 0; seed < each; seed++) {
                accounts.add(draw(set, seed));
            }
        }
        return accounts;
    }

    static RandomAccount draw(ModuleSet set, long seed) throws ReadableException {
        Size size = seed % 2 == 0 ? Size.SMALL : Size.MEDIUM;
        RiskSchedule schedule = RiskSchedule.of(RandomSchedule.draw(seed, set.modules(), size), Locator.of("random"));
        Book book = new RandomBooks(seed, schedule.message(), LINES).next();
        return new RandomAccount(
                set + " seed " + seed,
                schedule,
                book,
                schedule.level(schedule.levels().get(0)));
    }

    AccountBook book() throws ReadableException {
        return AccountBook.of(message);
    }

    MarginExplanation explain() throws ReadableException {
        return Explainer.explain(schedule, book(), demand);
    }

    RandomAccount with(Book other) {
        return new RandomAccount(name, schedule, other, demand);
    }
}
