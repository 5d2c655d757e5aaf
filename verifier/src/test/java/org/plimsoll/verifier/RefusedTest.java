package org.plimsoll.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.plimsoll.api.v1.Reason;

class RefusedTest {
    @Test
    void refusalForVerified_cannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Refused(Reason.REASON_VERIFIED, "No."));
    }

    @ParameterizedTest
    @EnumSource(value = Reason.class, mode = Mode.EXCLUDE, names = "REASON_VERIFIED")
    void refusalForAnyOtherReason_carriesIt(Reason reason) {
        Refused refused = new Refused(reason, "No.");

        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.detail()).isEqualTo("No.");
    }
}
