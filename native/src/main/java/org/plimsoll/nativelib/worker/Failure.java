package org.plimsoll.nativelib.worker;

/** Why a job has no answer. Closed. Whether the job had an effect is not known; it was not tried again. */
public enum Failure {
    /** The deadline passed; the worker was killed, or none was free in time. */
    TIMEOUT,
    /** The worker process ended, by itself or by a signal. */
    DIED,
    /** The worker answered out of turn, with another number, or with something that is no answer; it was killed. */
    PROTOCOL,
    /** No worker could be started before the deadline. The job did not begin. */
    UNAVAILABLE,
    /** The pool is closed. */
    CLOSED
}
