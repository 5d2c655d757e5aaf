package org.plimsoll.schedule.compile;

import com.google.protobuf.ByteString;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.v1.CompiledScheduleHeader;
import org.plimsoll.schedule.Demand;

/** The integer matrices of one schedule for one profile, one level and one headroom, {@code docs/formats.md} section 2. Public. */
public final class CompiledSchedule {
    private final Matrices matrices;
    private final @Nullable Layout layout;
    private final byte[] bytes;
    private final Bytes32 digest;

    CompiledSchedule(Matrices matrices, @Nullable Layout layout) {
        this.matrices = matrices;
        this.layout = layout;
        this.bytes = MatricesFormat.encode(matrices);
        this.digest = Bytes32.sha256(bytes);
    }

    /** Reads bytes strictly and checks the bounds of all six matrices. The result has no {@link #layout}. */
    public static CompiledSchedule parse(byte[] bytes) throws FormatException {
        return new CompiledSchedule(MatricesFormat.parse(bytes), null);
    }

    public ProfileShape shape() {
        return matrices.shape();
    }

    /** σ of the schedule it says it was compiled from. */
    public Bytes32 scheduleDigest() {
        return matrices.scheduleDigest();
    }

    /** Λ and B. */
    public Demand demand() {
        return new Demand(matrices.levelPpm(), matrices.headroom());
    }

    /** Column of A above C; rows count from 0 to N − 1. */
    public Column row(int row) {
        return matrices.rows().get(row);
    }

    /** Column of B above D; advice counts from 0 to Y − 1. */
    public Column advice(int number) {
        return matrices.advice().get(number);
    }

    /** c above d. */
    public WideColumn constant() {
        return matrices.constant();
    }

    /** A copy of the encoding that {@link #digest} covers. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The compiled digest. */
    public Bytes32 digest() {
        return digest;
    }

    /** What this is, without the matrices. A row, advice, inequality or output counts as used up to the last with an entry. */
    public CompiledScheduleHeader header() {
        int f = shape().inequalities();
        return CompiledScheduleHeader.newBuilder()
                .setProfile(shape().proto())
                .setScheduleDigest(ByteString.copyFrom(scheduleDigest().bytes()))
                .setCompiledDigest(ByteString.copyFrom(digest.bytes()))
                .setLevelPpm(matrices.levelPpm())
                .setHeadroom(matrices.headroom())
                .setRowsUsed(used(matrices.rows()))
                .setAdviceUsed(used(matrices.advice()))
                .setInequalitiesUsed(matrices.inequalitiesUsed())
                .setOutputsUsed(Math.max(0, matrices.linesUsed() - f))
                .build();
    }

    /**
     * Which line is what.
     *
     * @throws IllegalStateException when this was read from bytes, which hold no names
     */
    public Layout layout() {
        if (layout == null) {
            throw new IllegalStateException("a compiled schedule that was read from bytes has no names");
        }
        return layout;
    }

    /** Profile and digests. */
    @Override
    public String toString() {
        return "CompiledSchedule[" + shape().profileName() + ", schedule " + scheduleDigest() + ", " + digest + "]";
    }

    private static int used(List<Column> columns) {
        int used = columns.size();
        while (used > 0 && columns.get(used - 1).size() == 0) {
            used--;
        }
        return used;
    }
}
