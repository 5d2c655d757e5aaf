/**
 * From a schedule to the integer matrices that a proof is about: {@code z = A·x + B·y + c}, {@code o = C·x + D·y + d}.
 *
 * <p>Promises: compilation is exact and depends on the schedule, the profile and the level alone; what does not fit is
 * refused by name; matrices read from bytes are inside every bound that the circuit's soundness rests on. Does not promise
 * that parsed matrices belong to any schedule: whoever needs that compiles the schedule and compares digests.
 */
@NullMarked
package org.plimsoll.schedule.compile;

import org.jspecify.annotations.NullMarked;
