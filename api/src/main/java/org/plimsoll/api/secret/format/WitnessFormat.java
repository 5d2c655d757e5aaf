package org.plimsoll.api.secret.format;

import com.google.protobuf.ByteString;
import java.math.BigInteger;
import java.util.List;
import org.plimsoll.api.format.ByteWriter;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.format.FormatException.Problem;
import org.plimsoll.api.format.HashToField;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.secret.v1.Slot;
import org.plimsoll.api.secret.v1.Witness;

/** The witness handed to the native library, {@code docs/formats.md} section 10. Never stored, never logged. */
public final class WitnessFormat {
    /** Quantities are below this, in lots. */
    public static final long QUANTITY_LIMIT = 1L << 40;

    /** Advice and slacks have this many bits. */
    public static final int UNSIGNED_BITS = 80;

    /** The magnitude of an output has this many bits. */
    public static final int OUTPUT_BITS = 155;

    private static final String MAGIC = "PLMSWIT1";
    private static final int SALT_LENGTH = 16;
    private static final int UNSIGNED_LENGTH = 16;
    private static final int OUTPUT_LENGTH = 32;

    private WitnessFormat() {}

    /** Refuses any list that does not fill the profile and any number outside its range. */
    public static byte[] encode(Witness w) throws FormatException {
        ProfileShape shape = ProfileShape.of(w.getProfile())
                .orElseThrow(() -> new FormatException("profile", Problem.UNKNOWN_CODE, "is not a known profile"));
        checkCounts(w, shape);
        require(
                HashToField.isElement(w.getTag().toByteArray()),
                "tag",
                Problem.NOT_FIELD_ELEMENT,
                "must be 32 bytes below the modulus");
        require(w.getSalt().size() == SALT_LENGTH, "salt", Problem.LENGTH, "must be 16 bytes");
        ByteWriter out = new ByteWriter().magic(MAGIC).u8(shape.code());
        out.raw(w.getTag().toByteArray()).raw(w.getSalt().toByteArray());
        writeSlots(out, w.getSlotsList(), shape);
        writeUnsigned(out, "advice", w.getAdviceList());
        writeUnsigned(out, "slack", w.getSlackList());
        writeOutputs(out, w.getOutputList());
        return out.toBytes();
    }

    private static void checkCounts(Witness w, ProfileShape shape) throws FormatException {
        requireCount("slots", w.getSlotsCount(), shape.slots());
        requireCount("advice", w.getAdviceCount(), shape.advice());
        requireCount("slack", w.getSlackCount(), shape.inequalities());
        requireCount("output", w.getOutputCount(), shape.outputs());
    }

    private static void writeSlots(ByteWriter out, List<Slot> slots, ProfileShape shape) throws FormatException {
        for (int i = 0; i < slots.size(); i++) {
            int row = slots.get(i).getRow();
            long quantity = slots.get(i).getQuantity();
            require(
                    row >= 0 && row < shape.rows(),
                    "slots[" + i + "].row",
                    Problem.RANGE,
                    "must be a row of the profile");
            require(
                    quantity >= 0 && quantity < QUANTITY_LIMIT,
                    "slots[" + i + "].quantity",
                    Problem.RANGE,
                    "must be below 2^40");
            out.u32(row).u64(quantity);
        }
    }

    private static void writeUnsigned(ByteWriter out, String field, List<ByteString> values) throws FormatException {
        for (int i = 0; i < values.size(); i++) {
            byte[] bytes = values.get(i).toByteArray();
            String path = field + "[" + i + "]";
            require(bytes.length == UNSIGNED_LENGTH, path, Problem.LENGTH, "must be 16 bytes");
            require(new BigInteger(1, bytes).bitLength() <= UNSIGNED_BITS, path, Problem.RANGE, "must be below 2^80");
            out.raw(bytes);
        }
    }

    private static void writeOutputs(ByteWriter out, List<ByteString> values) throws FormatException {
        for (int i = 0; i < values.size(); i++) {
            byte[] bytes = values.get(i).toByteArray();
            String path = "output[" + i + "]";
            require(bytes.length == OUTPUT_LENGTH, path, Problem.LENGTH, "must be 32 bytes");
            require(
                    new BigInteger(bytes).abs().bitLength() <= OUTPUT_BITS,
                    path,
                    Problem.RANGE,
                    "magnitude must be below 2^155");
            out.raw(bytes);
        }
    }

    private static void requireCount(String field, int count, int expected) throws FormatException {
        require(count == expected, field, Problem.LENGTH, "must have " + expected + " entries for this profile");
    }

    private static void require(boolean holds, String field, Problem problem, String rule) throws FormatException {
        if (!holds) {
            throw new FormatException(field, problem, rule);
        }
    }
}
