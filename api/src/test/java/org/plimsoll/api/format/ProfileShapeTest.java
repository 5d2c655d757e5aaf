package org.plimsoll.api.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plimsoll.api.v1.Profile;

class ProfileShapeTest {
    /** The table of docs/formats.md section 8. */
    @ParameterizedTest
    @CsvSource({
        "1, pocket, 256, 8, 16, 48, 4",
        "2, trade, 2048, 32, 144, 256, 8",
        "3, desk, 4096, 64, 384, 512, 16",
        "4, floor, 4096, 256, 960, 1024, 16",
        "5, house, 16384, 256, 1536, 2048, 16"
    })
    void shape_isTheDocumentedOne(int code, String name, int rows, int slots, int advice, int lines, int outputs) {
        ProfileShape shape = ProfileShape.ofCode(code).orElseThrow();
        assertThat(ProfileShape.ofName(name)).contains(shape);
        assertThat(shape.profileName()).isEqualTo(name);
        assertThat(shape.rows()).isEqualTo(rows);
        assertThat(shape.slots()).isEqualTo(slots);
        assertThat(shape.advice()).isEqualTo(advice);
        assertThat(shape.inequalities()).isEqualTo(lines);
        assertThat(shape.outputs()).isEqualTo(outputs);
    }

    @ParameterizedTest
    @EnumSource
    void everyShape_isFoundByItsProto(ProfileShape shape) {
        assertThat(ProfileShape.of(shape.proto())).contains(shape);
    }

    @Test
    void everyKnownProto_hasAShape() {
        assertThat(ProfileShape.values()).hasSize(Profile.values().length - 2);
    }

    @Test
    void unknownCodeNameOrProto_hasNoShape() {
        assertThat(ProfileShape.ofCode(0)).isEmpty();
        assertThat(ProfileShape.ofCode(6)).isEmpty();
        assertThat(ProfileShape.ofName("POCKET")).isEmpty();
        assertThat(ProfileShape.of(Profile.PROFILE_UNSPECIFIED)).isEmpty();
        assertThat(ProfileShape.of(Profile.UNRECOGNIZED)).isEmpty();
    }
}
