package org.plimsoll.prover.explain;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.plimsoll.prover.money.Money;
import org.plimsoll.schedule.Rational;

/**
 * What would change a verdict. Estimates: each says what it holds constant. Secret.
 *
 * @param distances by class with a position that can lose; empty when the book is short already
 * @param liquidations by class whose underlying has a price; empty when the book is short already
 * @param trades that free most margin, best first, three at most
 */
public record Outlook(List<Distance> distances, List<Liquidation> liquidations, List<Trade> trades) {
    public Outlook {
        distances = List.copyOf(distances);
        liquidations = List.copyOf(liquidations);
        trades = List.copyOf(trades);
    }

    /**
     * How much of a class's binding scenario the book can take, the requirement and everything else unchanged.
     *
     * @param riskClass name in the schedule
     * @param scenario that binds the class or its pool; when none does or the class does not lose in it, the worst of the class
     * @param part of the scenario's loss at which nothing is left above what is required; 1 is all of it
     * @param pricePpm that part of the scenario's price move, parts per million; empty when it has none
     */
    public record Distance(String riskClass, String scenario, Rational part, Optional<Rational> pricePpm) {
        @Override
        public String toString() {
            return "Distance[redacted]";
        }
    }

    /**
     * The prices of an underlying at which nothing is left above what is required: profit interpolated between the class's grid
     * scenarios with volatility unchanged, the requirement and everything else held.
     *
     * @param riskClass name in the schedule
     * @param price now
     * @param below the first such price downwards; empty when there is none within the grid
     * @param above the first such price upwards; empty when there is none within the grid
     */
    public record Liquidation(String riskClass, Money price, Optional<Money> below, Optional<Money> above) {
        @Override
        public String toString() {
            return "Liquidation[redacted]";
        }
    }

    /**
     * A trade at the mark, free of cost, and what it does by the formulas.
     *
     * @param instrument id in the schedule
     * @param lots bought, negative when sold
     * @param purpose why it was tried
     * @param freed headroom gained, above zero
     */
    public record Trade(String instrument, BigInteger lots, Purpose purpose, Money freed) {
        @Override
        public String toString() {
            return "Trade[redacted]";
        }
    }

    /** Why a trade is tried. */
    public enum Purpose {
        /** Closes a position. */
        CLOSE,
        /** Takes a class's delta to zero, up to a lot. */
        FLATTEN
    }

    @Override
    public String toString() {
        return "Outlook[redacted]";
    }
}
