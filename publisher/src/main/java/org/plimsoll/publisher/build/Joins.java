package org.plimsoll.publisher.build;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Group;
import org.plimsoll.api.v1.GroupRule;
import org.plimsoll.api.v1.Leg;
import org.plimsoll.api.v1.Listing;
import org.plimsoll.api.v1.Member;
import org.plimsoll.api.v1.Methodology;
import org.plimsoll.api.v1.Spread;
import org.plimsoll.api.v1.SpreadRule;
import org.plimsoll.api.v1.UnderlyingRule;
import org.plimsoll.publisher.input.Decimals;
import org.plimsoll.publisher.input.Field;
import org.plimsoll.publisher.input.MarginMethodology;
import org.plimsoll.publisher.input.MarketSnapshot;

/** What joins classes: groups and spreads. */
final class Joins {
    private final MarginMethodology file;
    private final Methodology methodology;
    private final Money money;

    Joins(MarginMethodology file, Money money) {
        this.file = file;
        this.methodology = file.message();
        this.money = money;
    }

    /** Groups of the classes that exist; one without any is left out. */
    List<Group> groups(Set<String> classes) {
        List<Group> groups = new ArrayList<>();
        for (GroupRule rule : methodology.getGroupsList()) {
            Group.Builder group = Group.newBuilder().setName(rule.getName());
            for (UnderlyingRule underlying : methodology.getUnderlyingsList()) {
                if (underlying.getGroup().equals(rule.getName()) && classes.contains(underlying.getUnderlying())) {
                    group.addMembers(Member.newBuilder()
                            .setClass_(underlying.getUnderlying())
                            .setGainPpm(underlying.getGroupGainPpm()));
                }
            }
            if (rule.hasPool()) {
                group.setPool(rule.getPool());
            }
            if (rule.getGainPpm() != 0) {
                group.setGainPpm(rule.getGainPpm());
            }
            if (group.getMembersCount() > 0) {
                groups.add(group.build());
            }
        }
        return groups;
    }

    /** @param covered instruments of the schedule by id */
    List<Spread> spreads(MarketSnapshot market, Map<String, Listing> covered) throws ReadableException {
        List<Spread> spreads = new ArrayList<>();
        for (int s = 0; s < methodology.getSpreadsCount(); s++) {
            SpreadRule rule = methodology.getSpreads(s);
            Field at = file.root().at("spreads", s);
            for (int l = 0; l < rule.getLegsCount(); l++) {
                at.at("legs", l)
                        .at("instrument")
                        .require(
                                covered.containsKey(rule.getLegs(l).getInstrument()),
                                "is not an instrument of the schedule");
            }
            BigDecimal value = value(market, covered, rule.getLegs(0));
            spreads.add(Spread.newBuilder()
                    .setName(rule.getName())
                    .addAllLegs(rule.getLegsList())
                    .setCharge(money.charge(rule.getCharge(), value, at.at("charge")))
                    .build());
        }
        return spreads;
    }

    /** Lots of a leg at the index price, without sign. */
    private static BigDecimal value(MarketSnapshot market, Map<String, Listing> covered, Leg leg) {
        Listing listing = covered.get(leg.getInstrument());
        Integer underlying = listing == null ? null : market.underlying(listing.getUnderlying());
        if (listing == null || underlying == null) {
            throw new IllegalArgumentException("not a checked leg");
        }
        String price = market.message().getUnderlyings(underlying).getPrice();
        return Decimals.of(price)
                .multiply(Decimals.of(listing.getLot()))
                .multiply(BigDecimal.valueOf(leg.getLots()).abs());
    }
}
