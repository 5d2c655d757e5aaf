package org.plimsoll.publisher.build;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Day;
import org.plimsoll.api.v1.Grid;
import org.plimsoll.api.v1.History;
import org.plimsoll.api.v1.Methodology;
import org.plimsoll.api.v1.Move;
import org.plimsoll.api.v1.ScenarioKind;
import org.plimsoll.publisher.input.Decimals;
import org.plimsoll.publisher.input.MarginMethodology;
import org.plimsoll.publisher.input.MarketSnapshot;

/** All scenarios in the schedule's order: grids, moves, past days. */
final class States {
    private final Methodology methodology;
    private final MarginMethodology file;
    private final MarketSnapshot market;
    private final List<State> all = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private States(MarginMethodology file, MarketSnapshot market) {
        this.methodology = file.message();
        this.file = file;
        this.market = market;
    }

    static List<State> of(MarginMethodology methodology, MarketSnapshot market) throws ReadableException {
        States states = new States(methodology, market);
        states.addGrids();
        states.addMoves();
        states.addHistory();
        return List.copyOf(states.all);
    }

    private void addGrids() throws ReadableException {
        for (int g = 0; g < methodology.getGridsCount(); g++) {
            Grid grid = methodology.getGrids(g);
            for (long volatility : grid.getVolatilityPpmList()) {
                for (long price : grid.getPricePpmList()) {
                    Move point = Move.newBuilder()
                            .setName(grid.getName() + ":" + signed(price) + "/" + word(volatility))
                            .setKind(ScenarioKind.SCENARIO_KIND_GRID)
                            .setPricePpm(price)
                            .setVolatilityPpm(volatility)
                            .setWeightPpm(grid.getWeightPpm())
                            .build();
                    add(State.of(point), "grids[" + g + "]");
                }
            }
        }
    }

    private void addMoves() throws ReadableException {
        for (int m = 0; m < methodology.getMovesCount(); m++) {
            add(State.of(methodology.getMoves(m)), "moves[" + m + "]");
        }
    }

    private void addHistory() throws ReadableException {
        if (methodology.hasHistory()) {
            History history = methodology.getHistory();
            addDays(history.getDays(), false, ScenarioKind.SCENARIO_KIND_HISTORICAL, "history.days");
            addDays(history.getStressedDays(), true, ScenarioKind.SCENARIO_KIND_STRESSED, "history.stressed_days");
        }
    }

    /** The latest days with or without the mark, by date. */
    private void addDays(int wanted, boolean stressed, ScenarioKind kind, String field) throws ReadableException {
        List<Day> days = market.message().getHistoryList();
        List<Integer> marked = new ArrayList<>();
        for (int d = 0; d < days.size(); d++) {
            if (days.get(d).getStressed() == stressed) {
                marked.add(d);
            }
        }
        file.root()
                .at(field)
                .require(
                        Integer.compareUnsigned(wanted, marked.size()) <= 0,
                        "asks for more days than the market's history has, " + marked.size());
        for (int d : marked.subList(marked.size() - wanted, marked.size())) {
            add(State.day("day-" + days.get(d).getDate(), kind, d), field);
        }
    }

    private void add(State state, String field) throws ReadableException {
        file.root().at(field).require(names.add(state.name()), "makes a scenario name that is there already");
        all.add(state);
    }

    /** "+0.5", "-1", "0". */
    private static String signed(long ppm) {
        BigDecimal part = Decimals.ppm(ppm).stripTrailingZeros();
        return (part.signum() > 0 ? "+" : "") + part.toPlainString();
    }

    private static String word(long ppm) {
        if (ppm == 0) {
            return "same";
        }
        return ppm == 1_000_000 ? "up" : ppm == -1_000_000 ? "down" : signed(ppm);
    }
}
