package org.plimsoll.schedule.compile;

import static org.plimsoll.schedule.Schedules.checked;
import static org.plimsoll.schedule.Schedules.riskClass;
import static org.plimsoll.schedule.Schedules.valid;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.schedule.Demand;

/** Compiled lines as text, "-4 long A, 3 short A, 1 class K", entries in units of σ; and small schedules to compile. */
final class Lines {
    private Lines() {}

    /** By name, at Λ = 1 without headroom. */
    static Map<String, String> of(Schedule.Builder schedule) throws ReadableException, ScheduleRejected {
        return of(compile(schedule, Demand.ofLevel(1_000_000)));
    }

    static CompiledSchedule compile(Schedule.Builder schedule, Demand demand)
            throws ReadableException, ScheduleRejected {
        return ScheduleCompiler.compile(checked(schedule), ProfileShape.POCKET, demand);
    }

    static Map<String, String> of(CompiledSchedule compiled) {
        Layout layout = compiled.layout();
        Map<Integer, String> byNumber = new LinkedHashMap<>();
        for (int row = 0; row < layout.rowsUsed(); row++) {
            add(byNumber, compiled.row(row), layout.rowName(row));
        }
        for (int v = 0; v < layout.adviceUsed(); v++) {
            add(byNumber, compiled.advice(v), layout.adviceName(v));
        }
        int[] constants = compiled.constant().index();
        for (int i = 0; i < constants.length; i++) {
            add(byNumber, constants[i], compiled.constant().value().get(i), "");
        }
        Map<String, String> byName = new LinkedHashMap<>();
        for (int line = 0; line < layout.inequalitiesUsed(); line++) {
            byName.put(layout.inequalityName(line), byNumber.getOrDefault(line, ""));
        }
        return byName;
    }

    /** One class K with a ladder of two scenarios, and one instrument A in it with mark 10. */
    static Schedule.Builder one() {
        return valid().clearClasses()
                .clearInstruments()
                .clearCollateral()
                .setCashLot(100)
                .addClasses(riskClass("K"))
                .addInstruments(instrument("A", "K", 10, -4, 6));
    }

    /** {@link #one} with a second class L and an instrument B in it with mark 0. */
    static Schedule.Builder two() {
        return one().addClasses(riskClass("L")).addInstruments(instrument("B", "L", 0, 2, -9));
    }

    static Instrument.Builder instrument(String id, String riskClass, long mark, long down, long up) {
        return Instrument.newBuilder()
                .setId(id)
                .setClass_(riskClass)
                .setBucket("all")
                .setLot("1")
                .setMark(mark)
                .addProfit(down)
                .addProfit(up);
    }

    private static void add(Map<Integer, String> lines, Column column, String name) {
        int[] index = column.index();
        for (int i = 0; i < index.length; i++) {
            add(lines, index[i], BigInteger.valueOf(column.value()[i]), " " + name);
        }
    }

    private static void add(Map<Integer, String> lines, int line, BigInteger value, String name) {
        String units = new BigDecimal(value, 6).stripTrailingZeros().toPlainString();
        lines.merge(line, units + name, (before, term) -> before + ", " + term);
    }
}
