package org.plimsoll.schedule;

import org.plimsoll.api.format.StatementFormat;
import org.plimsoll.api.v1.Level;

/**
 * What a verifier asks of a book: {@code equity ≥ Λ · requirement + B}.
 *
 * @param levelPpm Λ, parts per million, 1 to 10^9
 * @param headroom B, free margin that must remain, u, 0 to 2^62 − 1
 */
public record Demand(long levelPpm, long headroom) {
    /** B is below this. */
    public static final long HEADROOM_LIMIT = StatementFormat.HEADROOM_LIMIT;

    public Demand {
        if (levelPpm < 1 || levelPpm > StatementFormat.MAX_LEVEL_PPM) {
            throw new IllegalArgumentException("level: must be 1 to 1,000,000,000 parts per million");
        }
        if (headroom < 0 || headroom >= HEADROOM_LIMIT) {
            throw new IllegalArgumentException("headroom: must be 0 to 2^62 - 1 units");
        }
    }

    /** No headroom beyond the level. */
    public static Demand ofLevel(long levelPpm) {
        return new Demand(levelPpm, 0);
    }

    static Demand of(Level level) {
        return new Demand(level.getPpm(), level.getHeadroom());
    }
}
