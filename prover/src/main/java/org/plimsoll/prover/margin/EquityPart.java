package org.plimsoll.prover.margin;

import org.plimsoll.prover.money.Money;

/**
 * One part of equity. Secret.
 *
 * @param kind what it is
 * @param name instrument or asset; "cash" for cash
 * @param lots negative when owed or short
 * @param gross value before the haircut
 * @param net value that counts
 */
public record EquityPart(Kind kind, String name, long lots, Money gross, Money net) {
    /** What stands behind a part of equity. */
    public enum Kind {
        CASH,
        /** Market value of a position. */
        MARK,
        COLLATERAL
    }

    /** The value that does not count; zero except for collateral. */
    public Money haircut() {
        return gross.minus(net);
    }

    @Override
    public String toString() {
        return "EquityPart[redacted]";
    }
}
