package org.plimsoll.api.readable;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** YAML nodes to a protobuf message, along the message's descriptor. */
final class MessageReader {
    private final NodeLocator locator;
    private final ScalarReader scalars;

    MessageReader(NodeLocator locator) {
        this.locator = locator;
        this.scalars = new ScalarReader(locator);
    }

    Message read(Node root, Message prototype) throws ReadableException {
        return message(root, prototype.newBuilderForType(), "");
    }

    private Message message(Node node, Message.Builder builder, String path) throws ReadableException {
        if (!(node instanceof MappingNode mapping)) {
            throw refuse(node, path, "must be a map of fields; known fields: " + names(builder.getDescriptorForType()));
        }
        Set<FieldDescriptor> seen = new HashSet<>();
        for (NodeTuple entry : mapping.getValue()) {
            FieldDescriptor field = field(entry.getKeyNode(), builder.getDescriptorForType(), path);
            String fieldPath = path.isEmpty() ? field.getName() : path + "." + field.getName();
            if (!seen.add(field)) {
                throw refuse(entry.getKeyNode(), fieldPath, "is here twice; keep one");
            }
            if (field.isRepeated()) {
                list(entry.getValueNode(), builder, field, fieldPath);
            } else {
                builder.setField(field, value(entry.getValueNode(), builder, field, fieldPath));
            }
        }
        requireAll(node, builder.getDescriptorForType(), seen, path);
        return builder.build();
    }

    private void list(Node node, Message.Builder builder, FieldDescriptor field, String path) throws ReadableException {
        if (!(node instanceof SequenceNode sequence)) {
            throw refuse(node, path, "must be a list; write [] for an empty one");
        }
        List<Node> items = sequence.getValue();
        for (int i = 0; i < items.size(); i++) {
            builder.addRepeatedField(field, value(items.get(i), builder, field, path + "[" + i + "]"));
        }
    }

    private Object value(Node node, Message.Builder parent, FieldDescriptor field, String path)
            throws ReadableException {
        return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                ? message(node, parent.newBuilderForField(field), path)
                : scalars.read(node, field, path);
    }

    private FieldDescriptor field(Node key, Descriptor type, String path) throws ReadableException {
        FieldDescriptor field = key instanceof ScalarNode scalar ? type.findFieldByName(scalar.getValue()) : null;
        if (field == null) {
            // The key itself is not repeated: with a slip in the indentation it may be a value.
            throw refuse(key, path, "has a field that is not known; known fields: " + names(type));
        }
        return field;
    }

    private void requireAll(Node node, Descriptor type, Set<FieldDescriptor> seen, String path)
            throws ReadableException {
        for (FieldDescriptor field : type.getFields()) {
            boolean mayBeAbsent = field.isRepeated() || field.hasPresence();
            if (!mayBeAbsent && !seen.contains(field)) {
                String fieldPath = path.isEmpty() ? field.getName() : path + "." + field.getName();
                throw refuse(node, fieldPath, "is missing; add it");
            }
        }
    }

    private static String names(Descriptor type) {
        return type.getFields().stream().map(FieldDescriptor::getName).collect(Collectors.joining(", "));
    }

    private ReadableException refuse(Node node, String path, String problem) {
        return new ReadableException(locator.place(node), path, problem);
    }
}
