package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.verifier.VerifierPolicy;

/** The policies of the fixtures list the schedule that their comments name. */
class FixturePoliciesTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"policies/venue.yaml", "policies/production.yaml"})
    void policy_listsTheDigestOfTheOptionsSchedule(String name) throws Exception {
        VerifierPolicy policy = VerifierPolicy.read(TestFiles.copy(name, directory));
        RiskSchedule schedule = RiskSchedule.read(TestFiles.copy("schedules/crypto-options.yaml", directory));

        assertThat(policy.schedules()).containsExactly(schedule.digest());
    }
}
