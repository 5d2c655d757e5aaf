package org.plimsoll.api.readable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.api.secret.v1.Book;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** What reading a file costs, counted and not timed. */
class YamlBoundsTest {
    private static final int LONG = 4 << 20;

    @ParameterizedTest
    @ValueSource(strings = {"account: ?", "account: x #?", "account: \"?\""})
    void longRun_isTakenInWithFewReads(String around) {
        String yaml = around.replace("?", "x".repeat(LONG));
        LoadSettings settings = YamlTree.settings("f", yaml.length());
        var reads = new CountedReads(new StringReader(yaml));

        var parser = new ParserImpl(settings, new StreamReader(settings, reads));
        assertThat(new Composer(settings, new StrictEvents("f", parser)).getSingleNode())
                .isPresent();

        // Each read copies what is pending, so their number is what makes a long run quadratic.
        assertThat(reads.count()).isBetween(2, 32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account: x\n?cash: 1\n", "account: x?\ncash: 1\n", "account: x #?\ncash: 1\n"})
    void longRunOfBlanks_isReadLikeAShortOne(String around) throws ReadableException {
        String blanks = (around.startsWith("account: x\n") ? "\n" : " ").repeat(LONG);

        assertThat(read(around.replace("?", blanks)).getCash()).isEqualTo(1);
    }

    @Test
    void smallFile_getsASmallBuffer() {
        assertThat(YamlTree.settings("f", 10).getBufferSize()).isEqualTo(1 << 10);
        assertThat(YamlTree.settings("f", ReadableFile.MAX_BYTES).getBufferSize())
                .isEqualTo(1 << 20);
    }

    @Test
    void valuesUpToTheLimit_areLetThrough() {
        // The list, and four scalars in it.
        assertThat(compose("[a,\n a, a, a]", 5)).isTrue();
    }

    @Test
    void valueBeyondTheLimit_isRefusedWithItsLineAndAdvice() {
        assertThatExceptionOfType(StrictEvents.Forbidden.class)
                .isThrownBy(() -> compose("[a,\n a,\n a, a]", 4))
                .satisfies(e -> assertThat(e.refusal().getMessage())
                        .isEqualTo("f:3:5: is where the file passes 4 values;"
                                + " split it or leave out what is not needed"));
    }

    @Test
    void keysOfMaps_countAsValues() {
        assertThatExceptionOfType(StrictEvents.Forbidden.class).isThrownBy(() -> compose("{a: 1, b: 2}", 4));
        assertThat(compose("{a: 1, b: 2}", 5)).isTrue();
    }

    @Test
    void limitOfAFile_isTheOneThatIsDocumented() {
        String yaml = "[" + "a,".repeat(StrictEvents.MAX_NODES) + "]";
        LoadSettings settings = YamlTree.settings("f", yaml.length());
        // As the reader makes it, but without keeping the nodes.
        var events = new StrictEvents("f", new ParserImpl(settings, new StreamReader(settings, yaml)));

        assertThatExceptionOfType(StrictEvents.Forbidden.class)
                .isThrownBy(() -> {
                    while (events.hasNext()) {
                        events.next();
                    }
                })
                .satisfies(e -> assertThat(e.refusal().problem()).contains("passes 4194304 values"));
    }

    private static boolean compose(String yaml, int maxNodes) {
        LoadSettings settings = YamlTree.settings("f", yaml.length());
        var parser = new ParserImpl(settings, new StreamReader(settings, yaml));
        return new Composer(settings, new StrictEvents("f", parser, maxNodes))
                .getSingleNode()
                .isPresent();
    }

    private static Book read(String yaml) throws ReadableException {
        return ReadableFile.read("f", yaml.getBytes(StandardCharsets.UTF_8), Book.getDefaultInstance())
                .message();
    }

    private static final class CountedReads extends FilterReader {
        private int count;

        CountedReads(Reader in) {
            super(in);
        }

        int count() {
            return count;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            count++;
            return super.read(into, from, length);
        }
    }
}
