package org.plimsoll.schedule.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.v1.Level;
import org.plimsoll.fixtures.oracle.OracleCase;
import org.plimsoll.fixtures.oracle.OracleVectors;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.ScheduleCompiler;
import org.plimsoll.schedule.compile.ScheduleRejected;

class CompiledVectorsTest {
    @Test
    void everyCase_compilesToTheBytesOfTheOracle() throws Exception {
        Map<String, String> found = new LinkedHashMap<>();
        for (OracleCase oracleCase : OracleCase.all()) {
            RiskSchedule schedule = RiskSchedule.of(oracleCase.schedule(), Locator.of(oracleCase.name()));
            found.put(oracleCase.name() + " schedule", schedule.digest().toString());
            for (Level level : oracleCase.schedule().getLevelsList()) {
                Demand demand = schedule.level(level.getName());
                for (ProfileShape shape : ProfileShape.values()) {
                    String key = String.format(
                            "%s %s %d %d",
                            oracleCase.name(), shape.profileName(), demand.levelPpm(), demand.headroom());
                    found.put(key, digest(schedule, shape, demand));
                }
            }
        }
        assertThat(found).isEqualTo(OracleVectors.compiled());
    }

    private static String digest(RiskSchedule schedule, ProfileShape shape, Demand demand) {
        try {
            return ScheduleCompiler.compile(schedule, shape, demand).digest().toString();
        } catch (ScheduleRejected e) {
            return "refused";
        }
    }
}
