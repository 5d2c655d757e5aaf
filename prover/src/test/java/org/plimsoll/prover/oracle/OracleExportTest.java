package org.plimsoll.prover.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.fixtures.oracle.OracleCase;
import org.plimsoll.fixtures.random.ModuleSet;
import org.plimsoll.fixtures.random.Size;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.margin.MarginEngine;
import org.plimsoll.prover.margin.MarginResult;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.ScheduleCompiler;
import org.plimsoll.schedule.compile.ScheduleRejected;

/** Writes, on request, what Java makes of every case, for {@code fixtures/oracle/check.py}. The books are invented. */
@EnabledIfSystemProperty(named = "plimsoll.oracle.export", matches = ".+")
class OracleExportTest {
    private static final long FIRST_SEED = 1_000;

    private final Path directory = Path.of(System.getProperty("plimsoll.oracle.export", ""));

    @Test
    void everyCase_isWritten() throws Exception {
        for (OracleCase oracleCase : OracleCase.all()) {
            export(oracleCase);
        }
        // Beyond the cases of the vectors, for a deeper comparison.
        for (int seed = 0; seed < Integer.getInteger("plimsoll.oracle.seeds", 0); seed++) {
            for (ModuleSet set : ModuleSet.values()) {
                export(OracleCase.draw(set, seed % 4 == 3 ? Size.MEDIUM : Size.SMALL, FIRST_SEED + seed));
            }
        }
        assertThat(directory).isNotEmptyDirectory();
    }

    private void export(OracleCase oracleCase) throws Exception {
        RiskSchedule schedule = RiskSchedule.of(oracleCase.schedule(), Locator.of(oracleCase.name()));
        Path folder = Files.createDirectories(directory.resolve(oracleCase.name()));
        Files.write(folder.resolve("schedule.bin"), schedule.canonical());
        Map<String, CompiledSchedule> smallest = new HashMap<>();
        for (String level : schedule.levels()) {
            Demand demand = schedule.level(level);
            for (ProfileShape shape : ProfileShape.values()) {
                String name = name(shape, demand);
                try {
                    CompiledSchedule compiled = ScheduleCompiler.compile(schedule, shape, demand);
                    Files.write(folder.resolve(name + ".bin"), compiled.bytes());
                    smallest.putIfAbsent(level, compiled);
                } catch (ScheduleRejected e) {
                    Files.writeString(folder.resolve(name + ".refused"), e.toString(), StandardCharsets.UTF_8);
                }
            }
        }
        StringBuilder books = new StringBuilder();
        for (int i = 0; i < OracleCase.BOOKS; i++) {
            CompiledSchedule compiled = smallest.get(oracleCase.level(i));
            if (compiled != null) {
                Book book = oracleCase.book(i, compiled.shape().slots());
                books.append(
                        String.format("book %s %d%n", name(compiled.shape(), schedule.level(oracleCase.level(i))), i));
                append(books, MarginEngine.evaluate(compiled, schedule, AccountBook.of(book)));
            }
        }
        Files.writeString(folder.resolve("books.txt"), books, StandardCharsets.US_ASCII);
    }

    private static String name(ProfileShape shape, Demand demand) {
        return String.format("%s %d %d", shape.profileName(), demand.levelPpm(), demand.headroom());
    }

    private static void append(StringBuilder text, MarginResult result) {
        result.slots().stream()
                .filter(slot -> slot.quantity() > 0)
                .forEach(slot -> text.append(String.format("x %d %d%n", slot.row(), slot.quantity())));
        text.append("y").append(numbers(result.advice())).append('\n');
        text.append("z").append(numbers(result.slacks())).append('\n');
    }

    private static String numbers(List<BigInteger> values) {
        return values.stream().map(value -> " " + value).collect(Collectors.joining());
    }
}
