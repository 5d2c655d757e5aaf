package org.plimsoll.prover.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Schedule;

class LiveMarginTest {
    private static final int SCHEDULES = 160;
    private static final int ACCOUNTS = 12;
    private static final int TICKS = 4;
    private static final long FIRST_SEED = 515_000L;

    @Test
    void afterEveryTick_everyNumberIsThatOfAFullPass() {
        int touched = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SCHEDULES; seed++) {
            Random random = new Random(seed);
            EngineCase drawn = EngineCase.draw(seed);
            List<BookSlots> books = books(drawn);
            LiveMargin live = new LiveMargin(drawn.plan(), books);
            for (int tick = 0; tick < TICKS; tick++) {
                drawn = EngineCase.of(moved(drawn.message(), random), seed);
                touched += live.tick(drawn.compiled());
                for (int account = 0; account < ACCOUNTS; account++) {
                    requireSame(live, account, MarginEngine.evaluate(drawn.plan(), books.get(account)), seed);
                }
            }
        }
        // Some accounts hold nothing of what moves, most do.
        assertThat(touched).isBetween(SCHEDULES * TICKS * ACCOUNTS / 4, SCHEDULES * TICKS * ACCOUNTS * 9 / 10);
    }

    @Test
    void changedParameters_areAFullPass() {
        EngineCase drawn = EngineCase.draw(FIRST_SEED);
        List<BookSlots> books = books(drawn);
        LiveMargin live = new LiveMargin(drawn.plan(), books);
        Schedule.Builder stricter = drawn.message().toBuilder();
        stricter.getLevelsBuilder(0).setPpm(2_000_000);
        EngineCase after = EngineCase.of(stricter.build(), FIRST_SEED);
        assertThat(live.tick(after.compiled())).isEqualTo(ACCOUNTS);
        for (int account = 0; account < ACCOUNTS; account++) {
            requireSame(live, account, MarginEngine.evaluate(after.plan(), books.get(account)), FIRST_SEED);
        }
    }

    @Test
    void sameSchedule_touchesNoAccount() {
        EngineCase drawn = EngineCase.draw(FIRST_SEED);
        LiveMargin live = new LiveMargin(drawn.plan(), books(drawn));
        assertThat(live.tick(drawn.compiled())).isZero();
    }

    @Test
    void otherInstruments_areRefusedAndChangeNothing() {
        EngineCase drawn = EngineCase.draw(FIRST_SEED);
        LiveMargin live = new LiveMargin(drawn.plan(), books(drawn));
        Schedule.Builder other = drawn.message().toBuilder();
        Instrument.Builder last = other.getInstrumentsBuilder(other.getInstrumentsCount() - 1);
        last.setId(last.getId() + "-NEW");
        EngineCase after = EngineCase.of(other.build(), FIRST_SEED);
        MarginResult before = live.result(0);
        assertThatThrownBy(() -> live.tick(after.compiled())).isInstanceOf(IllegalArgumentException.class);
        requireSame(live, 0, before, FIRST_SEED);
    }

    private static void requireSame(LiveMargin live, int account, MarginResult full, long seed) {
        MarginResult now = live.result(account);
        assertThat(now.advice()).as("seed %d", seed).isEqualTo(full.advice());
        assertThat(now.slacks()).as("seed %d", seed).isEqualTo(full.slacks());
        assertThat(now.outputs()).as("seed %d", seed).isEqualTo(full.outputs());
        assertThat(live.verdictSlack(account)).as("seed %d", seed).isEqualTo(full.verdictSlack());
        assertThat(live.standing(account)).as("seed %d", seed).isEqualTo(full.standing());
    }

    private static List<BookSlots> books(EngineCase drawn) {
        List<BookSlots> books = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            books.add(drawn.nextSlots());
        }
        return books;
    }

    /** The prices of one class move. */
    private static Schedule moved(Schedule before, Random random) {
        Schedule.Builder after = before.toBuilder();
        String riskClass =
                before.getClasses(random.nextInt(before.getClassesCount())).getName();
        for (Instrument.Builder instrument : after.getInstrumentsBuilderList()) {
            if (instrument.getClass_().equals(riskClass)) {
                instrument.setMark(instrument.getMark() + random.nextInt(1_000_000));
                for (int s = 0; s < instrument.getProfitCount(); s++) {
                    instrument.setProfit(s, instrument.getProfit(s) + random.nextInt(2_000_001) - 1_000_000);
                }
            }
        }
        return after.build();
    }
}
