package org.plimsoll.prover.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.fixtures.oracle.OracleCase;
import org.plimsoll.fixtures.oracle.OracleVectors;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.margin.MarginEngine;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.ScheduleCompiler;
import org.plimsoll.schedule.compile.ScheduleRejected;

class SlackVectorsTest {
    private static final BigInteger MILLIONTHS = BigInteger.valueOf(1_000_000);

    @Test
    void everyBook_hasTheSlackOfTheOracle() throws Exception {
        Map<String, BigInteger> found = new TreeMap<>();
        for (OracleCase oracleCase : OracleCase.all()) {
            evaluate(oracleCase, found);
        }
        Map<String, String> vectors = OracleVectors.slacks();
        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(vectors.keySet());
        vectors.forEach((key, vector) -> compare(key, found.getOrDefault(key, BigInteger.ZERO), vector.split(" ", -1)));
    }

    /**
     * "slack p/q" with the formulas' own slack p/q in u, or "spreads slack" without any spread formed, which the engine never
     * does worse than.
     */
    private static void compare(String key, BigInteger slack, String[] vector) {
        if (vector[0].equals("spreads")) {
            assertThat(slack).as(key).isGreaterThanOrEqualTo(new BigInteger(vector[1]));
            return;
        }
        String[] formula = vector[1].split("/", -1);
        assertThat(slack).as(key).isEqualTo(new BigInteger(vector[0]));
        assertThat(slack.multiply(new BigInteger(formula[1])))
                .as("%s: never above the formulas", key)
                .isLessThanOrEqualTo(new BigInteger(formula[0]).multiply(MILLIONTHS));
    }

    private static void evaluate(OracleCase oracleCase, Map<String, BigInteger> found) throws Exception {
        RiskSchedule schedule = RiskSchedule.of(oracleCase.schedule(), Locator.of(oracleCase.name()));
        for (int i = 0; i < OracleCase.BOOKS; i++) {
            Demand demand = schedule.level(oracleCase.level(i));
            Optional<CompiledSchedule> compiled = smallest(schedule, demand);
            if (compiled.isPresent()) {
                ProfileShape shape = compiled.get().shape();
                String key = String.format(
                        "%s %s %d %d %d",
                        oracleCase.name(), shape.profileName(), demand.levelPpm(), demand.headroom(), i);
                AccountBook book = AccountBook.of(oracleCase.book(i, shape.slots()));
                found.put(
                        key,
                        MarginEngine.evaluate(compiled.get(), schedule, book).verdictSlack());
            }
        }
    }

    /** Empty for a level that is refused whatever the profile. */
    private static Optional<CompiledSchedule> smallest(RiskSchedule schedule, Demand demand) {
        return Stream.of(ProfileShape.values())
                .flatMap(shape -> compile(schedule, shape, demand).stream())
                .findFirst();
    }

    private static Optional<CompiledSchedule> compile(RiskSchedule schedule, ProfileShape shape, Demand demand) {
        try {
            return Optional.of(ScheduleCompiler.compile(schedule, shape, demand));
        } catch (ScheduleRejected e) {
            return Optional.empty();
        }
    }
}
