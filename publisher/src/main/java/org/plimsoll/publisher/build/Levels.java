package org.plimsoll.publisher.build;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Level;
import org.plimsoll.api.v1.LevelRule;
import org.plimsoll.publisher.input.Decimals;
import org.plimsoll.publisher.input.Field;

/** The demands of a schedule, buffers included. */
final class Levels {
    private Levels() {}

    /** Rounds up: a level is what must be there. */
    static List<Level> of(List<LevelRule> rules, Money money, Field root) throws ReadableException {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            LevelRule rule = rules.get(i);
            Field at = root.at("levels", i);
            at.at("ppm").require(rule.getPpm() > 0 && rule.getPpm() <= Integer.MAX_VALUE, "is out of range");
            BigDecimal ppm = BigDecimal.valueOf(rule.getPpm())
                    .multiply(BigDecimal.ONE.add(Decimals.ppm(rule.getBufferPpm())))
                    .setScale(0, RoundingMode.CEILING);
            Level.Builder level = Level.newBuilder().setName(rule.getName()).setPpm(ppm.longValueExact());
            if (rule.hasHeadroom()) {
                level.setHeadroom(money.ceiling(Decimals.of(rule.getHeadroom()), at.at("headroom")));
            }
            levels.add(level.build());
        }
        return levels;
    }
}
