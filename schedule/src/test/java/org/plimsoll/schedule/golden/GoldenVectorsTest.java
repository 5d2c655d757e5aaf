package org.plimsoll.schedule.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.ScheduleCompiler;

/** Compares with the committed files; {@code -Dgolden.write=true} writes them instead, for a change of format. */
class GoldenVectorsTest {
    private static final Path DIRECTORY =
            Path.of(System.getProperty("basedir", "."), "..", "fixtures", "src", "main", "resources", "golden");

    @TestFactory
    Stream<DynamicTest> everyVector_isAsCommitted() throws Exception {
        return files().stream().map(file -> DynamicTest.dynamicTest(file.fileName(), () -> compare(file)));
    }

    private static List<GoldenFile> files() throws Exception {
        RiskSchedule schedule = RiskSchedule.read(DIRECTORY.resolve("schedule.yaml"));
        CompiledSchedule compiled = ScheduleCompiler.compile(schedule, ProfileShape.POCKET, schedule.level("initial"));
        List<GoldenFile> files = new ArrayList<>(new PublicVectors(schedule, compiled).files());
        files.addAll(modules());
        files.addAll(SecretVectors.files());
        return files;
    }

    /** The schedule that uses every module of the compiler, at a level with headroom. */
    private static List<GoldenFile> modules() throws Exception {
        String source = "modules.yaml";
        RiskSchedule schedule = RiskSchedule.read(DIRECTORY.resolve(source));
        CompiledSchedule compiled = ScheduleCompiler.compile(schedule, ProfileShape.TRADE, schedule.level("buffered"));
        return List.of(
                PublicVectors.schedule("modules", source, schedule),
                PublicVectors.compiled("modules-compiled", source, compiled));
    }

    private static void compare(GoldenFile file) throws IOException {
        Path path = DIRECTORY.resolve(file.fileName());
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(path, file.content(), StandardCharsets.UTF_8);
        }
        assertThat(path).as("missing golden file").exists();
        assertThat(Files.readString(path, StandardCharsets.UTF_8)).isEqualTo(file.content());
    }
}
