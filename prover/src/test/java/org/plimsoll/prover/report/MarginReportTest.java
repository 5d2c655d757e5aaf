package org.plimsoll.prover.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.prover.fixture.Fixtures;
import org.plimsoll.prover.margin.MarginEngine;
import org.plimsoll.prover.margin.MarginExplanation;
import org.plimsoll.schedule.RiskSchedule;

/** Reports as a whole, against files that were checked by hand. */
class MarginReportTest {
    @ParameterizedTest
    @ValueSource(strings = {"pocket", "pocket-short-by-one"})
    void table_isTheOneThatWasCheckedByHand(String book) throws Exception {
        assertThat(MarginTable.render(explain(book))).isEqualTo(expected(book + ".txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pocket", "pocket-short-by-one"})
    void json_isTheOneThatWasCheckedByHand(String book) throws Exception {
        assertThat(MarginJson.render(explain(book)) + "\n").isEqualTo(expected(book + ".json"));
    }

    @Test
    void textInJson_isEscaped() {
        JsonWriter json = new JsonWriter();
        json.beginObject().member("a\"b", "c\\d\u0001\u007f").endObject();
        assertThat(json.text()).isEqualTo("{\"a\\\"b\":\"c\\\\d\\u0001\\u007f\"}");
    }

    private static MarginExplanation explain(String book) throws Exception {
        RiskSchedule schedule = Fixtures.schedule(Fixtures.POCKET);
        return MarginEngine.evaluate(
                        Fixtures.compile(schedule, ProfileShape.POCKET, "initial"),
                        schedule,
                        Fixtures.book("books/" + book + ".yaml"))
                .explain();
    }

    private static String expected(String name) throws IOException {
        try (InputStream stream = MarginReportTest.class.getResourceAsStream("/reports/" + name)) {
            if (stream == null) {
                throw new IOException("no expected report " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
