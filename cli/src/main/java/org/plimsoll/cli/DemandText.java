package org.plimsoll.cli;

import java.util.List;
import java.util.Locale;
import org.plimsoll.api.v1.Statement;
import org.plimsoll.prover.money.Money;
import org.plimsoll.prover.money.MoneyText;
import org.plimsoll.schedule.Demand;
import org.plimsoll.schedule.RiskSchedule;

/** What a statement says that a book meets, in the words of its schedule. */
final class DemandText {
    private DemandText() {}

    /** Levels of the schedule that demand exactly this, sorted; none when the statement chose its own. */
    static List<String> levels(RiskSchedule schedule, Statement statement) {
        Demand demand = new Demand(statement.getLevelPpm(), statement.getHeadroom());
        return schedule.levels().stream()
                .filter(level -> schedule.level(level).equals(demand))
                .toList();
    }

    /** "initial: 1,000,000 ppm of the requirement, and 250.00 USD beyond it". */
    static String of(RiskSchedule schedule, Statement statement) {
        List<String> levels = levels(schedule, statement);
        String names = levels.isEmpty() ? "" : String.join(", ", levels) + ": ";
        return names
                + String.format(Locale.ROOT, "%,d ppm of the requirement", statement.getLevelPpm())
                + headroom(schedule, statement);
    }

    private static String headroom(RiskSchedule schedule, Statement statement) {
        if (statement.getHeadroom() == 0) {
            return "";
        }
        MoneyText money = new MoneyText(schedule.currency(), schedule.moneyExponent());
        return ", and " + money.upToUnit(Money.ofUnits(statement.getHeadroom())) + " " + schedule.currency()
                + " beyond it";
    }
}
