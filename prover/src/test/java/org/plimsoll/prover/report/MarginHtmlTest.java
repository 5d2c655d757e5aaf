package org.plimsoll.prover.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.fixtures.random.ModuleSet;
import org.plimsoll.fixtures.random.RandomBooks;
import org.plimsoll.fixtures.random.RandomSchedule;
import org.plimsoll.fixtures.random.Size;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.explain.Explainer;
import org.plimsoll.prover.explain.Outlooks;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.RiskSchedule;

class MarginHtmlTest {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");
    private static final Set<String> VOID = Set.of("meta");

    @Test
    void page_asksNobodyForAnything() throws ReadableException {
        assertThat(page(ModuleSet.EVERYTHING, 2))
                .contains("default-src 'none'")
                .doesNotContain("<script")
                .doesNotContain("<link")
                .doesNotContain("<img")
                .doesNotContain("@import")
                .doesNotContain("url(")
                .doesNotContain("http:")
                .doesNotContain("https:");
    }

    @Test
    void everyElement_isClosedInOrder() throws ReadableException {
        for (ModuleSet set : ModuleSet.values()) {
            for (long seed = 0; seed < 4; seed++) {
                String page = page(set, seed);
                Deque<String> open = new ArrayDeque<>();
                Matcher tag = TAG.matcher(page);
                while (tag.find()) {
                    if (tag.group(1).isEmpty() && !VOID.contains(tag.group(2))) {
                        open.push(tag.group(2));
                    } else if (!tag.group(1).isEmpty()) {
                        assertThat(open.pop()).as("%s seed %d", set, seed).isEqualTo(tag.group(2));
                    }
                }
                assertThat(open).as("%s seed %d", set, seed).isEmpty();
            }
        }
    }

    @Test
    void namesOfASchedule_areTextAndNeverMarkup() throws ReadableException {
        RiskSchedule schedule = RiskSchedule.of(
                RandomSchedule.draw(1, ModuleSet.PLAIN.modules(), Size.SMALL).toBuilder()
                        .setName("<b onclick=\"x\">&")
                        .build(),
                Locator.of("random"));

        assertThat(page(schedule, Book.newBuilder().setAccount("empty").build()))
                .contains("&lt;b onclick=&quot;x&quot;&gt;&amp;")
                .doesNotContain("<b onclick");
    }

    @Test
    void emptyBook_hasAPageThatSaysNothingIsRequired() throws ReadableException {
        RiskSchedule schedule = schedule(ModuleSet.EVERYTHING, 1);

        assertThat(page(schedule, Book.newBuilder().setAccount("empty").build()))
                .contains("Adequate")
                .contains("nothing is required");
    }

    private static String page(ModuleSet set, long seed) throws ReadableException {
        RiskSchedule schedule = schedule(set, seed);
        return page(schedule, new RandomBooks(seed, schedule.message(), 28).next());
    }

    private static RiskSchedule schedule(ModuleSet set, long seed) throws ReadableException {
        return RiskSchedule.of(RandomSchedule.draw(seed, set.modules(), Size.MEDIUM), Locator.of("random"));
    }

    private static String page(RiskSchedule schedule, Book message) throws ReadableException {
        AccountBook book = AccountBook.of(message);
        Demand demand = Demand.ofLevel(1_000_000);
        return MarginHtml.render(Explainer.explain(schedule, book, demand), Outlooks.of(schedule, book, demand));
    }
}
