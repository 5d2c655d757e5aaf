package org.plimsoll.schedule;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plimsoll.api.format.ByteWriter;
import org.plimsoll.api.v1.Market;
import org.plimsoll.api.v1.Methodology;
import org.plimsoll.api.v1.Schedule;

/**
 * The canonical bytes of a schedule, of a market and of a methodology, {@code docs/formats.md} section 1: a magic, then every field
 * of the message by its number.
 */
public final class CanonicalMessage {
    private static final Map<Descriptor, String> MAGIC = Map.of(
            Schedule.getDescriptor(),
            "PLMSSCH1",
            Market.getDescriptor(),
            "PLMSMKT1",
            Methodology.getDescriptor(),
            "PLMSMTH1");

    private final ByteWriter out = new ByteWriter();
    private final Map<Descriptor, List<FieldDescriptor>> fields = new HashMap<>();

    private CanonicalMessage() {}

    /**
     * The bytes that a digest covers.
     *
     * @param checked a schedule, market or methodology inside its ranges
     * @throws IllegalArgumentException when it is of another type, or holds a text that is no label
     */
    public static byte[] encode(Message checked) {
        String magic = MAGIC.get(checked.getDescriptorForType());
        if (magic == null) {
            throw new IllegalArgumentException(
                    "no format for a " + checked.getDescriptorForType().getFullName());
        }
        CanonicalMessage canonical = new CanonicalMessage();
        canonical.out.magic(magic);
        canonical.message(checked);
        return canonical.out.toBytes();
    }

    private void message(Message message) {
        for (FieldDescriptor field : inOrder(message.getDescriptorForType())) {
            if (field.isRepeated()) {
                List<?> entries = (List<?>) message.getField(field);
                out.u32(entries.size());
                entries.forEach(entry -> value(field, entry));
            } else if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                boolean present = message.hasField(field);
                out.u8(present ? 1 : 0);
                if (present) {
                    message((Message) message.getField(field));
                }
            } else {
                value(field, message.getField(field));
            }
        }
    }

    private void value(FieldDescriptor field, Object value) {
        switch (field.getType()) {
            case MESSAGE -> message((Message) value);
            case STRING -> string((String) value);
            case BOOL -> out.u8((Boolean) value ? 1 : 0);
            case ENUM -> out.u8(((EnumValueDescriptor) value).getNumber());
            case UINT32 -> out.u32(Integer.toUnsignedLong((Integer) value));
            case UINT64 -> out.u64((Long) value);
            case SINT64 -> out.i64((Long) value);
            default -> throw new IllegalArgumentException("the format has no such type: " + field.getFullName());
        }
    }

    /** Every text is a label; only an optional one may be empty. */
    private void string(String value) {
        if (value.isEmpty()) {
            out.u16(0);
        } else {
            out.label(value);
        }
    }

    private List<FieldDescriptor> inOrder(Descriptor type) {
        return fields.computeIfAbsent(
                type,
                t -> t.getFields().stream()
                        .sorted(Comparator.comparingInt(FieldDescriptor::getNumber))
                        .toList());
    }
}
