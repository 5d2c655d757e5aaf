package org.plimsoll.prover.margin;

/** A step of {@link org.plimsoll.schedule.compile.Step}, ready to run. Public knowledge. */
interface PlanStep {
    /**
     * Gives the step's advice its value. The state holds rows and the advice of earlier steps as they are now, and what this and
     * later steps chose before, or zero; so one method serves a first pass and a revision.
     *
     * @return whether a value changed
     */
    boolean revise(MarginState state, Workspace work);

    /** Places of the lines that the step looks at. */
    int[] places();

    /** The columns of its advice. */
    SparseColumn[] columns();
}
