package org.plimsoll.schedule;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.Group;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Member;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Scenario;
import org.plimsoll.api.v1.Schedule;

/** What the parts of a schedule refer to, by name; of two with one name, which is refused elsewhere, either. */
final class References {
    private final Map<String, Integer> scenarios = new HashMap<>();
    private final Map<String, RiskClass> classes = new HashMap<>();
    private final Map<String, Map<String, Bucket>> buckets = new HashMap<>();
    private final Map<String, Instrument> instruments = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();

    References(Schedule schedule) {
        for (Scenario scenario : schedule.getScenariosList()) {
            scenarios.put(scenario.getName(), scenarios.size());
        }
        for (RiskClass riskClass : schedule.getClassesList()) {
            classes.put(riskClass.getName(), riskClass);
            Map<String, Bucket> here = new HashMap<>();
            riskClass.getBucketsList().forEach(bucket -> here.put(bucket.getName(), bucket));
            buckets.put(riskClass.getName(), here);
        }
        schedule.getInstrumentsList().forEach(instrument -> instruments.put(instrument.getId(), instrument));
        for (Group group : schedule.getGroupsList()) {
            for (Member member : group.getMembersList()) {
                groups.put(member.getClass_(), group.getName());
            }
        }
    }

    /** Position in the list of scenarios, or -1. */
    int scenario(String name) {
        return scenarios.getOrDefault(name, -1);
    }

    @Nullable
    RiskClass riskClass(String name) {
        return classes.get(name);
    }

    @Nullable
    Bucket bucket(String riskClass, String name) {
        Map<String, Bucket> here = buckets.get(riskClass);
        return here == null ? null : here.get(name);
    }

    @Nullable
    Instrument instrument(String id) {
        return instruments.get(id);
    }

    boolean inGroup(String riskClass) {
        return groups.containsKey(riskClass);
    }
}
