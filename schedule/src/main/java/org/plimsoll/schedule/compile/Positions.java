package org.plimsoll.schedule.compile;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.plimsoll.api.v1.Instrument;

/** Some instruments of a schedule, and sums of their numbers over what a book holds of them. */
final class Positions {
    private final List<Instrument> instruments;
    private final int[] rows;

    /** @param numbers positions of the instruments in the schedule, increasing */
    Positions(List<Instrument> all, List<Integer> numbers, Rows rows) {
        this.instruments = numbers.stream().map(all::get).toList();
        this.rows = numbers.stream()
                .flatMapToInt(i -> IntStream.of(rows.longOf(i), rows.shortOf(i)))
                .toArray();
    }

    /** {@code Σ v·long − (v + 1)·short}, never above the true value of a floored number. */
    Form low(String field, ToLongFunction<Instrument> value) {
        return sides(field, value, x -> -(value.applyAsLong(x) + 1));
    }

    /** {@code Σ (v + 1)·long − v·short}, never below the true value. */
    Form high(String field, ToLongFunction<Instrument> value) {
        return sides(field, x -> value.applyAsLong(x) + 1, x -> -value.applyAsLong(x));
    }

    /** {@link #low} of a Greek, where exactly 0 is exact. */
    Form lowGreek(String field, ToLongFunction<Instrument> value) {
        return sides(field, value, x -> value.applyAsLong(x) == 0 ? 0 : -(value.applyAsLong(x) + 1));
    }

    /** {@link #high} of a Greek, where exactly 0 is exact. */
    Form highGreek(String field, ToLongFunction<Instrument> value) {
        return sides(field, x -> value.applyAsLong(x) == 0 ? 0 : value.applyAsLong(x) + 1, x -> -value.applyAsLong(x));
    }

    Form lowMark() {
        return low("mark", Instrument::getMark);
    }

    Form highMark() {
        return high("mark", Instrument::getMark);
    }

    Form lowProfit(int scenario) {
        return low("profit[" + scenario + "]", x -> x.getProfit(scenario));
    }

    Form highProfit(int scenario) {
        return high("profit[" + scenario + "]", x -> x.getProfit(scenario));
    }

    /** {@code Σ a·long + b·short}. */
    Form sides(String field, ToLongFunction<Instrument> ofLong, ToLongFunction<Instrument> ofShort) {
        return Form.of(new Leaf(rows, p -> (p % 2 == 0 ? ofLong : ofShort).applyAsLong(instruments.get(p / 2)), field));
    }

    /** In the order of the schedule. */
    List<Instrument> instruments() {
        return instruments;
    }
}
