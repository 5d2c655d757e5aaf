package org.plimsoll.schedule.compile;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.schedule.Rational;
import org.plimsoll.schedule.RiskSchedule;

/**
 * Cash and unrealised profit: {@code cash + Σ_k (U_k − e_k)}, {@code U_k = M − cash_lot·(paid − received)},
 * {@code e_k = max(0, (1 − gain_credit)·U_k)}.
 *
 * <p>e stops an unrealised gain from counting in full; a loss always does.
 */
final class Equity {
    private final Program program;
    private final Rational cashLot;

    Equity(Program program, RiskSchedule schedule) {
        this.program = program;
        this.cashLot = Rational.of(schedule.message().getCashLot());
    }

    Form withoutCollateral(List<ClassFile> classes) throws ScheduleRejected {
        List<Form> parts = new ArrayList<>(List.of(cash()));
        for (ClassFile file : classes) {
            Form cost = file.netPaid().times(cashLot);
            parts.add(file.all().lowMark().minus(cost));
            Rational uncredited = Rational.ONE.minus(Rational.ppm(file.message().getGainCreditPpm()));
            Form gain = file.all().highMark().minus(cost).times(uncredited);
            parts.add(program.maxOf("gain " + file.name(), List.of(Form.ZERO, gain))
                    .negate());
        }
        return Form.sum(parts);
    }

    private Form cash() {
        int[] rows = {Rows.CASH_HELD, Rows.CASH_OWED};
        return Form.of(new Leaf(rows, p -> p == 0 ? 1 : -1, "cash_lot")).times(cashLot);
    }
}
