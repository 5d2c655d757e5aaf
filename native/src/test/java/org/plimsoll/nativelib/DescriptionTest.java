package org.plimsoll.nativelib;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionTest {
    private static final Description EXPECTED = new Description("1.2.3", Map.of("pocket", "aa", "trade", "bb"));

    @Test
    void sameVersionAndCircuits_isAccepted() throws NativeUnavailable {
        Description found = Description.parse("version=1.2.3\ncircuit.trade=bb\ncircuit.pocket=aa\n");

        assertThatCode(() -> EXPECTED.requireEqual(found)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version=1.2.4\ncircuit.trade=bb\ncircuit.pocket=aa\n",
                "circuit.trade=bb\ncircuit.pocket=aa\n",
                "version=1.2.3\ncircuit.trade=bc\ncircuit.pocket=aa\n",
                "version=1.2.3\ncircuit.pocket=aa\n",
                "version=1.2.3\ncircuit.trade=bb\ncircuit.pocket=aa\ncircuit.desk=cc\n",
                ""
            })
    void anyDifference_isRefused(String found) throws NativeUnavailable {
        Description description = Description.parse(found);

        assertThatThrownBy(() -> EXPECTED.requireEqual(description))
                .isInstanceOf(NativeUnavailable.class)
                .hasMessageContaining("one build");
    }

    @Test
    void lineOfAnUnknownKind_isRefused() {
        assertThatThrownBy(() -> Description.parse("version=1.2.3\ncolour=red\n"))
                .isInstanceOf(NativeUnavailable.class);
    }

    @Test
    void expectationWithoutCircuits_isRefused() {
        var empty = new Description("1.2.3", Map.of());

        assertThatThrownBy(() -> empty.requireEqual(empty)).isInstanceOf(NativeUnavailable.class);
    }
}
