package org.plimsoll.prover.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.secret.v1.Position;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Level;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.api.v1.Rung;
import org.plimsoll.api.v1.Scenario;
import org.plimsoll.api.v1.ScenarioKind;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.fixtures.random.ModuleSet;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.explain.Outlook.Liquidation;
import org.plimsoll.prover.explain.Outlook.Purpose;
import org.plimsoll.prover.explain.Outlook.Trade;
import org.plimsoll.prover.money.Money;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.RiskSchedule;

class OutlooksTest {
    /** A future worth 100,000 u that loses 1 u for each ppm of price: 10 lots require 10 · 80,000 u. */
    private static final long PRICE = 1_000_000;

    @Test
    void futureLong_isLiquidatedWhereCashReachesTheRequirement() throws ReadableException {
        // 10 lots lose 10 u per ppm; 1,200,000 of cash less 800,000 required is lost after 40,000 ppm.
        Outlook outlook = outlook(1_200_000, 10);

        assertThat(outlook.liquidations())
                .containsExactly(new Liquidation(
                        "GOLD", Money.ofUnits(PRICE), Optional.of(Money.ofUnits(960_000)), Optional.empty()));
        assertThat(outlook.distances()).singleElement().satisfies(distance -> {
            assertThat(distance.scenario()).isEqualTo("down");
            assertThat(distance.part()).isEqualTo(new Rational(BigInteger.ONE, BigInteger.TWO));
            assertThat(distance.pricePpm()).hasValue(Rational.of(-40_000));
        });
    }

    @Test
    void futureWithCashForTheWholeGrid_isLiquidatedNowhereOnIt() throws ReadableException {
        assertThat(outlook(10_000_000, 10).liquidations())
                .containsExactly(new Liquidation("GOLD", Money.ofUnits(PRICE), Optional.empty(), Optional.empty()));
    }

    @Test
    void futureShortOfCash_hasTradesOnly() throws ReadableException {
        Outlook outlook = outlook(700_000, 10);

        assertThat(outlook.distances()).isEmpty();
        assertThat(outlook.liquidations()).isEmpty();
        assertThat(outlook.trades()).singleElement().satisfies(trade -> {
            assertThat(trade.lots()).isEqualTo(-10);
            assertThat(trade.purpose()).isEqualTo(Purpose.CLOSE);
            assertThat(trade.freed()).isEqualTo(Money.ofUnits(800_000));
        });
    }

    @Test
    void trades_freeWhatTheySayAndTheBestComeFirst() throws ReadableException {
        int seen = 0;
        for (ModuleSet set : List.of(ModuleSet.LADDERS, ModuleSet.OPTIONS, ModuleSet.POOLS, ModuleSet.EVERYTHING)) {
            for (long seed = 0; seed < 12; seed++) {
                RandomAccount account = RandomAccount.draw(set, seed);
                Evaluator evaluator = new Evaluator(account.schedule(), account.demand());
                Holdings before = Holdings.of(account.schedule(), account.book());
                List<Trade> trades = Outlooks.of(account.schedule(), account.book(), account.demand())
                        .trades();
                for (Trade trade : trades) {
                    int number =
                            account.schedule().instrument(trade.instrument()).orElseThrow();
                    Rational after = evaluator
                            .evaluate(before.traded(number, trade.lots()))
                            .headroom();
                    assertThat(after.minus(evaluator.evaluate(before).headroom()))
                            .as(account.name())
                            .isEqualTo(trade.freed().units());
                    seen++;
                }
                assertThat(trades)
                        .as(account.name())
                        .hasSizeLessThanOrEqualTo(3)
                        .isSortedAccordingTo(Comparator.comparing(Trade::freed).reversed());
            }
        }
        assertThat(seen).isGreaterThan(60);
    }

    private static Outlook outlook(long cash, long lots) throws ReadableException {
        RiskSchedule schedule = RiskSchedule.of(gold(), Locator.of("gold"));
        Book book = Book.newBuilder()
                .setAccount("gold")
                .setCash(cash)
                .addPositions(Position.newBuilder().setInstrument("GOLD-F").setQuantity(lots))
                .build();
        return Outlooks.of(schedule, AccountBook.of(book), schedule.level("all"));
    }

    private static Schedule gold() {
        return Schedule.newBuilder()
                .setFormat(1)
                .setName("Gold")
                .setCurrency("USD")
                .setMoneyExponent(2)
                .setPublished("2026-11-20T16:00:00Z")
                .setCashLot(1)
                .setMarketPpm(1_000_000)
                .addScenarios(scenario("down", -80_000))
                .addScenarios(scenario("up", 80_000))
                .addClasses(RiskClass.newBuilder()
                        .setName("GOLD")
                        .setPrice(PRICE)
                        .addBuckets(Bucket.newBuilder()
                                .setName("all")
                                .setPositiveValuePpm(1_000_000)
                                .setNegativeValuePpm(1_000_000))
                        .addLadder(Rung.newBuilder().setScenario("down").setWeightPpm(1_000_000))
                        .addLadder(Rung.newBuilder().setScenario("up").setWeightPpm(1_000_000))
                        .setGainCreditPpm(1_000_000))
                .addInstruments(Instrument.newBuilder()
                        .setId("GOLD-F")
                        .setClass_("GOLD")
                        .setBucket("all")
                        .setLot("1 oz")
                        .addProfit(-80_000)
                        .addProfit(80_000))
                .addLevels(Level.newBuilder().setName("all").setPpm(1_000_000))
                .build();
    }

    private static Scenario scenario(String name, long move) {
        return Scenario.newBuilder()
                .setName(name)
                .setKind(ScenarioKind.SCENARIO_KIND_GRID)
                .setPricePpm(move)
                .build();
    }
}
