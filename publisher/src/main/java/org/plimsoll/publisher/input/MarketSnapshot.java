package org.plimsoll.publisher.input;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.Readable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.readable.ReadableFile;
import org.plimsoll.api.v1.Asset;
import org.plimsoll.api.v1.Index;
import org.plimsoll.api.v1.Market;

/** A market snapshot that keeps the rules of {@code docs/formats.md} section 13. */
public final class MarketSnapshot {
    private final Market message;
    private final Locator locator;
    private final Map<String, Integer> underlyings = new HashMap<>();
    private final Map<String, Asset> assets = new HashMap<>();
    private final Map<String, Index> indices = new HashMap<>();

    private MarketSnapshot(Market message, Locator locator) {
        this.message = message;
        this.locator = locator;
        message.getUnderlyingsList().forEach(u -> underlyings.put(u.getName(), underlyings.size()));
        message.getAssetsList().forEach(a -> assets.put(a.getAsset(), a));
        message.getIndicesList().forEach(i -> indices.put(i.getName(), i));
    }

    /** Reads and checks a YAML file; a refusal says file, line, field and rule. */
    public static MarketSnapshot read(Path file) throws ReadableException {
        Readable<Market> readable = ReadableFile.read(file, Market.getDefaultInstance());
        return of(readable.message(), readable.locator());
    }

    /** Checks a message; the locator says where its fields stand. */
    public static MarketSnapshot of(Market message, Locator locator) throws ReadableException {
        new MarketChecker(message, new Field(locator, "")).check();
        return new MarketSnapshot(message, locator);
    }

    public Market message() {
        return message;
    }

    /** The file as a whole, for refusals. */
    public Field root() {
        return new Field(locator, "");
    }

    public Instant time() {
        return Instant.parse(message.getTime());
    }

    /** Position in the list of underlyings; null when there is none of this name. */
    public @Nullable Integer underlying(String name) {
        return underlyings.get(name);
    }

    public @Nullable Asset asset(String name) {
        return assets.get(name);
    }

    public @Nullable Index index(String name) {
        return indices.get(name);
    }
}
