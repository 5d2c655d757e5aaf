package org.plimsoll.cli;

import com.google.protobuf.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.plimsoll.api.readable.Readable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.readable.ReadableFile;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.schedule.RiskSchedule;

/** The invented market and the invented book of the demo, from the class path. */
final class DemoFiles {
    static final String SCHEDULE = "schedules/crypto-options.yaml";
    static final String BOOK = "books/hedged-options.yaml";

    /** One price of the schedule, and the same with its last digit changed. */
    private static final String DIGIT = "price: 999800";

    private static final String OTHER_DIGIT = "price: 999801";

    private DemoFiles() {}

    static RiskSchedule schedule() throws ReadableException, IOException {
        return schedule(read(SCHEDULE));
    }

    /** The schedule with one digit of one price changed. */
    static RiskSchedule scheduleWithOneDigitChanged() throws ReadableException, IOException {
        String text = new String(read(SCHEDULE), StandardCharsets.UTF_8);
        if (!text.contains(DIGIT)) {
            throw new IllegalStateException("the demo's schedule has another price for USDC");
        }
        return schedule(text.replaceFirst(DIGIT, OTHER_DIGIT).getBytes(StandardCharsets.UTF_8));
    }

    static AccountBook book() throws ReadableException, IOException {
        Readable<Book> readable = message(BOOK, read(BOOK), Book.getDefaultInstance());
        return AccountBook.of(readable.message(), readable.locator());
    }

    private static RiskSchedule schedule(byte[] yaml) throws ReadableException {
        Readable<Schedule> readable = message(SCHEDULE, yaml, Schedule.getDefaultInstance());
        return RiskSchedule.of(readable.message(), readable.locator());
    }

    private static <T extends Message> Readable<T> message(String name, byte[] yaml, T prototype)
            throws ReadableException {
        return ReadableFile.read(name, yaml, prototype);
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = DemoFiles.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path; build again");
            }
            return in.readAllBytes();
        }
    }
}
