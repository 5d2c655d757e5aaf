package org.plimsoll.schedule.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.schedule.RiskSchedule;

/** One class of a schedule with its instruments, all of them and by bucket. */
final class ClassFile {
    private final RiskSchedule schedule;
    private final Rows rows;
    private final int number;
    private final RiskClass riskClass;
    private final List<Integer> members;
    private final Positions positions;
    private final Map<String, Positions> byBucket = new HashMap<>();

    /** @param members positions of the class's instruments in the schedule, increasing */
    ClassFile(RiskSchedule schedule, Rows rows, int number, List<Integer> members) {
        this.schedule = schedule;
        this.rows = rows;
        this.number = number;
        this.riskClass = schedule.message().getClasses(number);
        this.members = members;
        this.positions = only(x -> true);
        for (Bucket bucket : riskClass.getBucketsList()) {
            byBucket.put(bucket.getName(), only(x -> x.getBucket().equals(bucket.getName())));
        }
    }

    /** Position in the list of classes. */
    int number() {
        return number;
    }

    String name() {
        return riskClass.getName();
    }

    RiskClass message() {
        return riskClass;
    }

    Positions all() {
        return positions;
    }

    Positions ofBucket(String bucket) {
        return Objects.requireNonNull(byBucket.get(bucket));
    }

    /** The instruments for which something holds. */
    Positions only(Predicate<Instrument> condition) {
        List<Instrument> all = schedule.message().getInstrumentsList();
        List<Integer> chosen =
                members.stream().filter(i -> condition.test(all.get(i))).toList();
        return new Positions(all, chosen, rows);
    }

    /** One instrument, by its place among the class's. */
    Positions single(int member) {
        return new Positions(schedule.message().getInstrumentsList(), List.of(members.get(member)), rows);
    }

    /** {@code paid − received}, cash lots. */
    Form netPaid() {
        int[] payments = {rows.paid(number), rows.received(number)};
        return Form.of(new Leaf(payments, p -> p == 0 ? 1 : -1, "cash_lot"));
    }

    /** Position of a scenario in every profit list. */
    int scenario(String scenario) {
        return schedule.scenario(scenario).orElseThrow();
    }

    static List<ClassFile> all(RiskSchedule schedule, Rows rows) {
        Map<String, List<Integer>> members = new HashMap<>();
        List<Instrument> all = schedule.message().getInstrumentsList();
        for (int i = 0; i < all.size(); i++) {
            members.computeIfAbsent(all.get(i).getClass_(), k -> new ArrayList<>())
                    .add(i);
        }
        return IntStream.range(0, schedule.message().getClassesCount())
                .mapToObj(k -> new ClassFile(
                        schedule,
                        rows,
                        k,
                        members.getOrDefault(schedule.message().getClasses(k).getName(), List.of())))
                .toList();
    }
}
