package org.plimsoll.verifier;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.readable.Readable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.readable.ReadableFile;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Policy;
import org.plimsoll.api.v1.Setup;

/**
 * What a verifier demands of every certificate, see policy.proto. Immutable; one that exists satisfies every rule
 * there. No field switches a
 * check off.
 */
public final class VerifierPolicy {
    private final Policy policy;
    private final Set<Bytes32> keys;
    private final Set<Bytes32> issuers;
    private final Set<Bytes32> schedules;

    private VerifierPolicy(Policy policy) {
        this.policy = policy;
        this.keys = digests(policy.getKeysList());
        this.issuers = digests(policy.getIssuersList());
        this.schedules = digests(policy.getSchedulesList());
    }

    /** Reads a YAML file; says file, line and field of the first rule that is broken. */
    public static VerifierPolicy read(Path file) throws ReadableException {
        Readable<Policy> readable = ReadableFile.read(file, Policy.getDefaultInstance());
        Optional<PolicyRules.Broken> broken = PolicyRules.firstBroken(readable.message());
        if (broken.isPresent()) {
            throw readable.locator().problem(broken.get().field(), broken.get().rule());
        }
        return new VerifierPolicy(readable.message());
    }

    /**
     * A policy that does not come from a file.
     *
     * @throws IllegalArgumentException naming the field and the rule, when one is broken
     */
    public static VerifierPolicy of(Policy policy) {
        PolicyRules.firstBroken(policy).ifPresent(broken -> {
            throw new IllegalArgumentException(broken.field() + " " + broken.rule());
        });
        return new VerifierPolicy(policy);
    }

    /** Whether only keys from a ceremony are accepted. */
    public boolean isProduction() {
        return setups().equals(Set.of(Setup.SETUP_CEREMONY));
    }

    public String name() {
        return policy.getName();
    }

    /** Who we are. */
    public String audience() {
        return policy.getAudience();
    }

    public Set<Setup> setups() {
        return Set.copyOf(policy.getSetupsList());
    }

    /** Accepted key digests. Empty: any key of an accepted setup. */
    public Set<Bytes32> keys() {
        return keys;
    }

    /** Ed25519 public keys. */
    public Set<Bytes32> issuers() {
        return issuers;
    }

    /** Schedule digests. */
    public Set<Bytes32> schedules() {
        return schedules;
    }

    /** Seconds between publication and now, 1 or more. */
    public long scheduleMaxAgeSeconds() {
        return policy.getScheduleMaxAgeSeconds();
    }

    /** Least Λ, parts per million, 1 to 10^9. */
    public long leastLevelPpm() {
        return policy.getLeastLevelPpm();
    }

    /** Least B, units u of the schedule, 0 to 2^62 − 1. */
    public long leastHeadroom() {
        return policy.getLeastHeadroom();
    }

    public Assurance leastAssurance() {
        return policy.getLeastAssurance();
    }

    /** Seconds from not-before to expiry, 1 or more. */
    public long longestLifetimeSeconds() {
        return policy.getLongestLifetimeSeconds();
    }

    /** Seconds, 0 to 300. */
    public int clockSkewSeconds() {
        return policy.getClockSkewSeconds();
    }

    private static Set<Bytes32> digests(List<String> hex) {
        return hex.stream().map(Bytes32::ofHex).collect(Collectors.toUnmodifiableSet());
    }
}
