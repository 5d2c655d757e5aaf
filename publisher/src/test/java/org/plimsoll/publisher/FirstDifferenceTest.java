package org.plimsoll.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Level;
import org.plimsoll.api.v1.Origin;
import org.plimsoll.api.v1.Schedule;

class FirstDifferenceTest {
    private static final Schedule ONE = Schedule.newBuilder()
            .setName("one")
            .addInstruments(Instrument.newBuilder().setId("A").addProfit(1).addProfit(2))
            .addLevels(Level.newBuilder().setName("initial").setPpm(1))
            .build();

    @Test
    void equalMessages_differNowhere() {
        assertThat(FirstDifference.of(ONE, ONE.toBuilder().build())).isEmpty();
    }

    @Test
    void changedEntryOfAList_isNamedByItsPosition() {
        Schedule.Builder other = ONE.toBuilder();
        other.getInstrumentsBuilder(0).setProfit(1, 3);
        assertThat(FirstDifference.of(ONE, other.build())).contains("instruments[0].profit[1]");
    }

    @Test
    void longerList_isNamedAtItsFirstSurplusEntry() {
        Schedule.Builder other = ONE.toBuilder();
        other.addLevels(Level.newBuilder().setName("more").setPpm(1));
        assertThat(FirstDifference.of(ONE, other.build())).contains("levels[1]");
    }

    @Test
    void absentNumber_isZero() {
        Schedule.Builder other = ONE.toBuilder();
        other.getInstrumentsBuilder(0).setDelta(0);
        assertThat(FirstDifference.of(ONE, other.build())).isEmpty();
    }

    @Test
    void absentMessage_differsFromOneWithValues() {
        Schedule.Builder other = ONE.toBuilder().setOrigin(Origin.newBuilder().setMarketDigest("00"));
        assertThat(FirstDifference.of(ONE, other.build())).contains("origin.market_digest");
    }
}
