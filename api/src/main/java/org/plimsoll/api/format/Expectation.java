package org.plimsoll.api.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.api.v1.Assurance;
import org.plimsoll.api.v1.Setup;

/**
 * What a verifier demands of a certificate, {@code docs/formats.md} section 11: handed to the native library, which checks
 * again what Java has checked.
 *
 * @param now seconds since 1970-01-01T00:00:00Z, 0 to 2^40 - 1
 * @param clockSkew seconds tolerated at both ends, a u32
 * @param longestLifetime seconds from not-before to expiry, 1 or more
 * @param leastLevelPpm least Λ in parts per million, 1 or more
 * @param leastHeadroom least B in units u of the schedule, 0 to 2^62 - 1
 * @param leastAssurance a known level
 * @param setups accepted setups, all known
 * @param nonce the nonce this verifier chose
 * @param scheduleDigest σ of the schedule this verifier holds
 * @param audience who the verifier is, a text
 * @param issuers accepted issuer keys, 1 to 1,024
 * @param keys accepted key digests, at most 1,024; empty: any key of an accepted setup
 * @param bookCommitment when given, the statement's must equal it
 */
public record Expectation(
        long now,
        long clockSkew,
        long longestLifetime,
        long leastLevelPpm,
        long leastHeadroom,
        Assurance leastAssurance,
        Set<Setup> setups,
        Bytes32 nonce,
        Bytes32 scheduleDigest,
        String audience,
        List<Bytes32> issuers,
        List<Bytes32> keys,
        Optional<Bytes32> bookCommitment) {
    /** Most issuers that one expectation may list. */
    public static final int MAX_ISSUERS = 1_024;
    /** Most keys that one expectation may list. */
    public static final int MAX_KEYS = 1_024;

    private static final String MAGIC = "PLMSEXP1";
    private static final int DEVELOPMENT_BIT = 1;
    private static final int CEREMONY_BIT = 2;

    public Expectation {
        setups = Set.copyOf(setups);
        issuers = List.copyOf(issuers);
        keys = List.copyOf(keys);
        require(now >= 0 && now < StatementFormat.TIME_LIMIT, "now must be 0 to 2^40 - 1");
        require(clockSkew >= 0 && clockSkew < 1L << 32, "clockSkew must be a u32");
        require(longestLifetime >= 1, "longestLifetime must be 1 or more");
        require(leastLevelPpm >= 1, "leastLevelPpm must be 1 or more");
        require(
                leastHeadroom >= 0 && leastHeadroom < StatementFormat.HEADROOM_LIMIT,
                "leastHeadroom must be 0 to 2^62 - 1");
        require(
                leastAssurance != Assurance.ASSURANCE_UNSPECIFIED && leastAssurance != Assurance.UNRECOGNIZED,
                "leastAssurance must be a known level");
        require(!setups.isEmpty(), "setups must not be empty");
        require(
                !setups.contains(Setup.SETUP_UNSPECIFIED) && !setups.contains(Setup.UNRECOGNIZED),
                "setups must be known");
        require(PrintableText.isText(audience), "audience " + PrintableText.TEXT_RULE);
        require(!issuers.isEmpty() && issuers.size() <= MAX_ISSUERS, "issuers must be 1 to 1,024");
        require(keys.size() <= MAX_KEYS, "keys must be at most 1,024");
    }

    public byte[] encode() {
        ByteWriter out = new ByteWriter()
                .magic(MAGIC)
                .u64(now)
                .u32(clockSkew)
                .u64(longestLifetime)
                .u64(leastLevelPpm)
                .i64(leastHeadroom)
                .u8(leastAssurance.getNumber())
                .u8(setupBits())
                .raw(nonce)
                .raw(scheduleDigest)
                .text(audience);
        writeList(out, issuers);
        writeList(out, keys);
        out.u8(bookCommitment.isPresent() ? 1 : 0);
        bookCommitment.ifPresent(out::raw);
        return out.toBytes();
    }

    private int setupBits() {
        return (setups.contains(Setup.SETUP_DEVELOPMENT) ? DEVELOPMENT_BIT : 0)
                | (setups.contains(Setup.SETUP_CEREMONY) ? CEREMONY_BIT : 0);
    }

    private static void writeList(ByteWriter out, List<Bytes32> list) {
        out.u16(list.size());
        list.forEach(out::raw);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
