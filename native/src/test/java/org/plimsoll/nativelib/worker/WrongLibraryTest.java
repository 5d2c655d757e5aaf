package org.plimsoll.nativelib.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.nativelib.LibraryCopy;

/** A worker that finds another library than its jar was built with ends before its first job, and says why. */
@Timeout(180)
class WrongLibraryTest {
    @TempDir
    Path temp;

    @Test
    void libraryWithoutItsDigest_isNotUsed() throws IOException {
        assertRefused(copy().withDamage(), "does not have its SHA-256");
    }

    @Test
    void libraryOfAnotherVersion_isNotUsed() throws IOException {
        assertRefused(copy().withFaults().withResource("version.txt", "9.9.9\n"), "this jar is '9.9.9'");
    }

    @Test
    void libraryWithAnotherCircuit_isNotUsed() throws IOException {
        String other = "pocket " + "ab".repeat(32) + "\n";
        assertRefused(
                copy().withFaults().withResource("circuits/fingerprint.txt", other), "this jar expects {pocket=ab");
    }

    private LibraryCopy copy() throws IOException {
        return new LibraryCopy(temp.resolve("copy"));
    }

    private void assertRefused(LibraryCopy copy, String why) throws IOException {
        WorkerCommand command = Pools.withClassPath(Pools.config(temp, 1), copy.classPath());
        try (WorkerPool pool = Pools.open(command)) {
            WorkerOutcome.Failed failed = Requests.failed(pool.submit(Requests.emptyVerify(), Requests.AMPLE));

            assertThat(failed.kind()).isEqualTo(Failure.DIED);
            assertThat(failed.detail()).contains("could not load the native library");
        }
        assertThat(Pools.printed(temp)).contains(why);
    }
}
