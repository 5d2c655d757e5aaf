package org.plimsoll.prover.book;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.secret.format.WitnessFormat;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.secret.v1.CollateralHolding;
import org.plimsoll.api.secret.v1.Position;
import org.plimsoll.api.secret.v1.Reservation;

/** Checks a book message. A refusal names field and rule, never what the book holds. */
final class BookReader {
    private static final int LONGEST_ACCOUNT = 128;

    private final Book message;
    private final Locator locator;

    BookReader(Book message, Locator locator) {
        this.message = message;
        this.locator = locator;
    }

    AccountBook read() throws ReadableException {
        require(
                isAccount(message.getAccount()),
                "account",
                "must be 1 to 128 bytes of UTF-8 without control characters");
        require(inRange(message.getCash()), "cash", "must be below 2^40 lots in magnitude; split the account");
        return new AccountBook(
                message.getAccount(), salt(), message.getCash(), positions(), collateral(), reservations());
    }

    private @Nullable Salt salt() throws ReadableException {
        if (!message.hasSalt()) {
            return null;
        }
        require(
                Salt.isHex(message.getSalt()),
                "salt",
                "must be 32 lower-case hex digits; leave it out to have one drawn");
        return Salt.ofHex(message.getSalt());
    }

    private List<BookLine> positions() throws ReadableException {
        List<BookLine> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < message.getPositionsCount(); i++) {
            Position position = message.getPositions(i);
            String path = "positions[" + i + "]";
            require(seen.add(position.getInstrument()), path + ".instrument", "is here twice; net both lines into one");
            require(
                    position.getQuantity() != 0 && inRange(position.getQuantity()),
                    path + ".quantity",
                    "must not be zero and must be below 2^40 lots in magnitude");
            require(inRange(position.getCost()), path + ".cost", "must be below 2^40 cash lots in magnitude");
            lines.add(line(position.getInstrument(), position.getQuantity(), position.getCost(), path));
        }
        return lines;
    }

    private List<BookLine> collateral() throws ReadableException {
        List<BookLine> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < message.getCollateralCount(); i++) {
            CollateralHolding holding = message.getCollateral(i);
            String path = "collateral[" + i + "]";
            require(seen.add(holding.getAsset()), path + ".asset", "is here twice; add both lines up");
            require(
                    holding.getQuantity() > 0 && inRange(holding.getQuantity()),
                    path + ".quantity",
                    "must be 1 to 2^40 - 1 lots; enter what is owed as negative cash");
            lines.add(line(holding.getAsset(), holding.getQuantity(), 0, path));
        }
        return lines;
    }

    private List<BookLine> reservations() throws ReadableException {
        List<BookLine> lines = new ArrayList<>();
        Set<String> buying = new HashSet<>();
        Set<String> selling = new HashSet<>();
        for (int i = 0; i < message.getReservationsCount(); i++) {
            Reservation order = message.getReservations(i);
            String path = "reservations[" + i + "]";
            require(
                    (order.getQuantity() > 0 ? buying : selling).add(order.getInstrument()),
                    path + ".instrument",
                    "is here twice on the same side; add both lines up");
            require(
                    order.getQuantity() != 0 && inRange(order.getQuantity()),
                    path + ".quantity",
                    "must not be zero and must be below 2^40 lots in magnitude");
            require(
                    order.getWorse() >= 0 && inRange(order.getWorse()),
                    path + ".worse",
                    "must be 0 to 2^40 - 1 cash lots; an order that fills better than the mark counts as at the mark");
            lines.add(line(order.getInstrument(), order.getQuantity(), order.getWorse(), path));
        }
        return lines;
    }

    private BookLine line(String name, long quantity, long cost, String path) {
        var place = locator.place(path);
        return new BookLine(name, quantity, cost, place.line() == 0 ? path : place.file() + ":" + place.line());
    }

    private static boolean inRange(long quantity) {
        return quantity > -WitnessFormat.QUANTITY_LIMIT && quantity < WitnessFormat.QUANTITY_LIMIT;
    }

    private static boolean isAccount(String account) {
        int length = account.getBytes(StandardCharsets.UTF_8).length;
        return length >= 1 && length <= LONGEST_ACCOUNT && account.codePoints().noneMatch(Character::isISOControl);
    }

    private void require(boolean holds, String field, String rule) throws ReadableException {
        if (!holds) {
            throw locator.problem(field, rule);
        }
    }
}
