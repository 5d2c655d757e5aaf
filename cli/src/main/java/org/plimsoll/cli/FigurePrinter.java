package org.plimsoll.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.plimsoll.api.secret.v1.Figure;

/** Prints what a benchmark measured, one figure per line. */
final class FigurePrinter {
    private final Terminal terminal;
    private final boolean json;

    FigurePrinter(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    void print(Figure figure) {
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("name", figure.getName());
            object.put("value", plain(figure.getValue()));
            object.put("unit", figure.getUnit());
            terminal.out().println(Json.write(object));
        } else {
            terminal.out().println(line(figure));
        }
    }

    /** Counts and bytes without an exponent, seconds to the microsecond. */
    private static BigDecimal plain(double value) {
        BigDecimal exact =
                new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private static String line(Figure figure) {
        String value = switch (figure.getUnit()) {
            case "s" -> String.format(Locale.ROOT, "%,.4f s", figure.getValue());
            case "bytes" -> String.format(Locale.ROOT, "%,.0f bytes", figure.getValue());
            case "times" -> String.format(Locale.ROOT, "%,.1f times", figure.getValue());
            default -> String.format(Locale.ROOT, "%,.0f", figure.getValue());
        };
        return String.format("%-34s %24s", figure.getName(), value);
    }
}
