package org.plimsoll.prover.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.explain.Explainer;
import org.plimsoll.prover.explain.MarginExplanation;
import org.plimsoll.prover.explain.Outlook;
import org.plimsoll.prover.explain.Outlooks;
import org.plimsoll.prover.fixture.Fixtures;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.RiskSchedule;

/** Reports as a whole, against files that were checked by hand. */
class MarginReportTest {
    private final RiskSchedule schedule = Fixtures.schedule(Fixtures.POCKET);
    private final Demand demand = schedule.level("initial");

    @ParameterizedTest
    @ValueSource(strings = {"pocket", "pocket-short-by-one"})
    void table_isTheOneThatWasCheckedByHand(String book) throws Exception {
        assertThat(MarginTable.render(explain(book), outlook(book), false)).isEqualTo(expected(book + ".txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pocket", "pocket-short-by-one"})
    void json_isTheOneThatWasCheckedByHand(String book) throws Exception {
        assertThat(MarginJson.render(explain(book), outlook(book)) + "\n").isEqualTo(expected(book + ".json"));
    }

    @Test
    void fullTable_hasEveryScenario() throws Exception {
        String few = MarginTable.render(explain("pocket"), outlook("pocket"), false);
        String full = MarginTable.render(explain("pocket"), outlook("pocket"), true);

        assertThat(few).contains("(5 more: --full)");
        assertThat(full).doesNotContain("--full");
        schedule.message().getScenariosList().forEach(s -> assertThat(full).contains(s.getName()));
        assertThat(full.lines().count()).isEqualTo(few.lines().count() + 8);
    }

    @Test
    void textInJson_isEscaped() {
        JsonWriter json = new JsonWriter();
        json.beginObject().member("a\"b", "c\\d\u0001\u007f").endObject();
        assertThat(json.text()).isEqualTo("{\"a\\\"b\":\"c\\\\d\\u0001\\u007f\"}");
    }

    private MarginExplanation explain(String book) {
        return Explainer.explain(schedule, read(book), demand);
    }

    private Outlook outlook(String book) {
        return Outlooks.of(schedule, read(book), demand);
    }

    private static AccountBook read(String book) {
        return Fixtures.book("books/" + book + ".yaml");
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
