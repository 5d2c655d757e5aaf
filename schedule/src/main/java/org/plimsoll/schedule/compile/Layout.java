package org.plimsoll.schedule.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Which row, advice and inequality of a compiled schedule is what. Rows: cash held, cash owed, then each instrument long and
 * short, then each collateral asset, in the schedule's order. Inequalities: each class with each scenario, then the verdict.
 */
public final class Layout {
    static final int CASH_HELD = 0;
    static final int CASH_OWED = 1;

    private final List<String> rows;
    private final List<String> advice;
    private final List<String> inequalities;
    private final Map<String, Integer> rowByName;

    Layout(List<String> rows, List<String> advice, List<String> inequalities) {
        this.rows = List.copyOf(rows);
        this.advice = List.copyOf(advice);
        this.inequalities = List.copyOf(inequalities);
        this.rowByName = new HashMap<>();
        for (String row : this.rows) {
            rowByName.put(row, rowByName.size());
        }
    }

    static String longName(String instrument) {
        return "long " + instrument;
    }

    static String shortName(String instrument) {
        return "short " + instrument;
    }

    static String collateralName(String asset) {
        return "collateral " + asset;
    }

    /** Row of one cash lot held. */
    public int cashHeld() {
        return CASH_HELD;
    }

    /** Row of one cash lot owed. */
    public int cashOwed() {
        return CASH_OWED;
    }

    /**
     * Row of one lot long.
     *
     * @throws NoSuchElementException when the schedule has no such instrument; does not name it, because it may be secret
     */
    public int longRow(String instrument) {
        return row(longName(instrument));
    }

    /**
     * Row of one lot short.
     *
     * @throws NoSuchElementException as for {@link #longRow}
     */
    public int shortRow(String instrument) {
        return row(shortName(instrument));
    }

    /**
     * Row of one lot of a collateral asset.
     *
     * @throws NoSuchElementException as for {@link #longRow}
     */
    public int collateralRow(String asset) {
        return row(collateralName(asset));
    }

    /** "cash held", "long BTC-PERP", "collateral USDC"; of a row below {@link #rowsUsed}. */
    public String rowName(int row) {
        return rows.get(row);
    }

    /** "worst loss of class BTC"; of an advice below {@link #adviceUsed}. */
    public String adviceName(int number) {
        return advice.get(number);
    }

    /** "class BTC, scenario down-15" or "verdict"; of an inequality below {@link #inequalitiesUsed}. */
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

    private int row(String name) {
        Integer row = rowByName.get(name);
        if (row == null) {
            throw new NoSuchElementException("the schedule has no such instrument or asset");
        }
        return row;
    }
}
