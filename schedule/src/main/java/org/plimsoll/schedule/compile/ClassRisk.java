package org.plimsoll.schedule.compile;

import java.util.ArrayList;
import java.util.List;

/**
 * What a class asks for, before it is known whether the class stands alone or in a group.
 *
 * @param ladder one for each rung
 * @param market other bounds of market risk: panels, then tails
 * @param charges CH, added to every market risk
 * @param additions ADD, added to the requirement
 * @param floor lines below which the requirement without additions is never; empty: no floor
 */
record ClassRisk(
        String name, List<Ladder.Loss> ladder, List<Form> market, Form charges, Form additions, List<Form> floor) {

    static ClassRisk of(Program program, ClassFile file, Spreads spreads) throws ScheduleRejected {
        BucketLoss losses = new BucketLoss(program, file);
        List<Ladder.Loss> ladder = new Ladder(file, losses, spreads).losses();
        List<Form> market = new ArrayList<>(new Panels(program, file, losses).bounds());
        new Tails(program, file).bound().ifPresent(market::add);
        GreekCharges greeks = new GreekCharges(program, file);
        Form charges = greeks.sum();
        Naked naked = new Naked(program, file);
        Form additions = new Additions(program, file, greeks).sum(naked);
        return new ClassRisk(file.name(), ladder, market, charges, additions, Floors.lines(file, naked));
    }
}
