package org.plimsoll.schedule.compile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plimsoll.schedule.Rational;

/**
 * An exact linear expression in rows, advice and a constant. Immutable. Rows stand in it as multiples of leaves, so that sums
 * and multiples cost nothing per row.
 */
final class Form {
    static final Form ZERO = new Form(Map.of(), Collections.emptySortedMap(), Rational.ZERO);

    private final Map<Leaf, Rational> leaves;
    private final SortedMap<Integer, Rational> advice;
    private final Rational constant;

    private Form(Map<Leaf, Rational> leaves, SortedMap<Integer, Rational> advice, Rational constant) {
        this.leaves = leaves;
        this.advice = advice;
        this.constant = constant;
    }

    static Form of(Leaf leaf) {
        return leaf.most() == 0 ? ZERO : new Form(Map.of(leaf, Rational.ONE), ZERO.advice, Rational.ZERO);
    }

    static Form ofConstant(long units) {
        return new Form(Map.of(), ZERO.advice, Rational.of(units));
    }

    static Form ofAdvice(int number) {
        return new Form(Map.of(), new TreeMap<>(Map.of(number, Rational.ONE)), Rational.ZERO);
    }

    static Form sum(List<Form> forms) {
        if (forms.size() == 1) {
            return forms.get(0);
        }
        Map<Leaf, Rational> leaves = new LinkedHashMap<>();
        SortedMap<Integer, Rational> advice = new TreeMap<>();
        Rational constant = Rational.ZERO;
        for (Form form : forms) {
            form.leaves.forEach((leaf, factor) -> add(leaves, leaf, factor));
            form.advice.forEach((number, factor) -> add(advice, number, factor));
            constant = constant.plus(form.constant);
        }
        return new Form(leaves, advice, constant);
    }

    Form plus(Form other) {
        return sum(List.of(this, other));
    }

    Form minus(Form other) {
        return plus(other.negate());
    }

    Form negate() {
        return times(Rational.of(-1));
    }

    Form times(Rational factor) {
        if (factor.signum() == 0) {
            return ZERO;
        }
        if (factor.equals(Rational.ONE)) {
            return this;
        }
        Map<Leaf, Rational> scaled = new LinkedHashMap<>();
        leaves.forEach((leaf, f) -> scaled.put(leaf, f.times(factor)));
        SortedMap<Integer, Rational> scaledAdvice = new TreeMap<>();
        advice.forEach((number, f) -> scaledAdvice.put(number, f.times(factor)));
        return new Form(scaled, scaledAdvice, constant.times(factor));
    }

    /** What is left of it at x = 0. */
    Form withoutRows() {
        return new Form(Map.of(), advice, constant);
    }

    /** Whether no row, no advice and no constant is left in it. */
    boolean isZero() {
        return advice.isEmpty()
                && constant.signum() == 0
                && leaves.keySet().stream().allMatch(this::cancels);
    }

    /** Factors of the leaves, none zero. */
    Map<Leaf, Rational> leaves() {
        return Collections.unmodifiableMap(leaves);
    }

    /** Coefficients of advice by number, none zero. */
    SortedMap<Integer, Rational> advice() {
        return Collections.unmodifiableSortedMap(advice);
    }

    /** Zero for advice that is not in it. */
    Rational adviceAt(int number) {
        return advice.getOrDefault(number, Rational.ZERO);
    }

    Rational constant() {
        return constant;
    }

    private boolean cancels(Leaf leaf) {
        for (int p = 0; p < leaf.size(); p++) {
            if (leaf.valueAt(p) != 0 && coefficient(leaf.rowAt(p)).signum() != 0) {
                return false;
            }
        }
        return true;
    }

    private Rational coefficient(int row) {
        Rational sum = Rational.ZERO;
        for (Map.Entry<Leaf, Rational> term : leaves.entrySet()) {
            long value = term.getKey().value(row);
            if (value != 0) {
                sum = sum.plus(term.getValue().times(Rational.of(value)));
            }
        }
        return sum;
    }

    private static <K> void add(Map<K, Rational> into, K key, Rational factor) {
        Rational sum = into.getOrDefault(key, Rational.ZERO).plus(factor);
        if (sum.signum() == 0) {
            into.remove(key);
        } else {
            into.put(key, sum);
        }
    }
}
