package org.plimsoll.verifier;

/** What the verifier's key store says about one key digest. */
public sealed interface KeyLookup {
    /** A file with this digest and a sound header. */
    record Found(VerifyingKey key) implements KeyLookup {}

    /** No directory of that name. */
    record Unknown() implements KeyLookup {}

    /**
     * There is one, but its file may not be used.
     *
     * @param detail one sentence saying why, without a machine path
     */
    record Unusable(String detail) implements KeyLookup {}
}
