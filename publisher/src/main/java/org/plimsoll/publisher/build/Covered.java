package org.plimsoll.publisher.build;

import java.util.List;
import org.plimsoll.api.v1.Underlying;
import org.plimsoll.api.v1.UnderlyingRule;
import org.plimsoll.publisher.input.Field;

/**
 * One underlying that the methodology covers.
 *
 * @param rule what the methodology says of it
 * @param ruleAt where it says so
 * @param market its entry of the snapshot
 * @param shocks one per scenario
 */
record Covered(UnderlyingRule rule, Field ruleAt, Underlying market, List<Shock> shocks, UnderlyingPricer pricer) {}
