package org.plimsoll.schedule.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Which row, advice and inequality of a compiled schedule is what, in the order of {@code docs/compiler.md}. Public. */
public final class Layout {
    private final Rows numbers;
    private final List<String> rows;
    private final List<String> advice;
    private final List<String> inequalities;
    private final List<Step> steps;
    private final Map<String, Integer> rowByName = new HashMap<>();

    Layout(Rows numbers, List<String> advice, List<String> inequalities, List<Step> steps) {
        this.numbers = numbers;
        this.rows = List.copyOf(numbers.names());
        this.advice = List.copyOf(advice);
        this.inequalities = List.copyOf(inequalities);
        this.steps = List.copyOf(steps);
        for (String row : this.rows) {
            rowByName.put(row, rowByName.size());
        }
    }

    /** How an honest prover finds advice, in order; every advice is in one step. */
    public List<Step> steps() {
        return steps;
    }

    /** Row of one cash lot held. */
    public int cashHeld() {
        return Rows.CASH_HELD;
    }

    /** Row of one cash lot owed. */
    public int cashOwed() {
        return Rows.CASH_OWED;
    }

    /** Row of one cash lot paid for positions of a class, by its position in the schedule. */
    public int paidRow(int riskClass) {
        return numbers.paid(riskClass);
    }

    /** Row of one cash lot received for positions of a class. */
    public int receivedRow(int riskClass) {
        return numbers.received(riskClass);
    }

    /** Row of one lot long, by the instrument's position in the schedule. */
    public int longRow(int instrument) {
        return numbers.longOf(instrument);
    }

    /** Row of one lot short. */
    public int shortRow(int instrument) {
        return numbers.shortOf(instrument);
    }

    /** Whether the schedule has reserved rows. */
    public boolean reservations() {
        return numbers.reservations();
    }

    /**
     * Row of one lot bid for.
     *
     * @throws NoSuchElementException when the schedule has no reservations
     */
    public int reservedLongRow(int instrument) {
        requireReservations();
        return numbers.reservedLong(instrument);
    }

    /**
     * Row of one lot offered.
     *
     * @throws NoSuchElementException when the schedule has no reservations
     */
    public int reservedShortRow(int instrument) {
        requireReservations();
        return numbers.reservedShort(instrument);
    }

    /** Row of one lot of a collateral asset, by its position in the schedule. */
    public int collateralRow(int asset) {
        return numbers.collateral(asset);
    }

    /**
     * Row of one cash lot paid for positions of a class.
     *
     * @throws NoSuchElementException when the schedule has no such class; does not name it, because it may be secret
     */
    public int paidRow(String riskClass) {
        return row("paid for " + riskClass);
    }

    /**
     * Row of one cash lot received for positions of a class.
     *
     * @throws NoSuchElementException as for {@link #paidRow(String)}
     */
    public int receivedRow(String riskClass) {
        return row("received for " + riskClass);
    }

    /**
     * Row of one lot long.
     *
     * @throws NoSuchElementException as for {@link #paidRow(String)}
     */
    public int longRow(String instrument) {
        return row("long " + instrument);
    }

    /**
     * Row of one lot short.
     *
     * @throws NoSuchElementException as for {@link #paidRow(String)}
     */
    public int shortRow(String instrument) {
        return row("short " + instrument);
    }

    /**
     * Row of one lot bid for.
     *
     * @throws NoSuchElementException as for {@link #paidRow(String)}, and when the schedule has no reservations
     */
    public int reservedLongRow(String instrument) {
        return row("reserved long " + instrument);
    }

    /**
     * Row of one lot offered.
     *
     * @throws NoSuchElementException as for {@link #reservedLongRow(String)}
     */
    public int reservedShortRow(String instrument) {
        return row("reserved short " + instrument);
    }

    /**
     * Row of one lot of a collateral asset.
     *
     * @throws NoSuchElementException as for {@link #paidRow(String)}
     */
    public int collateralRow(String asset) {
        return row("collateral " + asset);
    }

    /** "cash held", "long BTC-PERP", "collateral USDC"; of a row below {@link #rowsUsed}. */
    public String rowName(int row) {
        return rows.get(row);
    }

    /** "class BTC"; of an advice below {@link #adviceUsed}. */
    public String adviceName(int number) {
        return advice.get(number);
    }

    /** "class BTC[3]" or "verdict"; of an inequality below {@link #inequalitiesUsed}. */
    public String inequalityName(int inequality) {
        return inequalities.get(inequality);
    }

    /** The inequality that compares equity with the requirement: the last one used. */
    public int verdict() {
        return inequalities.size() - 1;
    }

    public int rowsUsed() {
        return rows.size();
    }

    public int adviceUsed() {
        return advice.size();
    }

    public int inequalitiesUsed() {
        return inequalities.size();
    }

    private void requireReservations() {
        if (!reservations()) {
            throw new NoSuchElementException("the schedule has no reservations");
        }
    }

    private int row(String name) {
        Integer row = rowByName.get(name);
        if (row == null) {
            throw new NoSuchElementException("the schedule has no such class, instrument, asset or reservation");
        }
        return row;
    }
}
