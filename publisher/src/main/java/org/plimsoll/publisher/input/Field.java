package org.plimsoll.publisher.input;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.plimsoll.api.format.PrintableText;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.ReadableException;

/**
 * One field of a file: rules are asked of it, and a broken one says where it stands.
 *
 * @param path "underlyings[0].price"; empty for the whole file
 */
public record Field(Locator locator, String path) {
    private static final Pattern UTC_SECONDS =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z");
    private static final String INSTANT_RULE =
            "must be a UTC instant with whole seconds since 1970, like 2026-11-20T16:00:00Z";

    /** A field inside this one. */
    public Field at(String name) {
        return new Field(locator, path.isEmpty() ? name : path + "." + name);
    }

    /** An entry of a list inside this one. */
    public Field at(String list, int index) {
        return at(list + "[" + index + "]");
    }

    /** A refusal of this field; the rule goes on after "field: ". */
    public ReadableException problem(String rule) {
        return locator.problem(path, rule);
    }

    public void require(boolean holds, String rule) throws ReadableException {
        if (!holds) {
            throw problem(rule);
        }
    }

    void text(String value) throws ReadableException {
        require(PrintableText.isText(value), PrintableText.TEXT_RULE);
    }

    void label(String value) throws ReadableException {
        require(PrintableText.isLabel(value), PrintableText.LABEL_RULE);
    }

    BigDecimal decimal(String value) throws ReadableException {
        require(
                Decimals.isDecimal(value),
                "must be a decimal number like 96400.5, of 40 characters at most; no exponent, no NaN, no infinity");
        return Decimals.of(value);
    }

    BigDecimal positive(String value) throws ReadableException {
        BigDecimal number = decimal(value);
        require(number.signum() > 0, "must be above 0");
        return number;
    }

    BigDecimal notNegative(String value) throws ReadableException {
        BigDecimal number = decimal(value);
        require(number.signum() >= 0, "must not be negative");
        return number;
    }

    /** A relative change: what it leaves is above 0. */
    BigDecimal change(String value) throws ReadableException {
        BigDecimal number = decimal(value);
        require(number.compareTo(BigDecimal.ONE.negate()) > 0, "must be above -1: a change cannot take everything");
        return number;
    }

    Instant instant(String value) throws ReadableException {
        require(UTC_SECONDS.matcher(value).matches(), INSTANT_RULE);
        try {
            Instant instant = Instant.parse(value);
            // Refuses the second spellings of an instant: 24:00:00 and leap seconds.
            require(instant.toString().equals(value) && instant.getEpochSecond() >= 0, INSTANT_RULE);
            return instant;
        } catch (DateTimeException e) {
            throw problem(INSTANT_RULE);
        }
    }

    /** Texts of a list of this field's, strictly rising by ASCII order. */
    <T> void sorted(String list, String name, List<T> entries, Function<T, String> key) throws ReadableException {
        for (int i = 0; i < entries.size(); i++) {
            Field entry = name.isEmpty() ? at(list, i) : at(list, i).at(name);
            String text = key.apply(entries.get(i));
            entry.text(text);
            entry.require(
                    i == 0 || key.apply(entries.get(i - 1)).compareTo(text) < 0,
                    "must come after the one before it by ASCII order, and differ; sort the list");
        }
    }
}
