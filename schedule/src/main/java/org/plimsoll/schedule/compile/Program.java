package org.plimsoll.schedule.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.plimsoll.api.format.ProfileShape;

/**
 * A linear program under construction: rows, advice and lines, each with a name for people. Refuses by name what does not fit
 * the profile. Lines are written one after the other, the verdict last.
 */
final class Program {
    private final ProfileShape shape;
    private final Rows rows;
    private final List<Advice> advice = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Threshold> thresholds = new ArrayList<>();
    private final List<Supplier<Step>> steps = new ArrayList<>();

    Program(ProfileShape shape, Rows rows) throws ScheduleRejected {
        this.shape = shape;
        this.rows = rows;
        if (rows.count() > shape.rows()) {
            throw full("row", shape.rows(), rows.names().get(shape.rows()));
        }
    }

    /** An upper bound of the largest form: its base plus a new charge that every other form defines by a line. */
    Form maxOf(String name, List<Form> forms) throws ScheduleRejected {
        List<Form> rest = new ArrayList<>();
        Form base = null;
        for (Form form : forms) {
            boolean zero = form.isZero();
            if (zero && base == null) {
                base = Form.ZERO;
            } else if (!zero) {
                rest.add(form);
            }
        }
        if (base == null) {
            base = rest.remove(0);
        }
        return rest.isEmpty() ? base : base.plus(charge(name, base, rest));
    }

    /** A lower bound of the smallest form. */
    Form minOf(String name, List<Form> forms) throws ScheduleRejected {
        return maxOf(name, forms.stream().map(Form::negate).toList()).negate();
    }

    /** Declares advice of which any value is sound, and returns its number. */
    int free(String name) throws ScheduleRejected {
        return declare(name, Polarity.FREE, Form.ZERO);
    }

    /**
     * Declares the threshold of a tail.
     *
     * @param rank of the loss that is the best threshold, 1 for the largest
     */
    Threshold threshold(String tail, int rank) throws ScheduleRejected {
        Threshold threshold = new Threshold(free("threshold+ " + tail), free("threshold- " + tail));
        thresholds.add(threshold);
        steps.add(() -> threshold.step(rank));
        return threshold;
    }

    /** What a loss exceeds a threshold by, at least zero. */
    Form excess(String name, Form loss, Threshold threshold) throws ScheduleRejected {
        threshold.excess(advice.size(), lines.size());
        return maxOf(name, List.of(Form.ZERO, loss.minus(threshold.form())));
    }

    /** Says how the prover finds free advice. */
    void step(Step step) {
        steps.add(() -> step);
    }

    /** The line that decides; no other may follow. */
    void verdict(Form form) throws ScheduleRejected {
        line(new Line("verdict", form, Line.VERDICT));
    }

    Rows rows() {
        return rows;
    }

    ProfileShape shape() {
        return shape;
    }

    List<Advice> advice() {
        return advice;
    }

    List<Line> lines() {
        return lines;
    }

    List<Threshold> thresholds() {
        return thresholds;
    }

    Line verdict() {
        return lines.get(lines.size() - 1);
    }

    Layout layout() {
        return new Layout(
                rows,
                advice.stream().map(Advice::name).toList(),
                lines.stream().map(Line::name).toList(),
                steps.stream().map(Supplier::get).toList());
    }

    private Form charge(String name, Form base, List<Form> forms) throws ScheduleRejected {
        int number = declare(name, Polarity.CHARGE, base);
        Form charge = Form.ofAdvice(number);
        int first = lines.size();
        Form above = charge.plus(base);
        for (int i = 0; i < forms.size(); i++) {
            line(new Line(name + "[" + i + "]", above.minus(forms.get(i)), number));
        }
        step(new Step.Charge(
                number, IntStream.range(first, lines.size()).boxed().toList()));
        return charge;
    }

    private int declare(String name, Polarity polarity, Form base) throws ScheduleRejected {
        if (advice.size() == shape.advice()) {
            throw full("advice", shape.advice(), name);
        }
        advice.add(new Advice(advice.size(), name, polarity, base));
        return advice.size() - 1;
    }

    private void line(Line line) throws ScheduleRejected {
        if (lines.size() == shape.inequalities()) {
            throw full("inequality", shape.inequalities(), line.name());
        }
        lines.add(line);
    }

    private ScheduleRejected full(String what, int most, String name) {
        return new ScheduleRejected(what + " " + (most + 1) + " of " + most + ": " + name + "; profile "
                + shape.profileName() + " is too small for this schedule");
    }
}
