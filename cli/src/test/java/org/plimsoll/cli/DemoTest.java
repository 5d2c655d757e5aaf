package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    @TempDir
    static Path home;

    private static Cli.Result first;

    @BeforeAll
    static void runOnce() {
        first = new Cli(home).run("demo");
    }

    @Test
    void demo_verifiesAndRefusesFiveForgeries() {
        assertThat(first.exit()).as(first.out() + first.err()).isZero();
        assertThat(first.out())
                .contains("VERIFIED, with a DEVELOPMENT key")
                .contains("It did not learn")
                .contains("AUDIENCE_MISMATCH", "SCHEDULE_MISMATCH", "PROOF_INVALID", "PROOF_ENCODING", "EXPIRED");
    }

    @Test
    void demo_fitsTheTerminal() {
        assertThat(first.out().lines()).allMatch(line -> line.length() <= Terminal.WIDTH);
    }

    @Test
    void demoAgainWithJson_isOneObjectAndUsesTheCachedKeys() {
        Cli.Result again = new Cli(home).run("demo", "--json");

        assertThat(again.exit()).isZero();
        assertThat((List<?>) again.object().get("forgeries"))
                .hasSize(5)
                .allMatch(forgery -> Boolean.TRUE.equals(((Map<?, ?>) forgery).get("refused_rightly")));
        assertThat((List<?>) again.object().get("keys"))
                .allMatch(digest -> first.out().contains(String.valueOf(digest)));
    }
}
