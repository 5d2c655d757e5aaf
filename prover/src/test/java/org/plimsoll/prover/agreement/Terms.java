package org.plimsoll.prover.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.prover.agreement.Holdings.Fill;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.explain.Explainer;
import org.plimsoll.prover.margin.BookRejected;
import org.plimsoll.prover.margin.BookSlots;
import org.plimsoll.prover.margin.MarginEngine;
import org.plimsoll.prover.margin.MarginPlan;
import org.plimsoll.prover.margin.MarginResult;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.ScheduleCompiler;
import org.plimsoll.schedule.compile.ScheduleRejected;
import org.plimsoll.schedule.compile.Step;

/** One schedule at one level, compiled for the smallest of some profiles that holds it. */
final class Terms {
    private final RiskSchedule schedule;
    private final Demand demand;
    private final MarginPlan plan;

    private Terms(RiskSchedule schedule, Demand demand, CompiledSchedule compiled) {
        this.schedule = schedule;
        this.demand = demand;
        this.plan = MarginPlan.of(compiled);
    }

    static Terms of(Schedule message, String level, List<ProfileShape> profiles) {
        try {
            return of(RiskSchedule.of(message, Locator.of("schedule")), level, profiles);
        } catch (ReadableException e) {
            throw new AssertionError(e);
        }
    }

    static Terms of(RiskSchedule schedule, String level, List<ProfileShape> profiles) {
        try {
            Demand demand = schedule.level(level);
            return new Terms(schedule, demand, compile(schedule, demand, profiles));
        } catch (ScheduleRejected e) {
            throw new AssertionError(e);
        }
    }

    private static CompiledSchedule compile(RiskSchedule schedule, Demand demand, List<ProfileShape> profiles)
            throws ScheduleRejected {
        for (ProfileShape profile : profiles.subList(0, profiles.size() - 1)) {
            try {
                return ScheduleCompiler.compile(schedule, profile, demand);
            } catch (ScheduleRejected tooSmall) {
                if (!String.valueOf(tooSmall.getMessage()).contains(profile.profileName())) {
                    throw tooSmall;
                }
            }
        }
        return ScheduleCompiler.compile(schedule, profiles.get(profiles.size() - 1), demand);
    }

    RiskSchedule schedule() {
        return schedule;
    }

    CompiledSchedule compiled() {
        return plan.compiled();
    }

    MarginResult evaluate(Book book) {
        try {
            return evaluate(MarginEngine.slots(compiled(), schedule, AccountBook.of(book)));
        } catch (ReadableException | BookRejected e) {
            throw new AssertionError(e);
        }
    }

    MarginResult evaluate(BookSlots slots) {
        return MarginEngine.evaluate(plan, slots);
    }

    /** By how much the book is above the demand, u, by the formulas. */
    Rational formula(Book book, Fill fill, Valuation valuation, Map<String, Long> formed) {
        return new Formula(schedule, new Holdings(schedule, book, fill), valuation, formed).slack(demand);
    }

    /** The requirement, u, by the formulas, open orders not filled. */
    Rational requirement(Book book, Map<String, Long> formed) {
        return new Formula(schedule, new Holdings(schedule, book, order -> 0), Valuation.GUARDED, formed).requirement();
    }

    /** By how much the book is above the demand, u, as its owner is told. */
    Rational explained(Book book) {
        try {
            return Explainer.explain(schedule, AccountBook.of(book), demand)
                    .headroom()
                    .units();
        } catch (ReadableException e) {
            throw new AssertionError(e);
        }
    }

    /** By spread, how many the engine forms, negative when opposite. */
    Map<String, Long> formed(MarginResult result) {
        Map<String, Long> formed = new HashMap<>();
        for (Step step : compiled().layout().steps()) {
            if (step instanceof Step.Spread spread) {
                long forward = result.advice().get(spread.forward()).longValueExact();
                long opposite = result.advice().get(spread.opposite()).longValueExact();
                formed.put(schedule.message().getSpreads(formed.size()).getName(), forward - opposite);
            }
        }
        return formed;
    }
}
