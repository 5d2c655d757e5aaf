package org.plimsoll.publisher.input;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Asset;
import org.plimsoll.api.v1.Day;
import org.plimsoll.api.v1.Expiry;
import org.plimsoll.api.v1.Index;
import org.plimsoll.api.v1.Listing;
import org.plimsoll.api.v1.ListingKind;
import org.plimsoll.api.v1.Market;
import org.plimsoll.api.v1.OptionSide;
import org.plimsoll.api.v1.Underlying;

/** Every rule that a market snapshot alone can break. */
final class MarketChecker {
    /** An index is published in millionths. */
    private static final int INDEX_PLACES = 6;

    private final Market market;
    private final Field root;
    private final Map<String, Underlying> underlyings = new HashMap<>();

    MarketChecker(Market market, Field root) {
        this.market = market;
        this.root = root;
    }

    void check() throws ReadableException {
        root.at("format").require(market.getFormat() == 1, "must be 1, the only format there is");
        root.at("name").label(market.getName());
        Instant time = root.at("time").instant(market.getTime());
        root.at("currency").text(market.getCurrency());
        root.sorted("underlyings", "name", market.getUnderlyingsList(), Underlying::getName);
        for (int i = 0; i < market.getUnderlyingsCount(); i++) {
            Underlying underlying = market.getUnderlyings(i);
            new SurfaceChecker(underlying, root.at("underlyings", i), time).check();
            underlyings.put(underlying.getName(), underlying);
        }
        checkInstruments();
        checkAssets();
        checkIndices();
        checkHistory();
    }

    private void checkInstruments() throws ReadableException {
        root.sorted("instruments", "id", market.getInstrumentsList(), Listing::getId);
        Set<String> delivered = new HashSet<>();
        for (int i = 0; i < market.getInstrumentsCount(); i++) {
            Listing listing = market.getInstruments(i);
            Field field = root.at("instruments", i);
            field.at("lot").positive(listing.getLot());
            Underlying underlying = underlyings.get(listing.getUnderlying());
            if (underlying == null) {
                throw field.at("underlying").problem("is not in underlyings; correct it or add it there");
            }
            checkTerms(listing, underlying, field);
            if (!listing.getAsset().isEmpty()) {
                field.at("asset").text(listing.getAsset());
                field.at("asset").require(delivered.add(listing.getAsset()), "is another instrument's already");
            }
        }
    }

    private static void checkTerms(Listing listing, Underlying underlying, Field field) throws ReadableException {
        boolean option = listing.getKind() == ListingKind.LISTING_KIND_OPTION;
        boolean dated = option || listing.getKind() == ListingKind.LISTING_KIND_FUTURE;
        field.at("kind")
                .require(
                        listing.getKind() != ListingKind.LISTING_KIND_UNSPECIFIED
                                && listing.getKind() != ListingKind.UNRECOGNIZED,
                        "must be spot, future, perpetual or option");
        presence(field.at("expiry"), dated, !listing.getExpiry().isEmpty());
        presence(field.at("strike"), option, !listing.getStrike().isEmpty());
        presence(field.at("side"), option, listing.getSide() != OptionSide.OPTION_SIDE_UNSPECIFIED);
        boolean spot = listing.getKind() == ListingKind.LISTING_KIND_SPOT;
        field.at("asset").require(spot || listing.getAsset().isEmpty(), "is for spot only; remove it");
        if (option) {
            field.at("strike").positive(listing.getStrike());
        }
        if (dated) {
            Expiry expiry = underlying.getExpiriesList().stream()
                    .filter(e -> e.getName().equals(listing.getExpiry()))
                    .findFirst()
                    .orElse(null);
            field.at("expiry").require(expiry != null, "is not one of the underlying's expiries; add it there");
            field.at("expiry")
                    .require(
                            !option || (expiry != null && expiry.getPointsCount() > 0),
                            "has no volatility points; an option needs some");
        }
    }

    private static void presence(Field field, boolean needed, boolean present) throws ReadableException {
        field.require(
                needed == present,
                needed ? "is missing; add it" : "does not belong to an instrument of this kind; remove it");
    }

    private void checkAssets() throws ReadableException {
        root.sorted("assets", "asset", market.getAssetsList(), Asset::getAsset);
        for (int i = 0; i < market.getAssetsCount(); i++) {
            Asset asset = market.getAssets(i);
            Field field = root.at("assets", i);
            field.at("price").notNegative(asset.getPrice());
            field.at("lot").positive(asset.getLot());
            if (asset.hasCategory()) {
                field.at("category").text(asset.getCategory());
            }
            if (asset.hasIssuer()) {
                field.at("issuer").text(asset.getIssuer());
            }
        }
    }

    private void checkIndices() throws ReadableException {
        root.sorted("indices", "name", market.getIndicesList(), Index::getName);
        for (int i = 0; i < market.getIndicesCount(); i++) {
            Field field = root.at("indices", i).at("value");
            BigDecimal value = field.notNegative(market.getIndices(i).getValue());
            field.require(value.scale() <= INDEX_PLACES, "must have at most six decimal places");
        }
    }

    private void checkHistory() throws ReadableException {
        for (int d = 0; d < market.getHistoryCount(); d++) {
            Day day = market.getHistory(d);
            Field field = root.at("history", d);
            checkDate(field.at("date"), day.getDate());
            field.at("date")
                    .require(
                            d == 0 || market.getHistory(d - 1).getDate().compareTo(day.getDate()) < 0,
                            "must be later than the day before it in the list; sort the list");
            changes(field, "prices", day.getPricesList());
            changes(field, "volatilities", day.getVolatilitiesList());
        }
    }

    private static void checkDate(Field field, String text) throws ReadableException {
        String rule = "must be a date like 2026-11-19";
        try {
            field.require(LocalDate.parse(text).toString().equals(text), rule);
        } catch (DateTimeParseException e) {
            throw field.problem(rule);
        }
    }

    private void changes(Field day, String list, List<String> changes) throws ReadableException {
        day.at(list)
                .require(
                        changes.size() == market.getUnderlyingsCount(),
                        "must have one entry per underlying, " + market.getUnderlyingsCount() + ", not "
                                + changes.size());
        for (int i = 0; i < changes.size(); i++) {
            day.at(list, i).change(changes.get(i));
        }
    }
}
