package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.secret.v1.Position;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.RiskClass;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.explain.Explainer;
import org.plimsoll.prover.money.Money;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.RiskSchedule;

/** The inter-month charge on net deltas is never below the charge per matched spread whose rate is the sum of two months'. */
class InterMonthBoundTest {
    private static final long SEED = 20_261_122L;
    private static final int BOOKS = 2_000;
    private static final String[] MONTHS = {"DEC26", "JUL27", "MAR27"};

    @Test
    void chargeOnNetDeltas_isNeverBelowMatchedSpreads() throws Exception {
        RiskSchedule schedule = Methodologies.publish("commodities", "span");
        RiskClass copper =
                schedule.message().getClasses(schedule.riskClass("COPPER").orElseThrow());
        Random random = new Random(SEED);
        for (int i = 0; i < BOOKS; i++) {
            long[] lots = {lots(random), lots(random), lots(random)};
            Rational withCharge = requirement(schedule, lots);
            Rational scan = requirement(without(schedule), lots);
            assertThat(withCharge.minus(scan))
                    .as("seed %d, book %d", SEED, i)
                    .isGreaterThanOrEqualTo(matched(schedule, copper, lots));
        }
    }

    private static long lots(Random random) {
        return random.nextInt(101) - 50L;
    }

    /** The same schedule with all delta rates at zero: scan risk alone. */
    private static RiskSchedule without(RiskSchedule schedule) throws Exception {
        var message = schedule.message().toBuilder();
        message.getClassesBuilderList().forEach(c -> c.getBucketsBuilderList().forEach(Bucket.Builder::clearDeltaPpm));
        return RiskSchedule.of(message.build(), Locator.of("without charges"));
    }

    private static Rational requirement(RiskSchedule schedule, long[] lots) throws Exception {
        Book.Builder book = Book.newBuilder().setAccount("a");
        for (int m = 0; m < MONTHS.length; m++) {
            if (lots[m] != 0) {
                book.addPositions(Position.newBuilder()
                        .setInstrument("COPPER-" + MONTHS[m])
                        .setQuantity(lots[m]));
            }
        }
        Money requirement = Explainer.explain(schedule, AccountBook.of(book.build()), Demand.ofLevel(1_000_000))
                .requirement();
        return requirement.units();
    }

    /** Greedy by pair in every order of months, the dearest: n matched units of delta pay the sum of both rates. */
    private static Rational matched(RiskSchedule schedule, RiskClass copper, long[] lots) {
        Rational dearest = Rational.ZERO;
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 2, 0}};
        for (int[] o : orders) {
            long[] left = new long[MONTHS.length];
            for (int m = 0; m < left.length; m++) {
                left[m] = lots[m] * delta(schedule, m);
            }
            Rational charge = Rational.ZERO;
            for (int[] pair : new int[][] {{o[0], o[1]}, {o[1], o[2]}, {o[0], o[2]}}) {
                charge = charge.plus(match(left, pair[0], pair[1], rate(copper, pair[0]) + rate(copper, pair[1])));
            }
            dearest = dearest.max(charge);
        }
        return dearest;
    }

    private static Rational match(long[] left, int a, int b, long ppm) {
        if (Long.signum(left[a]) * Long.signum(left[b]) >= 0) {
            return Rational.ZERO;
        }
        long matched = Math.min(Math.abs(left[a]), Math.abs(left[b]));
        left[a] -= Long.signum(left[a]) * matched;
        left[b] -= Long.signum(left[b]) * matched;
        return Rational.of(matched).times(Rational.ppm(ppm));
    }

    private static long delta(RiskSchedule schedule, int month) {
        Instrument future = schedule.message()
                .getInstruments(schedule.instrument("COPPER-" + MONTHS[month]).orElseThrow());
        return future.getDelta();
    }

    private static long rate(RiskClass copper, int month) {
        return copper.getBucketsList().stream()
                .filter(bucket -> bucket.getName().equals(MONTHS[month]))
                .findFirst()
                .orElseThrow()
                .getDeltaPpm();
    }
}
