package org.plimsoll.schedule.compile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.format.StatementFormat;
import org.plimsoll.schedule.RiskSchedule;
import org.plimsoll.schedule.RiskSchedule.CollateralAsset;
import org.plimsoll.schedule.RiskSchedule.Instrument;

/**
 * Compiles a schedule to the lines of a linear program, exactly.
 *
 * <p>For every class k and scenario s: {@code y_k + Σ profit_s·long − Σ (profit_s + 1)·short ≥ 0}, so that y_k is at least the
 * class's worst loss. Then the verdict {@code 10^6·equity − Λ·(Σ y_k + Σ charge·lots) ≥ 0}. The file's values of a lot long are
 * floored, so a lot short takes one unit more.
 */
public final class ScheduleCompiler {
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    private final RiskSchedule schedule;
    private final BigInteger level;
    private final Program program;
    private final List<Advice> worstLoss = new ArrayList<>();

    private ScheduleCompiler(RiskSchedule schedule, ProfileShape shape, long levelPpm) {
        this.schedule = schedule;
        this.level = BigInteger.valueOf(levelPpm);
        this.program = new Program(shape);
    }

    /**
     * The matrices for one profile and one level.
     *
     * @param levelPpm Λ, parts per million, 1 to 10^9; need not be one of the schedule's own levels
     * @throws ScheduleRejected naming the line that does not fit the profile, or the field whose coefficient is too large
     */
    public static CompiledSchedule compile(RiskSchedule s, ProfileShape shape, long levelPpm) throws ScheduleRejected {
        if (levelPpm < 1 || levelPpm > StatementFormat.MAX_LEVEL_PPM) {
            throw new ScheduleRejected("level: must be 1 to 1,000,000,000 parts per million");
        }
        ScheduleCompiler compiler = new ScheduleCompiler(s, shape, levelPpm);
        compiler.declare();
        compiler.boundWorstLosses();
        compiler.decide();
        return compiler.program.finish(s.digest(), levelPpm);
    }

    /** Rows and advice, in the order that {@link Layout} states. */
    private void declare() throws ScheduleRejected {
        program.row("cash held");
        program.row("cash owed");
        for (Instrument instrument : schedule.instruments()) {
            program.row(Layout.longName(instrument.id()));
            program.row(Layout.shortName(instrument.id()));
        }
        for (CollateralAsset asset : schedule.collateral()) {
            program.row(Layout.collateralName(asset.asset()));
        }
        for (String riskClass : schedule.classes()) {
            worstLoss.add(program.advice("worst loss of class " + riskClass, Polarity.CHARGE));
        }
    }

    private void boundWorstLosses() throws ScheduleRejected {
        List<List<Integer>> members = membersByClass();
        for (int k = 0; k < schedule.classes().size(); k++) {
            for (int s = 0; s < schedule.scenarios().size(); s++) {
                Inequality line = program.bound("class " + schedule.classes().get(k) + ", scenario "
                        + schedule.scenarios().get(s));
                line.advice(worstLoss.get(k), BigInteger.ONE);
                for (int i : members.get(k)) {
                    String origin = "instruments[" + i + "].profit[" + s + "]";
                    BigInteger profit = BigInteger.valueOf(
                            schedule.instruments().get(i).profit().get(s));
                    line.row(longRow(i), profit, origin);
                    line.row(shortRow(i), profit.add(BigInteger.ONE).negate(), origin);
                }
            }
        }
    }

    private void decide() throws ScheduleRejected {
        Inequality line = program.verdict("verdict");
        BigInteger cash = MILLION.multiply(BigInteger.valueOf(schedule.cashLot()));
        line.row(Layout.CASH_HELD, cash, "cash_lot");
        line.row(Layout.CASH_OWED, cash.negate(), "cash_lot");
        for (int i = 0; i < schedule.instruments().size(); i++) {
            decideInstrument(line, i);
        }
        for (int i = 0; i < schedule.collateral().size(); i++) {
            CollateralAsset asset = schedule.collateral().get(i);
            BigInteger counted = MILLION.subtract(BigInteger.valueOf(asset.haircutPpm()));
            line.row(
                    collateralRow(i),
                    counted.multiply(BigInteger.valueOf(asset.price())),
                    "collateral[" + i + "].price (" + asset.asset() + ")");
        }
        for (Advice loss : worstLoss) {
            line.advice(loss, level.negate());
        }
    }

    private void decideInstrument(Inequality line, int i) throws ScheduleRejected {
        Instrument instrument = schedule.instruments().get(i);
        BigInteger mark = BigInteger.valueOf(instrument.mark());
        BigInteger markShort = mark.add(BigInteger.ONE).negate();
        line.row(
                longRow(i),
                MILLION.multiply(mark).subtract(level.multiply(BigInteger.valueOf(instrument.chargeLong()))),
                "instruments[" + i + "].mark and charge_long (" + instrument.id() + ")");
        line.row(
                shortRow(i),
                MILLION.multiply(markShort).subtract(level.multiply(BigInteger.valueOf(instrument.chargeShort()))),
                "instruments[" + i + "].mark and charge_short (" + instrument.id() + ")");
    }

    private List<List<Integer>> membersByClass() {
        List<List<Integer>> members = new ArrayList<>();
        schedule.classes().forEach(riskClass -> members.add(new ArrayList<>()));
        for (int i = 0; i < schedule.instruments().size(); i++) {
            members.get(schedule.instruments().get(i).classIndex()).add(i);
        }
        return members;
    }

    private static int longRow(int instrument) {
        return Layout.CASH_OWED + 1 + 2 * instrument;
    }

    private static int shortRow(int instrument) {
        return longRow(instrument) + 1;
    }

    private int collateralRow(int asset) {
        return longRow(schedule.instruments().size()) + asset;
    }
}
