package org.plimsoll.api.readable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Level;
import org.plimsoll.api.v1.Member;
import org.plimsoll.api.v1.Origin;
import org.plimsoll.api.v1.Scenario;
import org.plimsoll.api.v1.ScenarioKind;
import org.plimsoll.api.v1.Schedule;

class ReadableTextTest {
    private static final String[] AWKWARD = {
        "true",
        "null",
        "~",
        "- a",
        "a: b",
        "a #b",
        "[x]",
        "{x}",
        "it's",
        "say \"hi\"",
        "back\\slash",
        "0.01 BTC",
        "grid:+0.5/up",
        "x".repeat(128),
        "*a",
        "&a",
        "!a",
        "%a",
        "@a",
        "`a",
        "?",
        "1_000",
        "0x10",
        ","
    };

    @Test
    void everyText_readsBackAsItself() throws Exception {
        Schedule.Builder schedule = Schedule.newBuilder().setName("texts");
        for (String text : AWKWARD) {
            schedule.addOwnIssuers(text);
            schedule.addScenarios(Scenario.newBuilder().setName(text).setKind(ScenarioKind.SCENARIO_KIND_EVENT));
        }
        assertReadsBack(schedule.build());
    }

    @Test
    void everyKindOfField_readsBackAsItself() throws Exception {
        Schedule.Builder schedule = Schedule.newBuilder()
                .setFormat(1)
                .setMarketPpm(-1) // 2^32 - 1
                .setCashLot(Long.MIN_VALUE)
                .setReservations(true)
                .setOrigin(Origin.newBuilder().setMarketDigest("ab".repeat(32)))
                .addLevels(Level.newBuilder().setName("a").setPpm(-1).setHeadroom(0));
        schedule.addGroupsBuilder().setName("g").addMembers(Member.newBuilder().setClass_("c"));
        Instrument.Builder instrument = schedule.addInstrumentsBuilder().setId("i");
        for (int i = 0; i < 500; i++) {
            instrument.addProfit(i * -1_234_567_890_123L);
        }
        assertReadsBack(schedule.build());
    }

    @Test
    void shortMessages_areOneLineAndListsOfNumbersAreWrapped() {
        Schedule.Builder schedule = Schedule.newBuilder()
                .addLevels(Level.newBuilder().setName("initial").setPpm(7));
        Instrument.Builder instrument = schedule.addInstrumentsBuilder().setId("i");
        for (int i = 0; i < 50; i++) {
            instrument.addProfit(123_456);
        }
        String text = ReadableText.write(schedule.build());
        assertThat(text).contains("  - {name: initial, ppm: 7}\n").contains("  - id: i\n");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
    }

    private static void assertReadsBack(Schedule schedule) throws ReadableException {
        byte[] yaml = ReadableText.write(schedule).getBytes(StandardCharsets.UTF_8);
        assertThat(ReadableFile.read("written", yaml, Schedule.getDefaultInstance())
                        .message())
                .isEqualTo(schedule);
    }
}
