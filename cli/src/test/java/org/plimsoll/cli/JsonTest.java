package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void nestedValues_keepTheirOrder() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("b", List.of(1, true, "x"));
        object.put("a", Arrays.asList(new BigDecimal("0.000001"), null, Optional.empty(), Optional.of("y")));

        assertThat(Json.write(object)).isEqualTo("{\"b\":[1,true,\"x\"],\"a\":[0.000001,null,null,\"y\"]}");
    }

    @Test
    void text_isEscapedToAscii() {
        assertThat(Json.write("\"\\\n\u00e9\u2028")).isEqualTo("\"\\\"\\\\\\u000a\\u00e9\\u2028\"");
    }

    @Test
    void whatJsonCannotHold_isRefused() {
        assertThatThrownBy(() -> Json.write(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.write(new Object())).isInstanceOf(IllegalArgumentException.class);
    }
}
