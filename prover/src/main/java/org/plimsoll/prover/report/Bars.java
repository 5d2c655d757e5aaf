package org.plimsoll.prover.report;

import java.util.Collection;
import org.plimsoll.prover.money.Money;
import org.plimsoll.schedule.Rational;

/** Draws amounts as bars on one scale, zero included. */
final class Bars {
    private static final int WIDTH = 1_000;

    private final Rational low;
    private final Rational range;

    /** @param amounts everything that will be drawn */
    Bars(Collection<Money> amounts) {
        Rational least = Rational.ZERO;
        Rational most = Rational.ZERO;
        for (Money amount : amounts) {
            least = least.min(amount.units());
            most = most.max(amount.units());
        }
        low = least;
        range = most.minus(least).signum() == 0 ? Rational.ONE : most.minus(least);
    }

    /**
     * A bar between two amounts, with a line at zero.
     *
     * @param style class of the bar
     */
    void draw(Html html, Money from, Money to, String style) {
        int a = at(from);
        int b = at(to);
        int zero = at(Money.ZERO);
        html.open(
                "svg", "class", "bar", "viewBox", "0 0 1000 20", "preserveAspectRatio", "none", "aria-hidden", "true");
        rectangle(html, Math.min(a, b), 3, Math.max(Math.abs(a - b), 2), 14, style);
        rectangle(html, Math.min(zero, WIDTH - 1), 0, 1, 20, "axis");
        html.close("svg");
    }

    private static void rectangle(Html html, int x, int y, int width, int height, String style) {
        html.open(
                        "rect",
                        "x",
                        Integer.toString(x),
                        "y",
                        Integer.toString(y),
                        "width",
                        Integer.toString(width),
                        "height",
                        Integer.toString(height),
                        "class",
                        style)
                .close("rect");
    }

    private int at(Money amount) {
        return amount.units()
                .minus(low)
                .times(Rational.of(WIDTH))
                .over(range)
                .floor()
                .intValueExact();
    }
}
