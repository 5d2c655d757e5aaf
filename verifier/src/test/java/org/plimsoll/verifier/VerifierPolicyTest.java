package org.plimsoll.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Policy;
import org.plimsoll.api.v1.Setup;

class VerifierPolicyTest {
    private static final String DIGEST = "ab".repeat(32);
    private static final String TEXT = """
            name: Night desk
            audience: venue.example
            setups: [CEREMONY]
            keys: [%1$s]
            issuers: [%1$s]
            schedules: [%1$s]
            schedule_max_age_seconds: 86_400
            least_level_ppm: 1_000_000
            least_assurance: SELF_DECLARED
            longest_lifetime_seconds: 600
            clock_skew_seconds: 5
            """.formatted(DIGEST);

    @TempDir
    Path directory;

    @Test
    void soundFile_isRead() throws Exception {
        VerifierPolicy policy = VerifierPolicy.read(write(TEXT));

        assertThat(policy.name()).isEqualTo("Night desk");
        assertThat(policy.isProduction()).isTrue();
        assertThat(policy.scheduleMaxAgeSeconds()).isEqualTo(86_400);
        assertThat(policy.keys()).hasSize(1);
        assertThat(policy.clockSkewSeconds()).isEqualTo(5);
    }

    @Test
    void brokenRule_namesFileLineAndField() throws IOException {
        Path file = write(TEXT.replace("clock_skew_seconds: 5", "clock_skew_seconds: 301"));

        assertThatThrownBy(() -> VerifierPolicy.read(file))
                .isInstanceOfSatisfying(ReadableException.class, e -> {
                    assertThat(e.field()).isEqualTo("clock_skew_seconds");
                    assertThat(e.line()).isEqualTo(11);
                })
                .hasMessageContaining("0 to 300");
    }

    static Stream<Arguments> brokenRules() {
        return Stream.of(
                broken("name", p -> p.clearName()),
                broken("audience", p -> p.clearAudience()),
                broken("audience", p -> p.setAudience("two words")),
                broken("setups", p -> p.clearSetups()),
                broken("setups", p -> p.addSetupsValue(0)),
                broken("setups", p -> p.addSetupsValue(3)),
                broken("setups", p -> p.addSetups(Setup.SETUP_CEREMONY)),
                broken("keys", p -> p.clearKeys()),
                broken("keys", p -> p.setKeys(0, DIGEST.toUpperCase(java.util.Locale.ROOT))),
                broken("keys", p -> p.addKeys(DIGEST)),
                broken("issuers", p -> p.clearIssuers()),
                broken("issuers", p -> p.addIssuers("ab")),
                broken("schedules", p -> p.clearSchedules()),
                broken("schedule_max_age_seconds", p -> p.setScheduleMaxAgeSeconds(0)),
                broken("schedule_max_age_seconds", p -> p.setScheduleMaxAgeSeconds(-1)),
                broken("least_level_ppm", p -> p.setLeastLevelPpm(0)),
                broken("least_level_ppm", p -> p.setLeastLevelPpm(1_000_000_001)),
                broken("least_headroom", p -> p.setLeastHeadroom(-1)),
                broken("least_headroom", p -> p.setLeastHeadroom(1L << 62)),
                broken("least_assurance", p -> p.clearLeastAssurance()),
                broken("least_assurance", p -> p.setLeastAssuranceValue(5)),
                broken("longest_lifetime_seconds", p -> p.setLongestLifetimeSeconds(0)),
                broken("clock_skew_seconds", p -> p.setClockSkewSeconds(-1)));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("brokenRules")
    void policyThatBreaksOneRule_isRefusedNamingTheField(String field, Consumer<Policy.Builder> change) {
        Policy.Builder policy = sound();
        assertThat(VerifierPolicy.of(policy.build()).isProduction()).isTrue();
        change.accept(policy);

        assertThatThrownBy(() -> VerifierPolicy.of(policy.build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(field + " ");
    }

    @Test
    void everyNumberAtItsUpperLimit_isAcceptedAndOneBeyondIsNot() {
        long longest = (1L << 40) - 1;
        Policy.Builder most = sound().setScheduleMaxAgeSeconds(longest)
                .setLongestLifetimeSeconds(longest)
                .setLeastLevelPpm(1_000_000_000)
                .setLeastHeadroom((1L << 62) - 1)
                .setClockSkewSeconds(300);
        for (int i = 1; i < 1_024; i++) {
            String digest = Fixture.filled(0).hex().substring(4) + String.format("%04x", i);
            most.addIssuers(digest).addKeys(digest).addSchedules(digest);
        }

        VerifierPolicy policy = VerifierPolicy.of(most.build());
        assertThat(policy.issuers()).hasSize(1_024);
        assertThat(policy.keys()).hasSize(1_024);
        assertThat(policy.schedules()).hasSize(1_024);
        assertThatThrownBy(() -> VerifierPolicy.of(
                        most.clone().addKeys(Fixture.filled(0).hex()).build()))
                .hasMessageStartingWith("keys ");
        assertThatThrownBy(() -> VerifierPolicy.of(
                        most.clone().addSchedules(Fixture.filled(0).hex()).build()))
                .hasMessageStartingWith("schedules ");
        assertThatThrownBy(() -> VerifierPolicy.of(
                        most.clone().addIssuers(Fixture.filled(0).hex()).build()))
                .hasMessageStartingWith("issuers ");
        assertThatThrownBy(() -> VerifierPolicy.of(
                        most.clone().setLongestLifetimeSeconds(longest + 1).build()))
                .hasMessageStartingWith("longest_lifetime_seconds ");
    }

    @Test
    void developmentPolicyWithoutKeys_isAcceptedAndNotProduction() {
        Policy policy = sound().clearKeys()
                .clearSetups()
                .addSetups(Setup.SETUP_DEVELOPMENT)
                .build();

        assertThat(VerifierPolicy.of(policy).isProduction()).isFalse();
    }

    private static Policy.Builder sound() {
        return Policy.newBuilder()
                .setName("n")
                .setAudience("a")
                .addSetups(Setup.SETUP_CEREMONY)
                .addKeys(DIGEST)
                .addIssuers(DIGEST)
                .addSchedules(DIGEST)
                .setScheduleMaxAgeSeconds(1)
                .setLeastLevelPpm(1)
                .setLeastAssurance(Assurance.ASSURANCE_SELF_DECLARED)
                .setLongestLifetimeSeconds(1);
    }

    private static Arguments broken(String field, Consumer<Policy.Builder> change) {
        return Arguments.of(field, change);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("policy.yaml"), text);
    }
}
