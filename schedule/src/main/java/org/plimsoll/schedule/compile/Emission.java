package org.plimsoll.schedule.compile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plimsoll.schedule.Rational;

/**
 * From exact lines to whole numbers: every entry is floored at the scale of its line. Sound because rows and advice are never
 * below zero, so flooring only lowers a line.
 */
final class Emission {
    /** σ. */
    static final Rational SCALE = Rational.of(1_000_000);

    private static final int COEFFICIENT_BITS = 63;

    private final Program program;
    private final Weights weights;
    private final ReservedRows reserved;
    private final PairCheck pairs;
    private final RowSums sums;
    private final List<ColumnBuilder> rows;
    private final List<ColumnBuilder> advice;
    private final List<Integer> constantLines = new ArrayList<>();
    private final List<BigInteger> constants = new ArrayList<>();

    private Emission(Program program, ReservedRows reserved) {
        this.program = program;
        this.weights = Weights.of(program);
        this.reserved = reserved;
        this.pairs = new PairCheck(program);
        this.sums = new RowSums(program.rows().count());
        this.rows = builders(program.rows().count());
        this.advice = builders(program.advice().size());
    }

    /** The columns of a program whose last line is the verdict. */
    static Columns of(Program program, ReservedRows reserved) throws ScheduleRejected {
        Emission emission = new Emission(program, reserved);
        for (int i = 0; i < program.lines().size(); i++) {
            emission.emit(i, program.lines().get(i));
        }
        return new Columns(
                columns(emission.rows, program.shape().rows()),
                columns(emission.advice, program.shape().advice()),
                emission.constant());
    }

    /** The columns of A, of B, and c. */
    record Columns(List<Column> rows, List<Column> advice, WideColumn constant) {}

    private void emit(int number, Line line) throws ScheduleRejected {
        Rational scale = scale(line);
        sums.take(line.form(), scale);
        pairs.check(line, sums, scale, weights);
        emitRows(number, line);
        for (Map.Entry<Integer, Rational> use : line.form().advice().entrySet()) {
            int v = use.getKey();
            BigInteger entry = use.getValue().times(scale).over(weights.of(v)).floor();
            put(advice.get(v), number, line, entry, program.advice().get(v).name());
        }
        BigInteger constant = line.form().constant().times(scale).floor();
        if (constant.abs().bitLength() > MatricesFormat.WIDE_BITS) {
            throw new ScheduleRejected(line.name() + ": the constant is not below 2^126");
        }
        if (constant.signum() != 0) {
            constantLines.add(number);
            constants.add(constant);
        }
    }

    private void emitRows(int number, Line line) throws ScheduleRejected {
        BitSet touched = sums.touched();
        for (int row = touched.nextSetBit(0); row >= 0; row = touched.nextSetBit(row + 1)) {
            if (!sums.isZero(row)) {
                put(number, line, row, sums.floor(row), row);
            }
        }
        for (ReservedRows.Entry entry : reserved.entries(sums)) {
            put(number, line, entry.row(), entry.coefficient(), entry.filled());
        }
    }

    /** @param origin the row whose numbers explain the coefficient */
    private void put(int number, Line line, int row, BigInteger entry, int origin) throws ScheduleRejected {
        if (entry.abs().bitLength() > COEFFICIENT_BITS) {
            throw tooLarge(line, largestField(line.form(), origin));
        }
        if (entry.signum() != 0) {
            rows.get(row).add(number, entry.longValueExact());
        }
    }

    private void put(ColumnBuilder column, int number, Line line, BigInteger entry, String origin)
            throws ScheduleRejected {
        if (entry.abs().bitLength() > COEFFICIENT_BITS) {
            throw tooLarge(line, origin);
        }
        if (entry.signum() != 0) {
            column.add(number, entry.longValueExact());
        }
    }

    private static ScheduleRejected tooLarge(Line line, String origin) {
        return new ScheduleRejected(line.name() + ": the coefficient from " + origin
                + " is not below 2^63; use smaller lots, a smaller money_exponent or a lower level");
    }

    private String largestField(Form form, int row) {
        return form.leaves().entrySet().stream()
                .max(Comparator.comparing(term -> term.getValue()
                        .abs()
                        .times(Rational.of(Math.abs(term.getKey().value(row))))))
                .map(term -> program.rows().describe(row, term.getKey().field()))
                .orElseThrow();
    }

    private Rational scale(Line line) {
        if (line.isVerdict()) {
            return SCALE;
        }
        int u = line.defines();
        return SCALE.times(weights.of(u)).over(line.form().adviceAt(u));
    }

    private WideColumn constant() {
        return new WideColumn(constantLines.stream().mapToInt(Integer::intValue).toArray(), constants);
    }

    private static List<ColumnBuilder> builders(int count) {
        return IntStream.range(0, count).mapToObj(i -> new ColumnBuilder()).toList();
    }

    private static List<Column> columns(List<ColumnBuilder> used, int count) {
        return Stream.concat(used.stream().map(ColumnBuilder::build), Stream.generate(() -> Column.EMPTY))
                .limit(count)
                .toList();
    }
}
