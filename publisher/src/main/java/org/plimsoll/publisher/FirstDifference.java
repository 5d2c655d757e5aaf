package org.plimsoll.publisher;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.Optional;

/** Where two messages of one type part. */
public final class FirstDifference {
    private FirstDifference() {}

    /** Path of the first field that differs, "instruments[3].profit[7]"; empty when none does. An absent number is 0, as in digests. */
    public static Optional<String> of(Message one, Message other) {
        return find(one, other, "");
    }

    private static Optional<String> find(Message one, Message other, String path) {
        for (FieldDescriptor field : one.getDescriptorForType().getFields()) {
            String at = path.isEmpty() ? field.getName() : path + "." + field.getName();
            Optional<String> found = field.isRepeated()
                    ? inList(one, other, field, at)
                    : values(one.getField(field), other.getField(field), at);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inList(Message one, Message other, FieldDescriptor field, String path) {
        int count = Math.min(one.getRepeatedFieldCount(field), other.getRepeatedFieldCount(field));
        for (int i = 0; i < count; i++) {
            Optional<String> found =
                    values(one.getRepeatedField(field, i), other.getRepeatedField(field, i), path + "[" + i + "]");
            if (found.isPresent()) {
                return found;
            }
        }
        boolean sameLength = one.getRepeatedFieldCount(field) == other.getRepeatedFieldCount(field);
        return sameLength ? Optional.empty() : Optional.of(path + "[" + count + "]");
    }

    private static Optional<String> values(Object one, Object other, String path) {
        if (one instanceof Message message) {
            return find(message, (Message) other, path);
        }
        return one.equals(other) ? Optional.empty() : Optional.of(path);
    }
}
