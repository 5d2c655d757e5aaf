package org.plimsoll.prover.explain;

import java.util.List;
import org.plimsoll.prover.money.Money;

/**
 * One amount of an explanation and what it comes from. Secret.
 *
 * @param name what people call it
 * @param kind what it is, and how the amount follows from the children
 * @param amount exact; under equity what is held is positive, under a requirement what is required is positive
 * @param note why, in a few words; may be empty
 * @param children in an order for people; may be empty
 */
public record Line(String name, Kind kind, Money amount, String note, List<Line> children) {
    public Line {
        children = List.copyOf(children);
    }

    /** How an amount follows from the amounts of the children, when there are any. */
    public enum Rule {
        SUM,
        /** The largest child, or zero when all are below. */
        LARGEST,
        /** As the note says. */
        NOTE
    }

    /** What a line is. */
    public enum Kind {
        /** Headroom: the slack of the last line. */
        VERDICT(Rule.SUM),
        EQUITY(Rule.SUM),
        CASH(Rule.NOTE),
        /** Value of the positions of one class. */
        POSITIONS(Rule.SUM),
        MARK(Rule.NOTE),
        /** What was paid for the positions of a class, negative. */
        COST(Rule.NOTE),
        /** The part of a gain that does not count, negative. */
        UNCREDITED(Rule.NOTE),
        /** What open orders may make worse. */
        OPEN_ORDERS(Rule.NOTE),
        ASSET(Rule.SUM),
        GROSS(Rule.NOTE),
        /** The part of an asset's value that does not count, negative. */
        HAIRCUT(Rule.NOTE),
        /** What the cap of a category takes off, negative. */
        CATEGORY(Rule.NOTE),
        /** What the level demands, negative: minus Λ times the requirement. */
        REQUIRED(Rule.NOTE),
        /** The headroom that the level demands, negative. */
        DEMANDED(Rule.NOTE),
        REQUIREMENT(Rule.SUM),
        CLASS(Rule.SUM),
        POOL(Rule.SUM),
        /** Floor or risk, whichever is larger. */
        WORST(Rule.LARGEST),
        FLOOR(Rule.NOTE),
        RISK(Rule.SUM),
        /** Market loss times μ. */
        MARKET(Rule.NOTE),
        /** The largest market loss. */
        LOSS(Rule.LARGEST),
        SCENARIO(Rule.NOTE),
        /** What one position loses, or one class brings to its pool. */
        PART(Rule.NOTE),
        PANEL(Rule.SUM),
        BUCKET(Rule.NOTE),
        TAILS(Rule.SUM),
        TAIL(Rule.NOTE),
        /** Panels and tails of a pool, without offset. */
        APART(Rule.SUM),
        CHARGES(Rule.SUM),
        CHARGE(Rule.NOTE),
        ADDITIONS(Rule.SUM),
        ADDITION(Rule.NOTE),
        SPREADS(Rule.SUM),
        SPREAD(Rule.NOTE);

        private final Rule rule;

        Kind(Rule rule) {
            this.rule = rule;
        }

        public Rule rule() {
            return rule;
        }
    }

    /** Without children or note. */
    static Line of(String name, Kind kind, Money amount) {
        return new Line(name, kind, amount, "", List.of());
    }

    /** The sum of its children. */
    static Line sum(String name, Kind kind, String note, List<Line> children) {
        Money total = children.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
        return new Line(name, kind, total, note, children);
    }

    @Override
    public String toString() {
        return "Line[redacted]";
    }
}
