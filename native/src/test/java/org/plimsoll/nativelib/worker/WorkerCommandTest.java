package org.plimsoll.nativelib.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerCommandTest {
    @TempDir
    Path temp;

    @Test
    void environment_isOursAlone() {
        ProcessBuilder builder = WorkerCommand.of(Pools.config(temp, 1)).builder();

        assertThat(builder.environment()).containsOnlyKeys("LC_ALL", "GOMAXPROCS", "MALLOC_ARENA_MAX");
        assertThat(builder.environment()).containsEntry("GOMAXPROCS", "1");
    }

    @Test
    void classPath_hasAbsoluteEntriesOnly() {
        assertThat(WorkerCommand.ownClassPath().split(File.pathSeparator, -1)).allMatch(entry -> entry.startsWith("/"));
    }

    @Test
    void arguments_leaveNoDumps() {
        assertThat(WorkerCommand.of(Pools.config(temp, 1)).builder().command())
                .contains(
                        "-XX:-CreateCoredumpOnCrash", "-XX:+SuppressFatalErrorMessage", "-XX:+DisableAttachMechanism");
    }

    @Test
    void configOutOfRange_isRefused() {
        WorkerConfig config = WorkerConfig.defaults(temp);

        assertThatThrownBy(() -> config.withWorkers(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> config.withWorkers(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> config.withMemory(1, 1L << 30)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> config.withMemory(512, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
