/**
 * From a schedule to the integer matrices that a proof is about: {@code z = A·x + B·y + c}, {@code o = C·x + D·y + d}.
 *
 * <p>One class per module, each with its formula and the lie it stops: BucketLoss, Ladder, Panels, Tails, GreekCharges, Naked,
 * Additions and Floors make a ClassRisk; Requirement, Offsets, Pool and Spreads join classes; Equity and Collateral stand against
 * them; ReservedRows holds open orders. They write Forms into a Program; PolarityCheck, GainCheck, NothingCheck and PairCheck
 * refuse what a false advice could use; Weights and Emission make whole numbers of the rest.
 *
 * <p>Promises: compilation is exact and depends on the schedule, the profile and the level alone; what does not fit is
 * refused by name; matrices read from bytes are inside every bound that the circuit's soundness rests on. Does not promise
 * that parsed matrices belong to any schedule: whoever needs that compiles the schedule and compares digests.
 */
@NullMarked
package org.plimsoll.schedule.compile;

import org.jspecify.annotations.NullMarked;
