package org.plimsoll.prover.margin;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.prover.money.Money;
import org.plimsoll.prover.money.MoneyText;

/**
 * Every number behind a verdict, straight from the formulas of the schedule. Secret: for the owner of the book only.
 *
 * @param schedule name of the schedule
 * @param scheduleDigest its σ
 * @param money how amounts are written
 * @param levelPpm Λ, parts per million of the requirement
 * @param classes all classes, in the schedule's order, also those without a position
 * @param charges one per position
 * @param equityParts cash, marks of positions, collateral
 */
public record MarginExplanation(
        String schedule,
        Bytes32 scheduleDigest,
        MoneyText money,
        long levelPpm,
        List<ClassRisk> classes,
        List<Charge> charges,
        List<EquityPart> equityParts) {
    public MarginExplanation {
        classes = List.copyOf(classes);
        charges = List.copyOf(charges);
        equityParts = List.copyOf(equityParts);
    }

    /** Sum of the classes' worst losses; nothing nets between classes. */
    public Money worstLosses() {
        return sum(classes, ClassRisk::worstLoss);
    }

    public Money chargeTotal() {
        return sum(charges, Charge::amount);
    }

    /** Worst losses and charges, before the level. Whole units u. */
    public Money requirement() {
        return worstLosses().plus(chargeTotal());
    }

    /** Λ times the requirement: the equity that the level asks for. */
    public Money required() {
        return Money.ofUnitsAtRate(requirement().millionths().divide(Money.MILLION), levelPpm);
    }

    /** What counts of cash, marks and collateral; negative when more is owed than held. */
    public Money equity() {
        return sum(equityParts, EquityPart::net);
    }

    /** Equity above what is required; negative when the book is short. The slack of the verdict inequality. */
    public Money headroom() {
        return equity().minus(required());
    }

    /** Empty when nothing is required. */
    public Optional<HealthRatio> health() {
        Money required = required();
        return required.signum() > 0 ? Optional.of(HealthRatio.of(equity(), required)) : Optional.empty();
    }

    /** Empty when the book is adequate. */
    public Optional<Shortfall> shortfall() {
        Money headroom = headroom();
        if (headroom.signum() >= 0) {
            return Optional.empty();
        }
        List<Shortfall.Binding> binding = classes.stream()
                .filter(risk -> !risk.binding().isEmpty())
                .map(risk -> new Shortfall.Binding(risk.riskClass(), risk.binding()))
                .toList();
        return Optional.of(new Shortfall(headroom.negate(), money, binding));
    }

    private static <T> Money sum(List<T> parts, Function<T, Money> amount) {
        return parts.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }

    @Override
    public String toString() {
        return "MarginExplanation[redacted]";
    }
}
