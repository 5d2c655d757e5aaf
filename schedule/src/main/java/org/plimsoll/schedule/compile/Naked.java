package org.plimsoll.schedule.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.schedule.Rational;

/**
 * Lots that a strike key is net short: {@code n = max(0, Σ short − Σ long)}, with what each of them adds to the requirement and
 * to the floor.
 *
 * <p>Stops a short option from counting as covered by a long one of another strike.
 */
final class Naked {
    private final List<Form> charges = new ArrayList<>();
    private final List<Form> floors = new ArrayList<>();

    /** Declares the lots of every key that costs something, sorted by key. */
    Naked(Program program, ClassFile file) throws ScheduleRejected {
        TreeSet<String> keys = new TreeSet<>();
        for (Instrument x : file.all().instruments()) {
            if (!x.getStrike().isEmpty() && (x.getNakedCharge() != 0 || x.getNakedFloor() != 0)) {
                keys.add(x.getStrike());
            }
        }
        for (String key : keys) {
            Positions positions = file.only(x -> x.getStrike().equals(key));
            Form lots = program.maxOf(
                    "naked " + file.name() + "/" + key, List.of(Form.ZERO, positions.sides("strike", x -> -1, x -> 1)));
            Instrument any = positions.instruments().get(0);
            charges.add(lots.times(Rational.of(any.getNakedCharge())));
            floors.add(lots.times(Rational.of(any.getNakedFloor())));
        }
    }

    Form charge() {
        return Form.sum(charges);
    }

    Form floor() {
        return Form.sum(floors);
    }
}
