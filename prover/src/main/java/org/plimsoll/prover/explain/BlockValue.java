package org.plimsoll.prover.explain;

import java.util.List;
import org.plimsoll.prover.explain.OpenOrders.Largest;

/**
 * The requirement of a block: a class in no group, or a pool of groups. Secret.
 *
 * @param block which
 * @param candidates whose largest binds
 * @param largest of them
 * @param additions on top
 */
record BlockValue(Block block, List<Candidate> candidates, Largest largest, Form additions) {
    BlockValue {
        candidates = List.copyOf(candidates);
    }

    Form form() {
        return largest.form().plus(additions);
    }

    Candidate binding() {
        return candidates.get(largest.binding());
    }

    @Override
    public String toString() {
        return "BlockValue[redacted]";
    }
}
