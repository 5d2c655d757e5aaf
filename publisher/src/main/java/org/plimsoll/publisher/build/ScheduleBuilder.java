package org.plimsoll.publisher.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Asset;
import org.plimsoll.api.v1.Bucket;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.api.v1.InstrumentRule;
import org.plimsoll.api.v1.Listing;
import org.plimsoll.api.v1.Methodology;
import org.plimsoll.api.v1.Netting;
import org.plimsoll.api.v1.Schedule;
import org.plimsoll.publisher.input.Decimals;
import org.plimsoll.publisher.input.Field;
import org.plimsoll.publisher.input.MarginMethodology;
import org.plimsoll.publisher.input.MarketSnapshot;

/** Everything of a schedule but its origin. */
public final class ScheduleBuilder {
    private final MarketSnapshot market;
    private final MarginMethodology file;
    private final Methodology methodology;
    private final RegimeChoice regime;
    private final Money money;
    private final TreeMap<String, ClassBuilder> classes = new TreeMap<>();
    private final Map<String, Listing> covered = new TreeMap<>();
    private final Set<String> delivered = new HashSet<>();

    public ScheduleBuilder(MarketSnapshot market, MarginMethodology methodology, RegimeChoice regime) {
        this.market = market;
        this.file = methodology;
        this.methodology = methodology.message();
        this.regime = regime;
        this.money = new Money(this.methodology.getMoneyExponent());
    }

    /** Prices and rounds everything; a refusal names the file and the field that do not fit. */
    public Schedule build() throws ReadableException {
        List<State> states = States.of(file, market);
        Map<String, Covered> underlyings = new CoverageBuilder(market, file, regime).build(states);
        Schedule.Builder out = Schedule.newBuilder()
                .setFormat(1)
                .setName(methodology.getName())
                .setCurrency(market.message().getCurrency())
                .setMoneyExponent(methodology.getMoneyExponent())
                .setPublished(market.message().getTime())
                .setCashLot(money.floor(
                        Decimals.of(methodology.getCashLot()), file.root().at("cash_lot")))
                .setMarketPpm(regime.marketPpm())
                .addAllScenarios(Scenarios.of(states, underlyings.values()))
                .addAllInstruments(instruments(states, underlyings));
        for (ClassBuilder builder : classes.values()) {
            out.addClasses(builder.build(
                    methodology.getNetting() == Netting.NETTING_ISOLATED ? 0 : methodology.getGainCreditPpm()));
        }
        Joins joins = new Joins(file, money);
        if (methodology.getNetting() == Netting.NETTING_PORTFOLIO) {
            out.addAllGroups(joins.groups(classes.keySet()));
        }
        return out.addAllSpreads(joins.spreads(market, covered))
                .addAllCategories(methodology.getCategoriesList())
                .addAllCollateral(new CollateralBuilder(file, market, regime.replaced(), money).build(delivered))
                .addAllOwnIssuers(methodology.getOwnIssuersList())
                .setReservations(methodology.getReservations())
                .addAllLevels(Levels.of(methodology.getLevelsList(), money, file.root()))
                .build();
    }

    private List<Instrument> instruments(List<State> states, Map<String, Covered> underlyings)
            throws ReadableException {
        InstrumentBuilder builder = new InstrumentBuilder(money);
        Buckets buckets = new Buckets(methodology);
        List<Instrument> instruments = new ArrayList<>();
        for (int i = 0; i < market.message().getInstrumentsCount(); i++) {
            Listing listing = market.message().getInstruments(i);
            InstrumentRule rule = rule(listing);
            Covered underlying = underlyings.get(listing.getUnderlying());
            if (rule == null || underlying == null) {
                continue;
            }
            Field at = market.root().at("instruments", i);
            double years =
                    listing.getExpiry().isEmpty() ? 0 : underlying.pricer().years(listing.getExpiry());
            Bucket bucket = buckets.of(listing, years);
            String riskClass =
                    methodology.getNetting() == Netting.NETTING_PORTFOLIO ? listing.getUnderlying() : listing.getId();
            Instrument instrument = builder.build(
                    listing, rule, underlying, new InstrumentBuilder.Placement(riskClass, bucket.getName()), at);
            classes.computeIfAbsent(riskClass, k -> new ClassBuilder(k, underlying, methodology, states, money))
                    .add(instrument, bucket);
            instruments.add(instrument);
            covered.put(listing.getId(), listing);
            if (!listing.getAsset().isEmpty()) {
                refuseOwnPaper(listing.getAsset(), at.at("asset"));
                delivered.add(listing.getAsset());
            }
        }
        return instruments;
    }

    /** A row that an instrument delivers into has no issuer, so that nothing there would exclude the holder's own paper. */
    private void refuseOwnPaper(String name, Field at) throws ReadableException {
        Asset asset = market.asset(name);
        at.require(
                asset == null || !methodology.getOwnIssuersList().contains(asset.getIssuer()),
                "is paper of one of the methodology's own_issuers and would count in full; remove it");
    }

    private @Nullable InstrumentRule rule(Listing listing) {
        return methodology.getInstrumentsList().stream()
                .filter(rule -> rule.getKind() == listing.getKind()
                        && (!rule.hasUnderlying() || rule.getUnderlying().equals(listing.getUnderlying())))
                .findFirst()
                .orElse(null);
    }
}
