package org.plimsoll.api.readable;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Walks the YAML nodes along a field path. */
final class NodeLocator implements Locator {
    private static final Pattern STEP = Pattern.compile("\\.?([a-z_0-9]+)|\\[([0-9]{1,9})]");

    private final String name;
    private final Node root;

    NodeLocator(String name, Node root) {
        this.name = name;
        this.root = root;
    }

    @Override
    public Place place(String fieldPath) {
        Node here = root;
        Matcher step = STEP.matcher(fieldPath);
        while (step.lookingAt()) {
            Node next = step.group(1) != null ? field(here, step.group(1)) : item(here, step.group(2));
            if (next == null) {
                break;
            }
            here = next;
            step.region(step.end(), fieldPath.length());
        }
        return place(here);
    }

    Place place(Node node) {
        return place(name, node.getStartMark());
    }

    /** Marks count from 0, people from 1. */
    static Place place(String name, Optional<Mark> mark) {
        return mark.map(m -> new Place(name, m.getLine() + 1, m.getColumn() + 1))
                .orElse(Place.of(name));
    }

    private static @Nullable Node field(Node node, String field) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(field)) {
                    return entry.getValueNode();
                }
            }
        }
        return null;
    }

    private static @Nullable Node item(Node node, String position) {
        int index = Integer.parseInt(position);
        return node instanceof SequenceNode list && index < list.getValue().size()
                ? list.getValue().get(index)
                : null;
    }
}
