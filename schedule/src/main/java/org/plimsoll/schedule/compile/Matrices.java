package org.plimsoll.schedule.compile;

import java.util.List;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.ProfileShape;

/**
 * The content of a compiled schedule.
 *
 * @param levelPpm Λ, parts per million
 * @param headroom B, u
 * @param rows N columns, A above C
 * @param advice Y columns, B above D
 * @param constant c above d
 */
record Matrices(
        ProfileShape shape,
        Bytes32 scheduleDigest,
        long levelPpm,
        long headroom,
        List<Column> rows,
        List<Column> advice,
        WideColumn constant) {
    Matrices {
        rows = List.copyOf(rows);
        advice = List.copyOf(advice);
        if (rows.size() != shape.rows() || advice.size() != shape.advice()) {
            throw new IllegalArgumentException("the matrices must have the profile's shape");
        }
    }

    /** One past the last inequality with an entry. */
    int inequalitiesUsed() {
        return usedBelow(shape.inequalities());
    }

    /** One past the last line, inequality or output, with an entry. */
    int linesUsed() {
        return usedBelow(shape.inequalities() + shape.outputs());
    }

    private int usedBelow(int limit) {
        int used = 0;
        for (Column column : rows) {
            used = Math.max(used, column.usedBelow(limit));
        }
        for (Column column : advice) {
            used = Math.max(used, column.usedBelow(limit));
        }
        for (int i = 0; i < constant.size(); i++) {
            used = constant.indexAt(i) < limit ? Math.max(used, constant.indexAt(i) + 1) : used;
        }
        return used;
    }
}
