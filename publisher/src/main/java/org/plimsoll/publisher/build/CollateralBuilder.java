package org.plimsoll.publisher.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Asset;
import org.plimsoll.api.v1.Category;
import org.plimsoll.api.v1.CollateralAsset;
import org.plimsoll.api.v1.CollateralRule;
import org.plimsoll.api.v1.Methodology;
import org.plimsoll.publisher.input.Decimals;
import org.plimsoll.publisher.input.Field;
import org.plimsoll.publisher.input.MarginMethodology;
import org.plimsoll.publisher.input.MarketSnapshot;

/** The collateral table of a schedule. */
final class CollateralBuilder {
    private final MarginMethodology file;
    private final MarketSnapshot market;
    private final Money money;
    private final Map<String, CollateralRule> replaced = new HashMap<>();
    private final Set<String> categories = new HashSet<>();

    CollateralBuilder(MarginMethodology file, MarketSnapshot market, List<CollateralRule> ofRegime, Money money) {
        this.file = file;
        this.market = market;
        this.money = money;
        ofRegime.forEach(rule -> replaced.put(rule.getAsset(), rule));
        file.message().getCategoriesList().stream().map(Category::getName).forEach(categories::add);
    }

    /** @param delivered assets that instruments of the schedule deliver: in two rows the holder would take the milder */
    List<CollateralAsset> build(Set<String> delivered) throws ReadableException {
        Methodology methodology = file.message();
        List<CollateralAsset> all = new ArrayList<>();
        for (int i = 0; i < methodology.getCollateralCount(); i++) {
            Field at = file.root().at("collateral", i);
            String name = methodology.getCollateral(i).getAsset();
            at.at("asset")
                    .require(
                            !delivered.contains(name),
                            "is delivered by an instrument of the schedule and counts as that");
            Asset asset = market.asset(name);
            if (asset == null) {
                throw at.at("asset").problem("is not one of the market's assets");
            }
            all.add(asset(asset, replaced.getOrDefault(name, methodology.getCollateral(i)), at));
        }
        return all;
    }

    private CollateralAsset asset(Asset asset, CollateralRule rule, Field at) throws ReadableException {
        CollateralAsset.Builder out = CollateralAsset.newBuilder()
                .setAsset(asset.getAsset())
                .setLot(Decimals.of(asset.getLot()).toPlainString() + " " + asset.getAsset())
                .setPrice(money.floor(Decimals.of(asset.getPrice()).multiply(Decimals.of(asset.getLot())), at))
                .addAllLines(Tiers.credits(rule, money, at));
        if (categories.contains(asset.getCategory())) {
            out.setCategory(asset.getCategory());
        }
        if (asset.hasIssuer()) {
            out.setIssuer(asset.getIssuer());
        }
        return out.build();
    }
}
