package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private static final String CANARY = "canary-7141";

    @Test
    void foreignException_isNamedWithoutItsText() {
        String sentence = Failures.sentence(new NumberFormatException("For input string: " + CANARY));

        assertThat(sentence)
                .contains("internal error: NumberFormatException")
                .contains("FailuresTest.java:")
                .doesNotContain(CANARY);
    }

    @Test
    void error_isNamedWithoutItsText() {
        assertThat(Failures.sentence(new StackOverflowError(CANARY)))
                .contains("StackOverflowError")
                .doesNotContain(CANARY);
    }

    @Test
    void deniedFile_isNamed() {
        assertThat(Failures.sentence(new AccessDeniedException("book.yaml"))).isEqualTo("book.yaml: permission denied");
    }

    @Test
    void ourOwnException_speaksForItself() {
        assertThat(Failures.sentence(new CommandFailed("do this"))).isEqualTo("do this");
    }
}
