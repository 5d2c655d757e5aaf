package org.plimsoll.api.readable;

import com.google.protobuf.Message;

/**
 * A message and where its fields stand in the file. Holds the text of the file while it lives, so drop it once the message
 * has been checked.
 */
@SuppressWarnings("JavaLangClash") // nothing of ours reads from a java.lang.Readable
public record Readable<T extends Message>(T message, Locator locator) {
    /** "file:line" of a field, or of the nearest thing around it. */
    public String locate(String fieldPath) {
        Place place = locator.place(fieldPath);
        return place.line() == 0 ? place.file() : place.file() + ":" + place.line();
    }

    /** A refusal of a field. The rule goes on after "field: " and must not quote a value. */
    public ReadableException problem(String fieldPath, String rule) {
        return locator.problem(fieldPath, rule);
    }

    /** The type only: the message may be secret. */
    @Override
    public String toString() {
        return "Readable[" + message.getDescriptorForType().getName() + "]";
    }
}
