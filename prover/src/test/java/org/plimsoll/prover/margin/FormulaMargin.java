package org.plimsoll.prover.margin;

import java.math.BigInteger;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.secret.v1.CollateralHolding;
import org.plimsoll.api.secret.v1.Position;
import org.plimsoll.api.v1.CollateralAsset;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Schedule;

/**
 * The formulas in the comment of {@code schedule.proto}, written down a second time from the messages alone: no matrices,
 * no class of the engine. {@code mark} and {@code profit} are given by a caller, so that the same formulas also serve values that
 * were never floored.
 */
final class FormulaMargin {
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    /** Values of an instrument by its position in the schedule, per lot held on one side, in 1/denominator u. */
    interface Values {
        BigInteger mark(int instrument, boolean isLong);

        BigInteger profit(int instrument, int scenario, boolean isLong);

        long denominator();
    }

    private final Schedule schedule;
    private final Book book;
    private final Values values;

    private FormulaMargin(Schedule schedule, Book book, Values values) {
        this.schedule = schedule;
        this.book = book;
        this.values = values;
    }

    /** 10^6·equity − Λ·requirement times the values' denominator, in millionths of u. */
    static BigInteger headroom(Schedule schedule, Book book, long levelPpm, Values values) {
        FormulaMargin margin = new FormulaMargin(schedule, book, values);
        return margin.equityMillionths().subtract(margin.requirement().multiply(BigInteger.valueOf(levelPpm)));
    }

    /** max(0, max_scenario −Σ profit·q) of one class, times the denominator, u. */
    static BigInteger worstLoss(Schedule schedule, Book book, Values values, String riskClass) {
        return new FormulaMargin(schedule, book, values).worstLoss(riskClass);
    }

    /** The file's floored values: a short lot is worth −(mark + 1) and earns −(profit + 1). */
    static Values floored(Schedule schedule) {
        return new Values() {
            @Override
            public BigInteger mark(int instrument, boolean isLong) {
                return side(schedule.getInstruments(instrument).getMark(), isLong);
            }

            @Override
            public BigInteger profit(int instrument, int scenario, boolean isLong) {
                return side(schedule.getInstruments(instrument).getProfit(scenario), isLong);
            }

            @Override
            public long denominator() {
                return 1;
            }
        };
    }

    private static BigInteger side(long value, boolean isLong) {
        BigInteger exact = BigInteger.valueOf(value);
        return isLong ? exact : exact.add(BigInteger.ONE).negate();
    }

    private BigInteger equityMillionths() {
        BigInteger cash = product(book.getCash(), schedule.getCashLot()).multiply(scale());
        BigInteger total = cash.multiply(MILLION);
        for (int i = 0; i < schedule.getInstrumentsCount(); i++) {
            long quantity = quantityOf(i);
            BigInteger lots = BigInteger.valueOf(Math.abs(quantity));
            total = total.add(lots.multiply(values.mark(i, quantity > 0)).multiply(MILLION));
        }
        for (CollateralHolding holding : book.getCollateralList()) {
            CollateralAsset asset = schedule.getCollateralList().stream()
                    .filter(listed -> listed.getAsset().equals(holding.getAsset()))
                    .findFirst()
                    .orElseThrow();
            BigInteger gross = product(holding.getQuantity(), asset.getPrice()).multiply(scale());
            total = total.add(gross.multiply(BigInteger.valueOf(1_000_000L - asset.getHaircutPpm())));
        }
        return total;
    }

    private BigInteger requirement() {
        BigInteger total = BigInteger.ZERO;
        for (String riskClass : schedule.getClassesList()) {
            total = total.add(worstLoss(riskClass));
        }
        for (int i = 0; i < schedule.getInstrumentsCount(); i++) {
            long quantity = quantityOf(i);
            Instrument instrument = schedule.getInstruments(i);
            long charge = quantity > 0 ? instrument.getChargeLong() : instrument.getChargeShort();
            total = total.add(product(Math.abs(quantity), charge).multiply(scale()));
        }
        return total;
    }

    private BigInteger worstLoss(String riskClass) {
        BigInteger worst = BigInteger.ZERO;
        for (int s = 0; s < schedule.getScenariosCount(); s++) {
            BigInteger profit = BigInteger.ZERO;
            for (int i = 0; i < schedule.getInstrumentsCount(); i++) {
                if (schedule.getInstruments(i).getClass_().equals(riskClass)) {
                    long quantity = quantityOf(i);
                    BigInteger lots = BigInteger.valueOf(Math.abs(quantity));
                    profit = profit.add(lots.multiply(values.profit(i, s, quantity > 0)));
                }
            }
            worst = worst.max(profit.negate());
        }
        return worst;
    }

    private long quantityOf(int instrument) {
        String id = schedule.getInstruments(instrument).getId();
        return book.getPositionsList().stream()
                .filter(position -> position.getInstrument().equals(id))
                .mapToLong(Position::getQuantity)
                .sum();
    }

    private BigInteger scale() {
        return BigInteger.valueOf(values.denominator());
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
