package org.plimsoll.prover.explain;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.plimsoll.schedule.Rational;

/**
 * A number of the formulas: its value for what is held, and what each open order would add to it per lot when filled. Secret.
 *
 * @param value u, or lots
 * @param open one per open order of the book, in order; empty when no order matters
 */
record Form(Rational value, List<Rational> open) {
    static final Form ZERO = of(Rational.ZERO);

    /** A number that no order changes. */
    static Form of(Rational value) {
        return new Form(value, List.of());
    }

    static Form of(long value) {
        return of(Rational.of(value));
    }

    static Form of(BigInteger value) {
        return of(Rational.of(value));
    }

    Form plus(Form other) {
        return new Form(value.plus(other.value), sum(open, other.open));
    }

    Form minus(Form other) {
        return plus(other.negate());
    }

    Form negate() {
        return new Form(value.negate(), open.stream().map(Rational::negate).toList());
    }

    Form times(Rational factor) {
        if (factor.equals(Rational.ONE)) {
            return this;
        }
        return new Form(
                value.times(factor), open.stream().map(o -> o.times(factor)).toList());
    }

    static Form sum(List<Form> forms) {
        return forms.stream().reduce(ZERO, Form::plus);
    }

    private static List<Rational> sum(List<Rational> a, List<Rational> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        return IntStream.range(0, a.size())
                .mapToObj(r -> a.get(r).plus(b.get(r)))
                .toList();
    }

    @Override
    public String toString() {
        return "Form[redacted]";
    }
}
