package org.plimsoll.api.readable;

import java.io.Serial;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.parser.Parser;

/** Lets through only the YAML that we read: no tags, anchors or aliases, no deep nesting, and not too much. */
final class StrictEvents implements Parser {
    /** Deeper than any schema of ours; stops deep nesting before anything recurses into it. */
    private static final int MAX_DEPTH = 16;

    /** Most scalars, lists and maps of a file, map keys included; each costs some 300 bytes of memory until it is read. */
    static final int MAX_NODES = 1 << 22;

    private final String name;
    private final Parser parser;
    private final int maxNodes;
    private int nodes;
    private int depth;
    private Place lastPlace;

    /** Carries a refusal through the YAML library's code, which declares no exceptions. */
    static final class Forbidden extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final ReadableException refusal;

        Forbidden(ReadableException refusal) {
            super(refusal);
            this.refusal = refusal;
        }

        ReadableException refusal() {
            return refusal;
        }
    }

    StrictEvents(String name, Parser parser) {
        this(name, parser, MAX_NODES);
    }

    StrictEvents(String name, Parser parser, int maxNodes) {
        this.name = name;
        this.parser = parser;
        this.maxNodes = maxNodes;
        this.lastPlace = new Place(name, 1, 1);
    }

    /** Where the last event began: the nearest place for an error that has none of its own. */
    Place lastPlace() {
        return lastPlace;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        lastPlace = NodeLocator.place(name, event.getStartMark());
        if (event instanceof NodeEvent node) {
            nodes++;
            if (nodes > maxNodes) {
                throw new Forbidden(new ReadableException(
                        lastPlace,
                        "",
                        "is where the file passes " + maxNodes + " values; split it or leave out what is not needed"));
            }
            allow(!(node instanceof AliasEvent) && node.getAnchor().isEmpty(), event, "anchors and aliases", "&, *");
            allow(tagOf(node).isEmpty(), event, "tags", "!");
        }
        if (event instanceof CollectionStartEvent) {
            depth++;
            allow(depth <= MAX_DEPTH, event, "lists and maps nested this deep", "[, {");
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        }
        return event;
    }

    private static Optional<String> tagOf(NodeEvent event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
    }

    private void allow(boolean allowed, Event event, String what, String signs) {
        if (!allowed) {
            throw new Forbidden(new ReadableException(
                    NodeLocator.place(name, event.getStartMark()),
                    "",
                    what + " are not allowed; write the value out, and quote text that begins with " + signs));
        }
    }
}
