/**
 * Schedules: the readable file, its checked form, its canonical bytes and digest σ.
 *
 * <p>Promises: a {@link org.plimsoll.schedule.RiskSchedule} is inside every range of {@code docs/formats.md} section 1, and
 * its digest covers every value. Does not promise that prices are fair or that a publisher stands behind them.
 */
@NullMarked
package org.plimsoll.schedule;

import org.jspecify.annotations.NullMarked;
