package org.plimsoll.prover.book;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.Readable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.readable.ReadableFile;
import org.plimsoll.api.secret.v1.Book;

/** What one account holds, checked. Immutable and secret. */
public final class AccountBook {
    private final String account;
    private final @Nullable Salt salt;
    private final long cash;
    private final List<BookLine> positions;
    private final List<BookLine> collateral;
    private final List<BookLine> reservations;

    AccountBook(
            String account,
            @Nullable Salt salt,
            long cash,
            List<BookLine> positions,
            List<BookLine> collateral,
            List<BookLine> reservations) {
        this.account = account;
        this.salt = salt;
        this.cash = cash;
        this.positions = List.copyOf(positions);
        this.collateral = List.copyOf(collateral);
        this.reservations = List.copyOf(reservations);
    }

    /**
     * Reads a book file, YAML in the fields of {@code plimsoll.secret.v1.Book}.
     *
     * @throws ReadableException naming file, line and field, never a value
     */
    public static AccountBook read(Path file) throws ReadableException {
        Readable<Book> readable = ReadableFile.read(file, Book.getDefaultInstance());
        return of(readable.message(), readable.locator());
    }

    /** A book that does not come from a file; refusals name the field's path. */
    public static AccountBook of(Book message) throws ReadableException {
        return of(message, Locator.of("book"));
    }

    /** A book whose refusals name the places that the locator knows. */
    public static AccountBook of(Book message, Locator locator) throws ReadableException {
        return new BookReader(message, locator).read();
    }

    /** Name of the account, 1 to 128 bytes of UTF-8 without control characters; only a hash of it is committed. */
    public String account() {
        return account;
    }

    /** Empty: a fresh one is drawn for each commitment. */
    public Optional<Salt> salt() {
        return Optional.ofNullable(salt);
    }

    /** Cash lots, negative when owed; magnitude below 2^40. */
    public long cash() {
        return cash;
    }

    /** Every instrument once, in the order of the file. */
    public List<BookLine> positions() {
        return positions;
    }

    /** Every asset once, in the order of the file; quantities above zero. */
    public List<BookLine> collateral() {
        return collateral;
    }

    /** Open orders: every instrument at most once on each side, in the order of the file. */
    public List<BookLine> reservations() {
        return reservations;
    }

    @Override
    public String toString() {
        return "AccountBook[redacted]";
    }
}
