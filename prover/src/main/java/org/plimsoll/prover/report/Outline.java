package org.plimsoll.prover.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.plimsoll.prover.explain.Line;
import org.plimsoll.prover.explain.Line.Kind;
import org.plimsoll.prover.money.Money;
import org.plimsoll.prover.money.MoneyText;

/** A tree of lines as people read it: levels that say nothing new left out, amounts rounded against the holder. */
final class Outline {
    private static final Set<Kind> BETWEEN = Set.of(Kind.WORST, Kind.RISK, Kind.MARKET);

    /** What is owed under these, and so rounded up. */
    private static final Set<Kind> OWED = Set.of(Kind.REQUIREMENT);

    /** Details beyond the largest few that only a full outline shows. */
    private static final Set<Kind> MANY = Set.of(Kind.LOSS, Kind.TAIL, Kind.SCENARIO, Kind.ADDITIONS, Kind.POSITIONS);

    private static final int FEW = 3;

    private final MoneyText money;
    private final boolean full;

    Outline(MoneyText money, boolean full) {
        this.money = money;
        this.full = full;
    }

    /**
     * One line for people. Secret.
     *
     * @param left how many children are left out
     */
    record Node(String name, String amount, String note, List<Node> children, int left) {
        Node {
            children = List.copyOf(children);
        }

        @Override
        public String toString() {
            return "Node[redacted]";
        }
    }

    Node of(Line line) {
        return node(line, false, "");
    }

    /** A requirement, or a part of one. */
    Node ofOwed(Line line) {
        return node(line, true, "");
    }

    /** Its name, and what it is where the name alone does not say. */
    static String title(Line line) {
        return switch (line.kind()) {
            case POSITIONS -> "positions " + line.name();
            case ASSET -> "collateral " + line.name();
            case CATEGORY -> "category " + line.name();
            case CLASS -> "class " + line.name();
            case POOL -> "pool " + line.name();
            case PANEL -> "panel " + line.name();
            case TAIL -> "tail " + line.name();
            case SPREAD -> "spread " + line.name();
            default -> line.name();
        };
    }

    private Node node(Line line, boolean owed, String noteAbove) {
        List<Line> children = line.children().stream()
                .filter(child ->
                        child.amount().signum() != 0 || !child.children().isEmpty())
                .toList();
        String note =
                noteAbove.isEmpty() || line.note().isEmpty() ? noteAbove + line.note() : noteAbove + "; " + line.note();
        if (BETWEEN.contains(line.kind()) && children.size() == 1) {
            return node(children.get(0), owed, note);
        }
        boolean up = owed || OWED.contains(line.kind());
        List<Line> shown = shown(line.kind(), children);
        return new Node(
                title(line),
                up ? money.up(line.amount()) : money.down(line.amount()),
                note,
                shown.stream().map(child -> node(child, up, "")).toList(),
                children.size() - shown.size());
    }

    /** All, or the few with the largest amounts, the largest first. */
    private List<Line> shown(Kind kind, List<Line> children) {
        if (full || !MANY.contains(kind) || children.size() <= FEW + 1) {
            return children;
        }
        List<Line> sorted = new ArrayList<>(children);
        Comparator<Line> bySize = kind == Kind.LOSS || kind == Kind.TAIL
                ? Comparator.comparing(Line::amount)
                : Comparator.comparing(line -> magnitude(line.amount()));
        sorted.sort(bySize.reversed());
        return sorted.subList(0, FEW);
    }

    private static Money magnitude(Money amount) {
        return amount.signum() < 0 ? amount.negate() : amount;
    }
}
