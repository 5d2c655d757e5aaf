package org.plimsoll.verifier;

import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.v1.Reason;
import org.plimsoll.api.v1.Statement;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.ScheduleCompiler;
import org.plimsoll.schedule.compile.ScheduleRejected;

/** Is the certificate about our schedule, and does that schedule compile to the matrices that were proved? */
final class ScheduleChecks {
    private ScheduleChecks() {}

    static void check(Subject subject) throws Refused {
        RiskSchedule ours = subject.request().schedule();
        if (!subject.scheduleDigest().equals(ours.digest())) {
            throw new Refused(Reason.REASON_SCHEDULE_MISMATCH, "The certificate is about another schedule than ours.");
        }
        if (!subject.policy().schedules().contains(ours.digest())) {
            throw new Refused(Reason.REASON_SCHEDULE_NOT_ALLOWED, "The policy does not list this schedule.");
        }
        checkAge(subject, ours);
    }

    /** A schedule from the future is refused as stale: its age says nothing. */
    private static void checkAge(Subject subject, RiskSchedule ours) throws Refused {
        long age = subject.request().nowSecond() - ours.publishedEpochSecond();
        long most = subject.policy().scheduleMaxAgeSeconds();
        if (age < -subject.policy().clockSkewSeconds()) {
            throw new Refused(
                    Reason.REASON_SCHEDULE_STALE, "The schedule says it was published " + -age + " s from now.");
        }
        if (age > most) {
            throw new Refused(
                    Reason.REASON_SCHEDULE_STALE,
                    "The schedule is " + age + " s old; the policy allows " + most + " s.");
        }
    }

    /** Compiles the schedule for the statement's profile and demand. */
    static CompiledSchedule compile(Subject subject) throws Refused {
        ProfileShape shape = ProfileShape.of(subject.statement().getProfile()).orElseThrow();
        CompiledSchedule compiled;
        try {
            compiled = ScheduleCompiler.compile(subject.request().schedule(), shape, demand(subject.statement()));
        } catch (ScheduleRejected e) {
            throw new Refused(
                    Reason.REASON_SCHEDULE_BOUNDS,
                    "Our schedule does not fit the profile at the certificate's level and headroom: " + e.getMessage());
        }
        if (!subject.compiledDigest().equals(compiled.digest())) {
            throw new Refused(
                    Reason.REASON_COMPILED_MISMATCH,
                    "The certificate is about other matrices than our schedule compiles to.");
        }
        return compiled;
    }

    private static Demand demand(Statement statement) {
        return new Demand(statement.getLevelPpm(), statement.getHeadroom());
    }
}
