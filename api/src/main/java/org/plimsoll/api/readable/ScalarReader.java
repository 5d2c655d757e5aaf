package org.plimsoll.api.readable;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** One YAML scalar to the Java value that a protobuf field takes. */
final class ScalarReader {
    private static final Pattern INTEGER = Pattern.compile("[+-]?(0|[1-9][0-9]*(_[0-9]+)*)");

    /** Longer than any number of ours, short enough to convert. */
    private static final int MAX_DIGITS = 40;

    private static final String ZERO_SUFFIX = "UNSPECIFIED";

    private final NodeLocator locator;

    ScalarReader(NodeLocator locator) {
        this.locator = locator;
    }

    Object read(Node node, FieldDescriptor field, String path) throws ReadableException {
        if (!(node instanceof ScalarNode scalar)) {
            throw refuse(node, path, "must be one value, not a list or a map");
        }
        if (scalar.isPlain() && scalar.getValue().isEmpty()) {
            throw refuse(node, path, "has no value; write one or remove the field");
        }
        return switch (field.getType()) {
            case STRING -> text(scalar, field, path);
            case BOOL -> bool(scalar, path);
            case ENUM -> enumValue(scalar, field.getEnumType(), path);
            case INT32, SINT32, SFIXED32 -> signed(scalar, 32, path).intValue();
            case INT64, SINT64, SFIXED64 -> signed(scalar, 64, path).longValue();
            case UINT32, FIXED32 -> unsigned(scalar, 32, path).intValue();
            case UINT64, FIXED64 -> unsigned(scalar, 64, path).longValue();
            default ->
                throw new IllegalArgumentException(
                        "a readable file cannot hold a " + field.getType() + ": " + field.getFullName());
        };
    }

    /** An optional text that is empty is one that is absent: a digest cannot tell them apart. */
    private String text(ScalarNode node, FieldDescriptor field, String path) throws ReadableException {
        if (field.hasPresence() && node.getValue().isEmpty()) {
            throw refuse(node, path, "is empty; leave the field out");
        }
        return node.getValue();
    }

    private boolean bool(ScalarNode node, String path) throws ReadableException {
        if (node.isPlain() && node.getValue().equals("true")) {
            return true;
        }
        if (node.isPlain() && node.getValue().equals("false")) {
            return false;
        }
        throw refuse(node, path, "must be true or false");
    }

    private BigInteger signed(ScalarNode node, int bits, String path) throws ReadableException {
        BigInteger value = integer(node, path);
        if (value.bitLength() >= bits) {
            throw refuse(node, path, "is out of range; it must fit a signed number of " + bits + " bits");
        }
        return value;
    }

    private BigInteger unsigned(ScalarNode node, int bits, String path) throws ReadableException {
        BigInteger value = integer(node, path);
        if (value.signum() < 0 || value.bitLength() > bits) {
            throw refuse(node, path, "is out of range; it must be 0 or more and fit " + bits + " bits");
        }
        return value;
    }

    private BigInteger integer(ScalarNode node, String path) throws ReadableException {
        String text = node.getValue();
        if (!node.isPlain()
                || text.length() > MAX_DIGITS
                || !INTEGER.matcher(text).matches()) {
            throw refuse(
                    node,
                    path,
                    "must be a whole number: digits without quotes, decimal point or leading zero; _ may group them");
        }
        return new BigInteger(text.replace("_", ""));
    }

    private EnumValueDescriptor enumValue(ScalarNode node, EnumDescriptor type, String path) throws ReadableException {
        String prefix = prefix(type);
        String name = node.getValue().toUpperCase(Locale.ROOT);
        EnumValueDescriptor value = type.findValueByName(name.startsWith(prefix) ? name : prefix + name);
        if (value == null || value.getNumber() == 0) {
            String known = type.getValues().stream()
                    .filter(v -> v.getNumber() != 0)
                    .map(v -> v.getName().substring(prefix.length()).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            throw refuse(node, path, "must be one of: " + known);
        }
        return value;
    }

    /** "SETUP_" from the zero value "SETUP_UNSPECIFIED", which every enum of ours has. */
    static String prefix(EnumDescriptor type) {
        String zero = type.getValues().get(0).getName();
        return zero.substring(0, zero.length() - ZERO_SUFFIX.length());
    }

    private ReadableException refuse(Node node, String path, String problem) {
        return new ReadableException(locator.place(node), path, problem);
    }
}
