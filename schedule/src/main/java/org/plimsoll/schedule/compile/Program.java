package org.plimsoll.schedule.compile;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.ProfileShape;

/**
 * A linear program under construction: rows, advice and inequalities, each with a name for people. Refuses by name what does
 * not fit the profile. Inequalities are written one after the other, the verdict last.
 */
final class Program {
    private final ProfileShape shape;
    private final List<String> rowNames = new ArrayList<>();
    private final List<String> adviceNames = new ArrayList<>();
    private final List<String> inequalityNames = new ArrayList<>();
    private final List<ColumnBuilder> rows = new ArrayList<>();
    private final List<ColumnBuilder> advice = new ArrayList<>();

    Program(ProfileShape shape) {
        this.shape = shape;
    }

    /** Adds a row and returns its number. */
    int row(String name) throws ScheduleRejected {
        take("row", rowNames, shape.rows(), name);
        rows.add(new ColumnBuilder());
        return rows.size() - 1;
    }

    Advice advice(String name, Polarity polarity) throws ScheduleRejected {
        take("advice", adviceNames, shape.advice(), name);
        advice.add(new ColumnBuilder());
        return new Advice(advice.size() - 1, name, polarity);
    }

    /** Adds an inequality that bounds advice. */
    Inequality bound(String name) throws ScheduleRejected {
        return inequality(name, false);
    }

    /** Adds the inequality that decides. */
    Inequality verdict(String name) throws ScheduleRejected {
        return inequality(name, true);
    }

    CompiledSchedule finish(Bytes32 scheduleDigest, long levelPpm) {
        Matrices matrices = new Matrices(
                shape,
                scheduleDigest,
                levelPpm,
                columns(rows, shape.rows()),
                columns(advice, shape.advice()),
                WideColumn.EMPTY);
        return new CompiledSchedule(matrices, new Layout(rowNames, adviceNames, inequalityNames));
    }

    private Inequality inequality(String name, boolean verdict) throws ScheduleRejected {
        take("inequality", inequalityNames, shape.inequalities(), name);
        return new Inequality(inequalityNames.size() - 1, name, verdict, rows, advice);
    }

    private void take(String what, List<String> names, int most, String name) throws ScheduleRejected {
        if (names.size() == most) {
            throw new ScheduleRejected(what + " " + (most + 1) + " of " + most + ": " + name + "; profile "
                    + shape.profileName() + " is too small for this schedule");
        }
        names.add(name);
    }

    private static List<Column> columns(List<ColumnBuilder> used, int count) {
        List<Column> columns = new ArrayList<>(count);
        used.forEach(builder -> columns.add(builder.build()));
        while (columns.size() < count) {
            columns.add(Column.EMPTY);
        }
        return columns;
    }
}
