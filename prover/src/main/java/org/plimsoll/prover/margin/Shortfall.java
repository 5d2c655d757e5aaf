package org.plimsoll.prover.margin;

import java.util.List;
import java.util.stream.Collectors;
import org.plimsoll.prover.money.Money;
import org.plimsoll.prover.money.MoneyText;

/**
 * By how much equity is below what is required, and what decides it. Secret: for the owner of the book only.
 *
 * @param amount equity that is missing, exact, above zero
 * @param money how amounts are written
 * @param binding per class with a loss, the scenarios that decide it
 */
public record Shortfall(Money amount, MoneyText money, List<Binding> binding) {
    public Shortfall {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a shortfall is above zero");
        }
        binding = List.copyOf(binding);
    }

    /**
     * The worst scenarios of one class.
     *
     * @param riskClass name in the schedule
     * @param scenarios one or more, equally bad
     */
    public record Binding(String riskClass, List<String> scenarios) {
        public Binding {
            scenarios = List.copyOf(scenarios);
        }

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
                + binding.stream()
                        .map(worst ->
                                "class " + worst.riskClass() + " scenario " + String.join(" or ", worst.scenarios()))
                        .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "Shortfall[redacted]";
    }
}
