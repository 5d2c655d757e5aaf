package org.plimsoll.api.readable;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes a message as the YAML that {@link ReadableFile} reads back into an equal one. Fields come in the order of the
 * message type; what fits one line is on one line; lists of values are wrapped. Lists that are empty and optional fields that are
 * absent are left out. Public messages only: every value is written.
 */
public final class ReadableText {
    private static final int WIDTH = 120;
    private static final String STEP = "  ";

    /** Texts that mean themselves in YAML, between brackets too. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9 ._/+-]*[A-Za-z0-9._/+-])?");

    private final StringBuilder out = new StringBuilder();

    private ReadableText() {}

    /** The whole file, each line ended by a line feed. */
    public static String write(Message message) {
        ReadableText text = new ReadableText();
        text.fields(message, "");
        return text.out.toString();
    }

    private void fields(Message message, String indent) {
        for (FieldDescriptor field : present(message)) {
            String name = indent + field.getName() + ":";
            if (!field.isRepeated()) {
                entry(name, value(message, field), field, indent);
            } else if (isMessage(field)) {
                out.append(name).append('\n');
                for (Object item : list(message, field)) {
                    item((Message) item, indent + STEP);
                }
            } else {
                values(name, field, list(message, field), indent);
            }
        }
    }

    private void entry(String name, Object value, FieldDescriptor field, String indent) {
        String line = name + " " + flow(value, field);
        if (isMessage(field) && line.length() > WIDTH) {
            out.append(name).append('\n');
            fields((Message) value, indent + STEP);
        } else {
            out.append(line).append('\n');
        }
    }

    private void item(Message message, String indent) {
        String line = indent + "- " + flow(message);
        if (line.length() <= WIDTH) {
            out.append(line).append('\n');
            return;
        }
        int start = out.length();
        fields(message, indent + STEP);
        // The first field stands behind the dash.
        out.replace(start + indent.length(), start + indent.length() + 2, "- ");
    }

    private void values(String name, FieldDescriptor field, List<Object> values, String indent) {
        out.append(name).append(" [");
        int lineStart = out.length() - name.length() - 2;
        for (int i = 0; i < values.size(); i++) {
            String text = flow(values.get(i), field) + (i == values.size() - 1 ? "]" : ",");
            if (out.length() - lineStart + 1 + text.length() > WIDTH) {
                out.append('\n');
                lineStart = out.length();
                out.append(indent).append(STEP);
            } else if (i > 0) {
                out.append(' ');
            }
            out.append(text);
        }
        out.append('\n');
    }

    private static String flow(Message message) {
        List<String> parts = new ArrayList<>();
        for (FieldDescriptor field : present(message)) {
            parts.add(field.getName() + ": " + flow(field, message));
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private static String flow(FieldDescriptor field, Message message) {
        if (!field.isRepeated()) {
            return flow(value(message, field), field);
        }
        List<String> items = new ArrayList<>();
        list(message, field).forEach(item -> items.add(flow(item, field)));
        return "[" + String.join(", ", items) + "]";
    }

    private static String flow(Object value, FieldDescriptor field) {
        return switch (field.getType()) {
            case MESSAGE -> flow((Message) value);
            case STRING -> text((String) value);
            case ENUM -> word((EnumValueDescriptor) value);
            case UINT32, FIXED32 -> Integer.toUnsignedString((Integer) value);
            case UINT64, FIXED64 -> Long.toUnsignedString((Long) value);
            default -> String.valueOf(value);
        };
    }

    private static String text(String value) {
        if (PLAIN.matcher(value).matches()) {
            return value;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** "ceremony" for SETUP_CEREMONY. */
    private static String word(EnumValueDescriptor value) {
        return value.getName()
                .substring(ScalarReader.prefix(value.getType()).length())
                .toLowerCase(Locale.ROOT);
    }

    private static List<FieldDescriptor> present(Message message) {
        return message.getDescriptorForType().getFields().stream()
                .filter(field -> field.isRepeated()
                        ? message.getRepeatedFieldCount(field) > 0
                        : !field.hasPresence() || message.hasField(field))
                .toList();
    }

    private static Object value(Message message, FieldDescriptor field) {
        return message.getField(field);
    }

    private static List<Object> list(Message message, FieldDescriptor field) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < message.getRepeatedFieldCount(field); i++) {
            items.add(message.getRepeatedField(field, i));
        }
        return items;
    }

    private static boolean isMessage(FieldDescriptor field) {
        return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
    }
}
