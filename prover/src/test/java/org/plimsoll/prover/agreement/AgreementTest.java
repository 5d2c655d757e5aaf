package org.plimsoll.prover.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.fixtures.random.ModuleSet;
import org.plimsoll.prover.fixture.Fixtures;
import org.plimsoll.schedule.RiskSchedule;

/** Engine, formulas, exact duality and a linear-programming solver on random books; see {@code docs/agreement.md}. */
class AgreementTest {
    private static final int BOOKS = Integer.getInteger("plimsoll.books", 2_000);
    private static final int SOLVED = Integer.getInteger("plimsoll.lp", 100);
    private static final long SEED = Long.getLong("plimsoll.seed", 20_261_120);

    private static final List<String> REPORT = new ArrayList<>(List.of(Tally.HEADER));

    @ParameterizedTest
    @EnumSource(ModuleSet.class)
    void randomBooks_engineFormulaAndSolverAgree(ModuleSet set) {
        Tally tally = new AgreementRun(set.name(), SEED).run(set, BOOKS, Math.min(BOOKS, SOLVED));

        REPORT.add(tally.line(set.name()));
        assertThat(tally.books).isEqualTo(BOOKS);
        assertThat(tally.adequate).as("books of both kinds, seed %d", SEED).isBetween(BOOKS / 10L, BOOKS * 9L / 10);
    }

    /** The schedules of {@code fixtures}, or those that {@code plimsoll.schedules} names: files, separated by commas. */
    @ParameterizedTest
    @MethodSource("schedules")
    void booksOfASchedule_engineFormulaAndSolverAgree(RiskSchedule schedule) {
        String level = schedule.levels().get(0);
        Terms terms = Terms.of(
                schedule,
                level,
                List.of(ProfileShape.POCKET, ProfileShape.TRADE, ProfileShape.FLOOR, ProfileShape.HOUSE));

        Tally tally = new AgreementRun(schedule.name(), SEED).run(terms, BOOKS, Math.min(BOOKS, SOLVED));

        REPORT.add(tally.line(schedule.name()));
        assertThat(tally.books).isEqualTo(BOOKS);
        assertThat(tally.adequate).as("books of both kinds, seed %d", SEED).isBetween(1L, BOOKS - 1L);
    }

    static List<RiskSchedule> schedules() throws ReadableException {
        String named = System.getProperty("plimsoll.schedules");
        if (named == null) {
            return List.of(Fixtures.schedule(Fixtures.CRYPTO), Fixtures.schedule(Fixtures.POCKET));
        }
        List<RiskSchedule> schedules = new ArrayList<>();
        for (String file : named.split(",", -1)) {
            schedules.add(RiskSchedule.read(Path.of(file)));
        }
        return schedules;
    }

    @AfterAll
    static void report() {
        System.out.println(String.join(System.lineSeparator(), REPORT));
    }
}
