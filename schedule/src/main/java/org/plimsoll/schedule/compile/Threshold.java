package org.plimsoll.schedule.compile;

import java.util.ArrayList;
import java.util.List;

/** The free threshold ζ = plus − minus of one tail, and what is known of its lines so far. */
final class Threshold {
    private final int plus;
    private final int minus;
    private final List<Integer> lines = new ArrayList<>();
    private final List<Integer> excesses = new ArrayList<>();

    Threshold(int plus, int minus) {
        this.plus = plus;
        this.minus = minus;
    }

    int plus() {
        return plus;
    }

    int minus() {
        return minus;
    }

    Form form() {
        return Form.ofAdvice(plus).minus(Form.ofAdvice(minus));
    }

    /** Notes the charge, and the line that defines it, for what one scenario loses beyond the threshold. */
    void excess(int advice, int line) {
        excesses.add(advice);
        lines.add(line);
    }

    /** The first charge beyond the threshold; its unit is the threshold's. */
    int firstExcess() {
        return excesses.get(0);
    }

    /** @param rank of the loss that is the best threshold, 1 for the largest */
    Step step(int rank) {
        return new Step.Threshold(plus, minus, lines, Math.min(rank, lines.size()));
    }
}
