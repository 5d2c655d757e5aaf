package org.plimsoll.schedule.compile;

import java.util.List;
import org.plimsoll.api.v1.Instrument;

/**
 * The floor of a class: tiers of {@code Σ floor_long·long + floor_short·short + Σ naked_floor·n}, as the lines of which the
 * largest counts.
 *
 * <p>Stops a hedged book of short options from needing nothing.
 */
final class Floors {
    private Floors() {}

    /** Empty when the class has no floor; otherwise the first line is zero or more. */
    static List<Form> lines(ClassFile file, Naked naked) {
        Form scale = Form.sum(List.of(
                file.all().sides("floor_long", Instrument::getFloorLong, x -> 0),
                file.all().sides("floor_short", x -> 0, Instrument::getFloorShort),
                naked.floor()));
        return Tiers.lines(file.message().getFloorTiersList(), scale);
    }
}
