package org.plimsoll.nativelib.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.api.secret.v1.SetupJob;
import org.plimsoll.api.secret.v1.SetupResult;
import org.plimsoll.api.secret.v1.WorkerRequest;
import org.plimsoll.api.secret.v1.WorkerResponse;
import org.plimsoll.api.v1.Profile;
import org.plimsoll.api.v1.Status;

/** The packaged library in a worker as services start it: keys are made once. */
@Timeout(300)
class SetupTest {
    @TempDir
    Path temp;

    @Test
    void developmentKey_isMadeOnceAndFoundAfterwards() throws IOException {
        WorkerConfig config = WorkerConfig.defaults(temp.resolve("data"));
        SetupResult first;
        SetupResult second;
        try (WorkerPool pool = WorkerPool.open(config)) {
            first = setup(pool);
            second = setup(pool);
        }

        assertThat(first.getCreated()).isTrue();
        assertThat(second.getCreated()).isFalse();
        assertThat(second.getKeyDigest()).isEqualTo(first.getKeyDigest());
        String digest = HexFormat.of().formatHex(first.getKeyDigest().toByteArray());
        try (Stream<Path> keys = Files.walk(config.keyStore())) {
            assertThat(keys.map(Path::toString))
                    .anyMatch(path -> path.endsWith("insecure/pocket/" + digest + "/verifying.key"));
        }
    }

    private static SetupResult setup(WorkerPool pool) {
        WorkerResponse response = Requests.answered(pool.submit(
                WorkerRequest.newBuilder().setSetup(SetupJob.newBuilder().setProfile(Profile.PROFILE_POCKET)),
                Requests.AMPLE));
        assertThat(response.getStatus()).as(response.getDetail()).isEqualTo(Status.STATUS_OK);
        return response.getSetup();
    }
}
