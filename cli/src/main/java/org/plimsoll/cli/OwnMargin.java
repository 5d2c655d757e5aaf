package org.plimsoll.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.explain.Explainer;
import org.plimsoll.prover.explain.MarginExplanation;
import org.plimsoll.prover.explain.Outlook;
import org.plimsoll.prover.explain.Outlooks;
import org.plimsoll.prover.margin.BookRejected;
import org.plimsoll.prover.margin.MarginEngine;
import org.plimsoll.prover.margin.MarginResult;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.ScheduleRejected;
import picocli.CommandLine.Option;

/** The options by which an owner names its own book and what it is held against. */
final class OwnMargin {
    @Option(names = "--schedule", required = true, paramLabel = "FILE", description = "Schedule file (YAML).")
    private @Nullable Path schedule;

    @Option(names = "--book", required = true, paramLabel = "FILE", description = "Book file (YAML). Secret.")
    private @Nullable Path book;

    @Option(
            names = "--level",
            paramLabel = "NAME",
            defaultValue = "initial",
            description = "A level of the schedule. Default: ${DEFAULT-VALUE}.")
    private String level = "";

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "trade",
            description = "Circuit shape: pocket, trade, desk, floor, house. Default: ${DEFAULT-VALUE}.")
    private @Nullable ProfileShape profile;

    /**
     * What the formulas and the engine say. Secret.
     *
     * @param adequate by the engine, whose word a proof is about
     * @param roundingDecides whether the formulas say otherwise, which only a rounding can do
     */
    record View(MarginExplanation explanation, Outlook outlook, boolean adequate, boolean roundingDecides) {
        int exitCode() {
            return adequate ? Exit.DONE : Exit.NO;
        }

        /** Says on the side of messages what the explanation cannot say. */
        void warn(Terminal terminal) {
            if (roundingDecides) {
                terminal.err()
                        .println("plimsoll: adequate by the formulas, but a proof rounds against the holder and lacks a"
                                + " little: add cash");
            }
        }

        @Override
        public String toString() {
            return "View[redacted]";
        }
    }

    View view() throws ReadableException, CommandFailed, ScheduleRejected, BookRejected {
        RiskSchedule rules = RiskSchedule.read(Given.value(schedule));
        AccountBook own = AccountBook.read(Given.value(book));
        MarginResult result = MarginEngine.evaluate(Schedules.compile(rules, Given.value(profile), level), rules, own);
        Demand demand = rules.level(level);
        MarginExplanation explanation = Explainer.explain(rules, own, demand);
        boolean adequate = result.verdictSlack().signum() >= 0;
        return new View(explanation, Outlooks.of(rules, own, demand), adequate, explanation.adequate() && !adequate);
    }
}
