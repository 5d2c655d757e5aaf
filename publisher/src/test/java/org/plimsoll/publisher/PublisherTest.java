package org.plimsoll.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.readable.ReadableFile;
import org.plimsoll.api.readable.ReadableText;
import org.plimsoll.api.v1.Netting;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.schedule.RiskSchedule;

class PublisherTest {
    @Test
    void cryptoFixture_publishesEveryInstrumentInEveryScenario() throws Exception {
        Schedule schedule = publish().message();
        assertThat(schedule.getInstrumentsCount()).isEqualTo(142);
        assertThat(schedule.getScenariosCount()).isEqualTo(37);
        assertThat(schedule.getClassesList()).extracting(RiskClass::getName).containsExactly("BTC", "ETH");
        assertThat(schedule.getClasses(0).getLadderCount()).isEqualTo(33);
        assertThat(schedule.getClasses(0).getBucketsCount()).isEqualTo(4);
        assertThat(schedule.getInstrumentsList())
                .allSatisfy(
                        instrument -> assertThat(instrument.getProfitCount()).isEqualTo(37));
        assertThat(schedule.getOrigin().getRegime().getNow()).isEqualTo("calm");
    }

    @Test
    void sameInputs_giveTheSameBytesInAnyLocaleAndZone() throws Exception {
        byte[] first = publish().canonical();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(publish().canonical()).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void writtenSchedule_readsBackWithTheSameDigest() throws Exception {
        RiskSchedule schedule = publish();
        String yaml = ReadableText.write(schedule.message());
        Schedule read = ReadableFile.read(
                        "written", yaml.getBytes(StandardCharsets.UTF_8), Schedule.getDefaultInstance())
                .message();
        assertThat(read).isEqualTo(schedule.message());
        assertThat(RiskSchedule.of(read, Locator.of("written")).digest()).isEqualTo(schedule.digest());
        assertThat(yaml.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(160));
    }

    @Test
    void isolatedNetting_makesEveryInstrumentAClassWithoutGainCredit() throws Exception {
        Schedule schedule = published(Netting.NETTING_ISOLATED);
        assertThat(schedule.getClassesCount()).isEqualTo(142);
        assertThat(schedule.getClassesList())
                .allSatisfy(c -> assertThat(c.getGainCreditPpm()).isZero());
    }

    @Test
    void crossNetting_makesEveryInstrumentAClassThatSharesGains() throws Exception {
        Schedule schedule = published(Netting.NETTING_CROSS);
        assertThat(schedule.getClassesCount()).isEqualTo(142);
        assertThat(schedule.getClassesList())
                .allSatisfy(c -> assertThat(c.getGainCreditPpm()).isEqualTo(1_000_000));
    }

    private static RiskSchedule publish() throws ReadableException {
        return Publisher.publish(Inputs.market(), Inputs.methodology(), null);
    }

    private static Schedule published(Netting netting) throws ReadableException {
        return Publisher.publish(Inputs.market(), Inputs.methodology(m -> m.setNetting(netting)), null)
                .message();
    }
}
