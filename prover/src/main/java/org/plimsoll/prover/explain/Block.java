package org.plimsoll.prover.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plimsoll.api.v1.Group;
import org.plimsoll.api.v1.Member;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Schedule;

/**
 * What is margined as one: a class in no group, or a pool of groups. Public.
 *
 * @param name of the class or pool
 * @param groups of the pool; empty for a class in no group
 * @param classes in the order in which their parts are added
 */
record Block(String name, List<Group> groups, List<String> classes) {
    Block {
        groups = List.copyOf(groups);
        classes = List.copyOf(classes);
    }

    boolean isPool() {
        return !groups.isEmpty();
    }

    /** Classes in no group, then pools, in the schedule's order. */
    static List<Block> of(Schedule schedule) {
        Map<String, List<Group>> pools = new LinkedHashMap<>();
        Set<String> grouped = new HashSet<>();
        for (Group group : schedule.getGroupsList()) {
            // A group without a pool is one of its own; "\0" keeps its name apart from those of pools.
            String key = group.getPool().isEmpty() ? "\0" + group.getName() : group.getPool();
            pools.computeIfAbsent(key, k -> new ArrayList<>()).add(group);
            group.getMembersList().stream().map(Member::getClass_).forEach(grouped::add);
        }
        List<Block> blocks = new ArrayList<>();
        for (RiskClass riskClass : schedule.getClassesList()) {
            if (!grouped.contains(riskClass.getName())) {
                blocks.add(new Block(riskClass.getName(), List.of(), List.of(riskClass.getName())));
            }
        }
        pools.values().forEach(groups -> blocks.add(pool(groups)));
        return blocks;
    }

    /** Which block each class is in, by its number in the list. */
    static Map<String, Integer> byClass(List<Block> blocks) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int b = 0; b < blocks.size(); b++) {
            for (String riskClass : blocks.get(b).classes()) {
                numbers.put(riskClass, b);
            }
        }
        return numbers;
    }

    private static Block pool(List<Group> groups) {
        Group first = groups.get(0);
        List<String> classes = groups.stream()
                .flatMap(group -> group.getMembersList().stream())
                .map(Member::getClass_)
                .toList();
        return new Block(first.getPool().isEmpty() ? first.getName() : first.getPool(), groups, classes);
    }
}
