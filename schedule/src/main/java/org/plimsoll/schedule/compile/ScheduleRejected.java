package org.plimsoll.schedule.compile;

import java.io.Serial;

/** A schedule that cannot be compiled for a profile and level. Says which line does not fit; schedules are public. */
public final class ScheduleRejected extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    ScheduleRejected(String message) {
        super(message);
    }
}
