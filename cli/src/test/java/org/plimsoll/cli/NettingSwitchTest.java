package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.secret.v1.Position;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.margin.MarginEngine;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.compile.CompiledSchedule;
import org.plimsoll.schedule.compile.ScheduleCompiler;

/** One word makes isolated, cross or portfolio margin of a methodology, each at least as strict as the next. */
class NettingSwitchTest {
    private static final long SEED = 20_261_121L;
    private static final int BOOKS = 1_000;

    /** Advice is rounded to whole units: 100 u, in millionths. */
    private static final BigInteger ROUNDING = BigInteger.valueOf(100_000_000);

    @Test
    void isolatedIsAtLeastAsStrictAsCross_andCrossAsPortfolio() throws Exception {
        Margin isolated = new Margin("isolated");
        Margin cross = new Margin("cross");
        Margin portfolio = new Margin("portfolio");
        Random random = new Random(SEED);
        int stricter = 0;
        for (int i = 0; i < BOOKS; i++) {
            AccountBook book = book(cross.schedule, random);
            BigInteger[] slack = {isolated.slack(book), cross.slack(book), portfolio.slack(book)};
            assertThat(slack[0]).as("seed %d, book %d", SEED, i).isLessThanOrEqualTo(slack[1].add(ROUNDING));
            assertThat(slack[1]).as("seed %d, book %d", SEED, i).isLessThanOrEqualTo(slack[2].add(ROUNDING));
            stricter += slack[0].compareTo(slack[2].subtract(ROUNDING)) < 0 ? 1 : 0;
        }
        assertThat(stricter).as("books that the word makes a difference to").isGreaterThan(BOOKS / 2);
    }

    private static AccountBook book(RiskSchedule schedule, Random random) throws Exception {
        Book.Builder book = Book.newBuilder().setAccount("a").setCash(random.nextInt(10_000_000));
        Consumer<Instrument> position = instrument -> {
            int lots = random.nextInt(2_001) - 1_000;
            if (lots != 0) {
                book.addPositions(Position.newBuilder()
                        .setInstrument(instrument.getId())
                        .setQuantity(lots)
                        .setCost(random.nextInt(2_000_001) - 1_000_000));
            }
        };
        schedule.message().getInstrumentsList().forEach(position);
        return AccountBook.of(book.build());
    }

    private static final class Margin {
        final RiskSchedule schedule;
        private final CompiledSchedule compiled;

        Margin(String netting) throws Exception {
            schedule = Methodologies.publish(
                    "perpetuals", "leverage", text -> text.replace("netting: cross", "netting: " + netting));
            compiled = ScheduleCompiler.compile(schedule, ProfileShape.TRADE, schedule.level("initial"));
        }

        BigInteger slack(AccountBook book) throws Exception {
            return MarginEngine.evaluate(compiled, schedule, book).verdictSlack();
        }
    }
}
