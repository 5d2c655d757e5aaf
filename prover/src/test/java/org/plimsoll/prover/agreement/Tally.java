package org.plimsoll.prover.agreement;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What a run over one set of modules has found. */
final class Tally {
    static final String HEADER = String.format(
            Locale.ROOT,
            "%-18s %7s %9s %8s %6s %14s %8s %8s %6s %6s %8s  %s",
            "modules",
            "books",
            "adequate",
            "near",
            "held",
            "guard u",
            "ppm",
            "dual u",
            "lp",
            "lp>",
            "spreads",
            "profiles");

    long books;
    long adequate;
    /** Within one cash lot of the edge by the formulas. */
    long near;
    /** Covered by the formulas, short by the engine: inside the rounding bound. */
    long held;
    /** Largest amount, u, by which the engine is stricter than the formulas. */
    double guard;
    /** The same in parts per million of the requirement. */
    double guardPpm;
    /** Largest amount, u, by which the engine may be below the best advice. */
    double dual;
    /** Books given to the solver, and those where spreads formed better exist. */
    long solved;

    long better;
    /** Books with a spread formed. */
    long spreads;

    final Set<String> profiles = new TreeSet<>();

    String line(String set) {
        return String.format(
                Locale.ROOT,
                "%-18s %7d %9d %8d %6d %14.3f %8.3f %8.3f %6d %6d %8d  %s",
                set,
                books,
                adequate,
                near,
                held,
                guard,
                guardPpm,
                dual,
                solved,
                better,
                spreads,
                String.join(" ", profiles));
    }
}
