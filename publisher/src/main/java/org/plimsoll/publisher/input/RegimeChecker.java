package org.plimsoll.publisher.input;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.CollateralRule;
import org.plimsoll.api.v1.Methodology;
import org.plimsoll.api.v1.RegimeRule;

/** Regimes, calmest first. */
final class RegimeChecker {
    private static final int INDEX_PLACES = 6;

    private final Methodology methodology;
    private final Field root;

    RegimeChecker(Methodology methodology, Field root) {
        this.methodology = methodology;
        this.root = root;
    }

    void check() throws ReadableException {
        root.at("index")
                .require(
                        methodology.getIndex().isEmpty() == (methodology.getRegimesCount() == 0),
                        "goes with regimes: have both or none");
        Set<String> assets = methodology.getCollateralList().stream()
                .map(CollateralRule::getAsset)
                .collect(Collectors.toSet());
        Set<String> names = new HashSet<>();
        for (int r = 0; r < methodology.getRegimesCount(); r++) {
            RegimeRule regime = methodology.getRegimes(r);
            Field field = root.at("regimes", r);
            field.at("name").text(regime.getName());
            field.at("name").require(names.add(regime.getName()), "is there twice; names of regimes must differ");
            checkThresholds(r, field);
            MethodologyChecker.checkCollateral(field, regime.getCollateralList());
            for (int i = 0; i < regime.getCollateralCount(); i++) {
                field.at("collateral", i)
                        .at("asset")
                        .require(
                                assets.contains(regime.getCollateral(i).getAsset()),
                                "is not in the methodology's collateral; a regime only replaces rules");
            }
        }
    }

    private void checkThresholds(int r, Field field) throws ReadableException {
        RegimeRule regime = methodology.getRegimes(r);
        if (r == 0) {
            field.at("enter")
                    .require(!regime.hasEnter() && !regime.hasLeave(), "does not belong to the calmest; remove it");
            return;
        }
        threshold(field.at("enter"), regime.getEnter());
        threshold(field.at("leave"), regime.getLeave());
        field.at("leave")
                .require(
                        Decimals.of(regime.getLeave()).compareTo(Decimals.of(regime.getEnter())) <= 0,
                        "must not be above enter");
        if (r > 1) {
            RegimeRule calmer = methodology.getRegimes(r - 1);
            rises(field.at("enter"), calmer.getEnter(), regime.getEnter());
            rises(field.at("leave"), calmer.getLeave(), regime.getLeave());
        }
    }

    private static void threshold(Field field, String value) throws ReadableException {
        field.require(field.positive(value).scale() <= INDEX_PLACES, "must have at most six decimal places");
    }

    private static void rises(Field field, String calmer, String here) throws ReadableException {
        field.require(Decimals.of(calmer).compareTo(Decimals.of(here)) < 0, "must be above the calmer regime's");
    }
}
