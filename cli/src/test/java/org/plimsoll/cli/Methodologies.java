package org.plimsoll.cli;

import com.google.protobuf.Message;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.plimsoll.api.readable.Readable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.readable.ReadableFile;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.v1.Market;
import org.plimsoll.api.v1.Methodology;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.publisher.Publisher;
import org.plimsoll.publisher.input.MarginMethodology;
import org.plimsoll.publisher.input.MarketSnapshot;
import org.plimsoll.schedule.RiskSchedule;

/** The methodologies, markets and books of the fixtures. */
final class Methodologies {
    private Methodologies() {}

    static RiskSchedule publish(String market, String methodology) throws ReadableException {
        return publish(market, methodology, text -> text);
    }

    /** With the methodology's text changed first. */
    static RiskSchedule publish(String market, String methodology, UnaryOperator<String> change)
            throws ReadableException {
        Readable<Market> snapshot = read("markets/" + market, text -> text, Market.getDefaultInstance());
        Readable<Methodology> rules = read("methodologies/" + methodology, change, Methodology.getDefaultInstance());
        return Publisher.publish(
                MarketSnapshot.of(snapshot.message(), snapshot.locator()),
                MarginMethodology.of(rules.message(), rules.locator()),
                null);
    }

    static AccountBook book(String methodology) throws ReadableException {
        return AccountBook.of(read("books/" + methodology, text -> text, Book.getDefaultInstance())
                .message());
    }

    private static <T extends Message> Readable<T> read(String name, UnaryOperator<String> change, T prototype)
            throws ReadableException {
        String text = change.apply(TestFiles.text(name + ".yaml"));
        return ReadableFile.read(name, text.getBytes(StandardCharsets.UTF_8), prototype);
    }
}
