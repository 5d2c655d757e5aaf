package org.plimsoll.prover.explain;

import java.util.List;
import org.plimsoll.prover.money.Money;
import org.plimsoll.prover.money.MoneyText;

/**
 * By how much equity is below what is required, and what decides it. Secret: for the owner of the book only.
 *
 * @param amount equity that is missing, exact, above zero
 * @param money how amounts are written
 * @param binding what decides each class or pool that requires something
 */
public record Shortfall(Money amount, MoneyText money, List<Binding> binding) {
    public Shortfall {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a shortfall is above zero");
        }
        binding = List.copyOf(binding);
    }

    /**
     * What decides the requirement of one class or pool.
     *
     * @param where "class BTC"
     * @param what "scenario down-16-vol-up", "minimum"
     */
    public record Binding(String where, String what) {
        @Override
        public String toString() {
            return "Binding[redacted]";
        }
    }

    /** "short by 1,234.56 USD, in class BTC scenario down-16-vol-up": the amount rounded up to the unit u. */
    public String sentence() {
        String amountText = "short by " + money.upToUnit(amount) + " " + money.currency();
        if (binding.isEmpty()) {
            return amountText + ", no scenario loses";
        }
        return amountText + ", in "
                + String.join(
                        ", ",
                        binding.stream()
                                .map(one -> one.where() + " " + one.what())
                                .toList());
    }

    @Override
    public String toString() {
        return "Shortfall[redacted]";
    }
}
