package org.plimsoll.prover.explain;

import java.util.List;
import org.plimsoll.schedule.Rational;

/**
 * The open orders of a book, and the rule of the lines for them: in each line an order counts as filled when that is worse and as
 * unfilled when that is worse. So a largest of several forms asks for each of them anew, as the compiled lines do. Secret.
 */
final class OpenOrders {
    private final List<OpenOrder> orders;

    OpenOrders(List<OpenOrder> orders) {
        this.orders = List.copyOf(orders);
    }

    /**
     * One order, zero or more lots.
     *
     * @param instrument position in the schedule
     * @param buys whether a fill adds lots long
     * @param lots zero or more
     */
    record OpenOrder(int instrument, boolean buys, Rational lots) {
        @Override
        public String toString() {
            return "OpenOrder[redacted]";
        }
    }

    /**
     * The largest of several forms.
     *
     * @param form an upper bound of all of them; equal to the largest when there are no open orders
     * @param binding which of them, counted from 0; the first of several
     */
    record Largest(Form form, int binding) {
        Rational value() {
            return form.value();
        }

        @Override
        public String toString() {
            return "Largest[redacted]";
        }
    }

    List<OpenOrder> list() {
        return orders;
    }

    /** {@code maxof} of {@code docs/compiler.md}; the first form is its base. */
    Largest largest(List<Form> forms) {
        Form base = forms.get(0);
        Rational above = Rational.ZERO;
        int binding = 0;
        for (int i = 1; i < forms.size(); i++) {
            Rational difference = atWorst(forms.get(i).minus(base));
            if (difference.compareTo(above) > 0) {
                above = difference;
                binding = i;
            }
        }
        return new Largest(base.plus(Form.of(above)), binding);
    }

    /** The positive part. */
    Form positive(Form form) {
        return largest(List.of(Form.ZERO, form)).form();
    }

    /** What an upper bound must cover: every order that raises the form is filled. */
    Rational atWorst(Form form) {
        Rational worst = form.value();
        for (int r = 0; r < form.open().size(); r++) {
            if (form.open().get(r).signum() > 0) {
                worst = worst.plus(form.open().get(r).times(orders.get(r).lots()));
            }
        }
        return worst;
    }

    @Override
    public String toString() {
        return "OpenOrders[redacted]";
    }
}
