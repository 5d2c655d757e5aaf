package org.plimsoll.prover.margin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.plimsoll.schedule.compile.Layout;
import org.plimsoll.schedule.compile.Step;

/** Turns the steps of a layout into those of a plan, and checks what {@link Step} promises about their order. */
final class StepReader {
    private static final int NEVER = Integer.MAX_VALUE;

    private final Layout layout;
    private final List<SparseColumn> advice;
    private final int lines;
    private final int[] stepOfAdvice;
    private final List<List<ThresholdStep.Use>> uses = new ArrayList<>();
    private final List<SpreadStep> spreads = new ArrayList<>();
    private final BitSet spreadAdvice = new BitSet();
    private final List<PlanStep> steps = new ArrayList<>();
    private int longestTail;

    StepReader(Layout layout, List<SparseColumn> advice, int lines) {
        this.layout = layout;
        this.advice = advice;
        this.lines = lines;
        stepOfAdvice = new int[advice.size()];
        indexAdvice();
        List<Step> all = layout.steps();
        for (int i = 0; i < all.size(); i++) {
            read(all.get(i), i);
        }
    }

    List<SpreadStep> spreads() {
        return List.copyOf(spreads);
    }

    boolean isSpread(int number) {
        return spreadAdvice.get(number);
    }

    /** Without spreads. */
    List<PlanStep> steps() {
        return List.copyOf(steps);
    }

    int longestTail() {
        return longestTail;
    }

    private void indexAdvice() {
        Arrays.fill(stepOfAdvice, NEVER);
        for (int line = 0; line < lines; line++) {
            uses.add(new ArrayList<>());
        }
        for (int l = 0; l < advice.size(); l++) {
            SparseColumn column = advice.get(l);
            for (int e = 0; e < column.size(); e++) {
                uses.get(column.place(e) / Wide.WORDS).add(new ThresholdStep.Use(l, column.value(e)));
            }
        }
        List<Step> all = layout.steps();
        for (int i = 0; i < all.size(); i++) {
            for (int l : adviceOf(all.get(i))) {
                require(stepOfAdvice[l] == NEVER, "advice " + layout.adviceName(l) + " has two steps");
                stepOfAdvice[l] = i;
            }
        }
    }

    private static List<Integer> adviceOf(Step step) {
        if (step instanceof Step.Charge charge) {
            return List.of(charge.advice());
        }
        if (step instanceof Step.Threshold threshold) {
            return List.of(threshold.plus(), threshold.minus());
        }
        Step.Spread spread = (Step.Spread) step;
        return List.of(spread.forward(), spread.opposite());
    }

    private void read(Step step, int index) {
        if (step instanceof Step.Charge charge) {
            readCharge(charge, index);
        } else if (step instanceof Step.Threshold threshold) {
            readThreshold(threshold, index);
        } else {
            require(steps.isEmpty(), "a spread comes after other steps");
            Step.Spread spread = (Step.Spread) step;
            spreadAdvice.set(spread.forward());
            spreadAdvice.set(spread.opposite());
            spreads.add(new SpreadStep(spread, advice.get(spread.forward()), advice.get(spread.opposite())));
        }
    }

    private void readCharge(Step.Charge charge, int index) {
        SparseColumn column = advice.get(charge.advice());
        for (int line : charge.lines()) {
            require(
                    from(index, line).size() == 1,
                    "a line of advice " + layout.adviceName(charge.advice()) + " uses advice of a later step");
        }
        int[] places = places(charge.lines());
        steps.add(new ChargeStep(charge.advice(), column, places, divisor(column, places)));
    }

    private void readThreshold(Step.Threshold threshold, int index) {
        SparseColumn column = advice.get(threshold.plus());
        int[] places = places(threshold.lines());
        ThresholdStep.Use[][] own = new ThresholdStep.Use[places.length][];
        for (int i = 0; i < places.length; i++) {
            own[i] = from(index, threshold.lines().get(i)).toArray(ThresholdStep.Use[]::new);
        }
        require(threshold.rank() >= 1 && threshold.rank() <= places.length, "a tail's rank is not one of its lines");
        longestTail = Math.max(longestTail, places.length);
        steps.add(new ThresholdStep(
                new ThresholdStep.Part(threshold.plus(), column),
                new ThresholdStep.Part(threshold.minus(), advice.get(threshold.minus())),
                places,
                own,
                threshold.rank(),
                divisor(column, places)));
    }

    /** Advice in a line that a step or a later one chooses. */
    private List<ThresholdStep.Use> from(int step, int line) {
        return uses.get(line).stream()
                .filter(use -> stepOfAdvice[use.number()] >= step)
                .toList();
    }

    private static int[] places(List<Integer> lines) {
        require(!lines.isEmpty(), "a step has no line");
        return lines.stream().mapToInt(line -> Wide.WORDS * line).toArray();
    }

    private static long divisor(SparseColumn column, int[] places) {
        long divisor = column.at(places[0]);
        require(divisor >= 1 && divisor <= Integer.MAX_VALUE, "a step divides by no number from 1 to 2^31 - 1");
        for (int place : places) {
            require(column.at(place) == divisor, "the lines of a step have different scales");
        }
        return divisor;
    }

    private static void require(boolean holds, String broken) {
        if (!holds) {
            throw new IllegalArgumentException("not steps of a compiler: " + broken);
        }
    }
}
