package org.plimsoll.prover.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plimsoll.prover.explain.RiskValue.Part;

/**
 * The pieces of the equity of one book, in u. Secret.
 *
 * @param cash negative when owed
 * @param classes with something in them
 * @param collateral in the schedule's order
 * @param categories what their caps take off, by name, zero or more
 */
record EquityValue(Form cash, List<ClassEquity> classes, List<AssetValue> collateral, List<Part> categories) {
    EquityValue {
        classes = List.copyOf(classes);
        collateral = List.copyOf(collateral);
        categories = List.copyOf(categories);
    }

    /**
     * What the positions of a class are worth.
     *
     * @param riskClass its name
     * @param marks by instrument
     * @param cost what was paid for them, negative when received
     * @param uncredited the part of a gain that does not count, zero or more
     * @param open what fills of open orders add to mark and cost
     */
    record ClassEquity(String riskClass, List<Part> marks, Form cost, Form uncredited, Form open) {
        ClassEquity {
            marks = List.copyOf(marks);
        }

        /** U: the gain, negative for a loss. */
        Form gain() {
            return Form.sum(marks.stream().map(Part::form).toList()).minus(cost).plus(open);
        }

        @Override
        public String toString() {
            return "ClassEquity[redacted]";
        }
    }

    /**
     * One asset of the collateral.
     *
     * @param asset its position in the schedule
     * @param gross value before the haircut
     * @param counted v
     * @param line the line that binds, counted from 0; −1 when nothing counts because it is own paper
     */
    record AssetValue(int asset, Form gross, Form counted, int line) {
        @Override
        public String toString() {
            return "AssetValue[redacted]";
        }
    }

    Form total() {
        List<Form> all = new ArrayList<>(List.of(cash));
        classes.forEach(c -> all.add(c.gain().minus(c.uncredited())));
        collateral.forEach(asset -> all.add(asset.counted()));
        Stream<Form> taken = categories.stream().map(Part::form).map(Form::negate);
        return Form.sum(Stream.concat(all.stream(), taken).toList());
    }

    @Override
    public String toString() {
        return "EquityValue[redacted]";
    }
}
