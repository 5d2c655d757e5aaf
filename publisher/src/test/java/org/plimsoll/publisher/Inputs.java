package org.plimsoll.publisher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.Readable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.readable.ReadableFile;
import org.plimsoll.api.v1.Market;
import org.plimsoll.api.v1.Methodology;
import org.plimsoll.publisher.input.MarginMethodology;
import org.plimsoll.publisher.input.MarketSnapshot;

/** Markets and methodologies of the fixtures, as they are or changed. */
public final class Inputs {
    public static final String MARKET = "/markets/crypto.yaml";
    public static final String METHODOLOGY = "/methodologies/crypto-portfolio.yaml";

    private Inputs() {}

    public static String text(String resource) {
        try (InputStream in = Inputs.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("no fixture " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static MarketSnapshot market() throws ReadableException {
        return market(text(MARKET));
    }

    public static MarketSnapshot market(String yaml) throws ReadableException {
        Readable<Market> file =
                ReadableFile.read("market.yaml", yaml.getBytes(StandardCharsets.UTF_8), Market.getDefaultInstance());
        return MarketSnapshot.of(file.message(), file.locator());
    }

    public static MarketSnapshot market(Consumer<Market.Builder> change) throws ReadableException {
        Market.Builder builder = market().message().toBuilder();
        change.accept(builder);
        return MarketSnapshot.of(builder.build(), Locator.of("market"));
    }

    public static MarginMethodology methodology() throws ReadableException {
        return methodology(text(METHODOLOGY));
    }

    public static MarginMethodology methodology(String yaml) throws ReadableException {
        Readable<Methodology> file = ReadableFile.read(
                "methodology.yaml", yaml.getBytes(StandardCharsets.UTF_8), Methodology.getDefaultInstance());
        return MarginMethodology.of(file.message(), file.locator());
    }

    public static MarginMethodology methodology(Consumer<Methodology.Builder> change) throws ReadableException {
        Methodology.Builder builder = methodology().message().toBuilder();
        change.accept(builder);
        return MarginMethodology.of(builder.build(), Locator.of("methodology"));
    }
}
