package org.plimsoll.schedule;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.Consumer;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Schedule;

/**
 * One broken rule.
 *
 * @param field path that the refusal names
 * @param words part of what it says
 * @param edit breaks the rule in {@link Schedules#full}, and no other
 */
record Refusal(String field, String words, Consumer<Schedule.Builder> edit) {
    static Refusal refused(String field, String words, Consumer<Schedule.Builder> edit) {
        return new Refusal(field, words, edit);
    }

    void check() {
        Schedule.Builder builder = Schedules.full();
        edit.accept(builder);
        assertThatExceptionOfType(ReadableException.class)
                .isThrownBy(() -> Schedules.checked(builder))
                .matches(e -> e.field().equals(field), "names " + field)
                .withMessageContaining(words);
    }

    @Override
    public String toString() {
        return field + " " + words;
    }
}
