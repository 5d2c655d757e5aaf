package org.plimsoll.api.format;

import java.util.Optional;
import org.plimsoll.api.v1.Profile;

/** The circuit shapes of {@code docs/formats.md} section 8. */
public enum ProfileShape {
    POCKET(Profile.PROFILE_POCKET, "pocket", 256, 8, 16, 48, 4),
    TRADE(Profile.PROFILE_TRADE, "trade", 2_048, 32, 144, 256, 8),
    DESK(Profile.PROFILE_DESK, "desk", 4_096, 64, 384, 512, 16),
    FLOOR(Profile.PROFILE_FLOOR, "floor", 4_096, 256, 960, 1_024, 16),
    HOUSE(Profile.PROFILE_HOUSE, "house", 16_384, 256, 1_536, 2_048, 16);

    private final Profile proto;
    private final String profileName;
    private final int rows;
    private final int slots;
    private final int advice;
    private final int inequalities;
    private final int outputs;

    ProfileShape(Profile proto, String profileName, int rows, int slots, int advice, int inequalities, int outputs) {
        this.proto = proto;
        this.profileName = profileName;
        this.rows = rows;
        this.slots = slots;
        this.advice = advice;
        this.inequalities = inequalities;
        this.outputs = outputs;
    }

    /** The code that every byte format uses, 1 to 5. */
    public int code() {
        return proto.getNumber();
    }

    /** The name people type, "trade". */
    public String profileName() {
        return profileName;
    }

    public Profile proto() {
        return proto;
    }

    /** N, rows of the schedule. */
    public int rows() {
        return rows;
    }

    /** K, slots of a book. */
    public int slots() {
        return slots;
    }

    /** Y, advice variables. */
    public int advice() {
        return advice;
    }

    /** F, inequalities. */
    public int inequalities() {
        return inequalities;
    }

    /** J, outputs. */
    public int outputs() {
        return outputs;
    }

    public static Optional<ProfileShape> ofCode(int code) {
        for (ProfileShape shape : values()) {
            if (shape.code() == code) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }

    public static Optional<ProfileShape> ofName(String name) {
        for (ProfileShape shape : values()) {
            if (shape.profileName.equals(name)) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }

    /** Empty for {@code PROFILE_UNSPECIFIED} and for a number this version does not know. */
    public static Optional<ProfileShape> of(Profile profile) {
        for (ProfileShape shape : values()) {
            if (shape.proto == profile) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }
}
