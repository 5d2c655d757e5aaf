package org.plimsoll.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.format.PrintableText;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.ReadableException;

/** A part of a message under check. Its field path is spelled out only when something is refused. */
final class Part {
    private static final int NOT_IN_A_LIST = -1;

    private final Locator locator;
    private final @Nullable Part around;
    private final String name;
    private final int index;

    private Part(Locator locator, @Nullable Part around, String name, int index) {
        this.locator = locator;
        this.around = around;
        this.name = name;
        this.index = index;
    }

    /** The message itself. */
    static Part whole(Locator locator) {
        return new Part(locator, null, "", NOT_IN_A_LIST);
    }

    Part field(String field) {
        return new Part(locator, this, field, NOT_IN_A_LIST);
    }

    Part item(String list, int position) {
        return new Part(locator, this, list, position);
    }

    /** A refusal of a field of this part, or of the part itself when the field is empty. */
    ReadableException problem(String field, String rule) {
        return locator.problem(path(field), rule);
    }

    void require(boolean holds, String field, String rule) throws ReadableException {
        if (!holds) {
            throw problem(field, rule);
        }
    }

    void text(String field, String value) throws ReadableException {
        require(PrintableText.isText(value), field, PrintableText.TEXT_RULE);
    }

    void optionalText(String field, String value) throws ReadableException {
        if (!value.isEmpty()) {
            text(field, value);
        }
    }

    void label(String field, String value) throws ReadableException {
        require(PrintableText.isLabel(value), field, PrintableText.LABEL_RULE);
    }

    void range(String field, long value, Range range) throws ReadableException {
        require(range.holds(value), field, range.rule());
    }

    /** The same for a uint32, which reads as negative when it is above 2^31. */
    void range(String field, int value, Range range) throws ReadableException {
        range(field, Integer.toUnsignedLong(value), range);
    }

    void count(String list, int count, int least, int most) throws ReadableException {
        if (count < least || count > most) {
            throw problem(list, "must have " + least + " to " + most + " entries, not " + count);
        }
    }

    /** Texts, strictly increasing by bytes; ASCII, so the order of Java strings is the order of bytes. */
    <T> void sorted(String list, String field, List<T> entries, Function<T, String> key) throws ReadableException {
        String before = "";
        for (int i = 0; i < entries.size(); i++) {
            String here = key.apply(entries.get(i));
            Part entry = item(list, i);
            entry.text(field, here);
            entry.require(
                    before.compareTo(here) < 0,
                    field,
                    "must come after the one before it by ASCII order, and differ; sort the list");
            before = here;
        }
    }

    /** Texts of which no two are the same. */
    <T> void distinct(String list, String field, List<T> entries, Function<T, String> key) throws ReadableException {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            String here = key.apply(entries.get(i));
            Part entry = item(list, i);
            entry.text(field, here);
            entry.require(seen.add(here), field, "is there twice; names must differ");
        }
    }

    private String path(String field) {
        if (around == null) {
            return field;
        }
        String here = around.path(index == NOT_IN_A_LIST ? name : name + "[" + index + "]");
        return field.isEmpty() ? here : here + "." + field;
    }
}
