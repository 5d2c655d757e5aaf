package org.plimsoll.schedule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Group;
import org.plimsoll.api.v1.Member;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Rung;
import org.plimsoll.api.v1.Schedule;

/** The rules of groups: who offsets whom, and on which scenarios. */
final class GroupRules {
    private static final int MAX_GROUPS = 4_096;

    private final Schedule schedule;
    private final Part whole;
    private final References references;
    private final Set<String> taken = new HashSet<>();

    GroupRules(Schedule schedule, Part whole, References references) {
        this.schedule = schedule;
        this.whole = whole;
        this.references = references;
    }

    void check() throws ReadableException {
        whole.count("groups", schedule.getGroupsCount(), 0, MAX_GROUPS);
        whole.sorted("groups", "name", schedule.getGroupsList(), Group::getName);
        Map<String, List<String>> pools = new HashMap<>();
        for (int g = 0; g < schedule.getGroupsCount(); g++) {
            Group group = schedule.getGroups(g);
            Part part = whole.item("groups", g);
            part.optionalText("pool", group.getPool());
            part.range("gain_ppm", group.getGainPpm(), Range.PART);
            List<String> ladder = checkMembers(group, part);
            if (!group.getPool().isEmpty()) {
                List<String> first = pools.putIfAbsent(group.getPool(), ladder);
                part.require(
                        first == null || first.equals(ladder),
                        "members",
                        "must have ladders on the scenarios of the other groups of the pool");
            }
        }
    }

    /** Returns the scenarios that the members share. */
    private List<String> checkMembers(Group group, Part part) throws ReadableException {
        part.count("members", group.getMembersCount(), 1, ClassRules.MAX_CLASSES);
        part.sorted("members", "class", group.getMembersList(), Member::getClass_);
        List<String> shared = List.of();
        for (int m = 0; m < group.getMembersCount(); m++) {
            Member member = group.getMembers(m);
            Part here = part.item("members", m);
            List<String> ladder = ladder(references.riskClass(member.getClass_()), here);
            here.require(taken.add(member.getClass_()), "class", "is in a group already; a class is in one at most");
            here.range("gain_ppm", member.getGainPpm(), Range.PART);
            shared = m == 0 ? ladder : shared;
            here.require(
                    shared.equals(ladder), "class", "must have a ladder on the scenarios of the group's first member");
        }
        return shared;
    }

    private static List<String> ladder(@Nullable RiskClass riskClass, Part part) throws ReadableException {
        if (riskClass == null) {
            throw part.problem("class", "is not in classes; correct it or add it there");
        }
        part.require(riskClass.getLadderCount() > 0, "class", "has no ladder, so nothing of it can offset");
        return riskClass.getLadderList().stream().map(Rung::getScenario).toList();
    }
}
