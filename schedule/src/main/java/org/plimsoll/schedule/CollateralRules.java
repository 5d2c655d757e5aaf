package org.plimsoll.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.Category;
import org.plimsoll.api.v1.CollateralAsset;
import org.plimsoll.api.v1.CreditLine;
import org.plimsoll.api.v1.Schedule;

/** The rules of collateral, its categories and own paper. */
final class CollateralRules {
    private static final int MAX_ASSETS = 1 << 20;
    private static final int MAX_CATEGORIES = 1_024;
    private static final int MAX_OWN_ISSUERS = 4_096;
    private static final int MAX_LINES = 64;

    private final Schedule schedule;
    private final Part whole;

    CollateralRules(Schedule schedule, Part whole) {
        this.schedule = schedule;
        this.whole = whole;
    }

    void check() throws ReadableException {
        whole.count("categories", schedule.getCategoriesCount(), 0, MAX_CATEGORIES);
        whole.sorted("categories", "name", schedule.getCategoriesList(), Category::getName);
        Set<String> categories = new HashSet<>();
        for (int c = 0; c < schedule.getCategoriesCount(); c++) {
            whole.item("categories", c)
                    .range("cap_ppm", schedule.getCategories(c).getCapPpm(), Range.RATE);
            categories.add(schedule.getCategories(c).getName());
        }
        whole.count("collateral", schedule.getCollateralCount(), 0, MAX_ASSETS);
        whole.sorted("collateral", "asset", schedule.getCollateralList(), CollateralAsset::getAsset);
        for (int a = 0; a < schedule.getCollateralCount(); a++) {
            checkAsset(schedule.getCollateral(a), categories, whole.item("collateral", a));
        }
        whole.count("own_issuers", schedule.getOwnIssuersCount(), 0, MAX_OWN_ISSUERS);
        whole.sorted("own_issuers", "", schedule.getOwnIssuersList(), Function.identity());
    }

    private static void checkAsset(CollateralAsset asset, Set<String> categories, Part part) throws ReadableException {
        part.label("lot", asset.getLot());
        part.range("price", asset.getPrice(), Range.MONEY);
        checkLines(asset.getLinesList(), part);
        part.require(
                asset.getCategory().isEmpty() || categories.contains(asset.getCategory()),
                "category",
                "is not in categories; correct it or add it there");
        part.optionalText("issuer", asset.getIssuer());
    }

    private static void checkLines(List<CreditLine> lines, Part part) throws ReadableException {
        part.count("lines", lines.size(), 1, MAX_LINES);
        for (int i = 0; i < lines.size(); i++) {
            Part here = part.item("lines", i);
            CreditLine line = lines.get(i);
            here.range("ppm", line.getPpm(), Range.PART);
            here.range("amount", line.getAmount(), Range.AMOUNT);
            if (i == 0) {
                here.require(line.getAmount() == 0, "amount", "must be 0 in the first line");
            } else {
                CreditLine before = lines.get(i - 1);
                here.require(line.getPpm() < before.getPpm(), "ppm", "must be below that of the line before it");
                here.require(
                        line.getAmount() > before.getAmount(), "amount", "must be above that of the line before it");
            }
        }
    }
}
