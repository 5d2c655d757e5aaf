package org.plimsoll.prover.explain;

import java.util.List;
import java.util.Optional;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.prover.money.Money;
import org.plimsoll.prover.money.MoneyText;
import org.plimsoll.schedule.Demand;

/**
 * Every number behind a verdict, straight from the formulas of the schedule. Secret: for the owner of the book only.
 *
 * @param schedule name of the schedule
 * @param scheduleDigest its σ
 * @param money how amounts are written
 * @param demand what is asked: Λ and B
 * @param verdict the tree: equity, less what is required
 * @param requirement REQ, before Λ
 * @param equity EQ
 * @param required Λ·REQ + B and what open orders take off
 * @param binding what decides each class or pool that requires something
 * @param classes with a position, in every scenario
 * @param greeks by class and bucket, only of buckets with a position whose instrument has any
 * @param requirementShares by class, pool and spread
 * @param collateralShares by asset, of what counts
 */
public record MarginExplanation(
        String schedule,
        Bytes32 scheduleDigest,
        MoneyText money,
        Demand demand,
        Line verdict,
        Money requirement,
        Money equity,
        Money required,
        List<Shortfall.Binding> binding,
        List<ClassScenarios> classes,
        List<GreekSum> greeks,
        List<Share> requirementShares,
        List<Share> collateralShares) {
    public MarginExplanation {
        binding = List.copyOf(binding);
        classes = List.copyOf(classes);
        greeks = List.copyOf(greeks);
        requirementShares = List.copyOf(requirementShares);
        collateralShares = List.copyOf(collateralShares);
    }

    /** Equity above what is required; negative when the book is short. The slack of the last line, before any rounding. */
    public Money headroom() {
        return verdict.amount();
    }

    public boolean adequate() {
        return headroom().signum() >= 0;
    }

    /** Empty when nothing is required. */
    public Optional<HealthRatio> health() {
        return required.signum() > 0
                ? Optional.of(new HealthRatio(equity.units().over(required.units())))
                : Optional.empty();
    }

    /** Empty when the book is adequate. */
    public Optional<Shortfall> shortfall() {
        return adequate() ? Optional.empty() : Optional.of(shortfall(headroom().negate()));
    }

    /**
     * A shortfall that the engine found, which rounds against the holder and so may find one where there is none before rounding.
     *
     * @param amount equity that is missing, above zero
     */
    public Shortfall shortfall(Money amount) {
        return new Shortfall(amount, money, binding);
    }

    @Override
    public String toString() {
        return "MarginExplanation[redacted]";
    }
}
