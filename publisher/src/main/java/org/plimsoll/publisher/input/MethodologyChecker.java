package org.plimsoll.publisher.input;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.BucketRule;
import org.plimsoll.api.v1.Category;
import org.plimsoll.api.v1.CollateralRule;
import org.plimsoll.api.v1.GroupRule;
import org.plimsoll.api.v1.LevelRule;
import org.plimsoll.api.v1.Methodology;
import org.plimsoll.api.v1.Move;
import org.plimsoll.api.v1.Netting;
import org.plimsoll.api.v1.PanelRule;
import org.plimsoll.api.v1.ScenarioKind;
import org.plimsoll.api.v1.SpreadRule;
import org.plimsoll.api.v1.TailRule;
import org.plimsoll.api.v1.UnderlyingRule;

/** Every rule that a methodology alone can break and that the schedule's own ranges do not catch. */
final class MethodologyChecker {
    static final int MILLION = 1_000_000;
    private static final int MAX_MONEY_EXPONENT = 12;

    /** Ten per year: beyond any curve, and small enough for an exponential of the longest time. */
    private static final long MAX_BASIS_PPM = 10_000_000;

    /** A move that one line of the methodology states; past days come from the market. */
    private static final Set<ScenarioKind> STATED = EnumSet.of(
            ScenarioKind.SCENARIO_KIND_GRID,
            ScenarioKind.SCENARIO_KIND_EXTREME,
            ScenarioKind.SCENARIO_KIND_EVENT,
            ScenarioKind.SCENARIO_KIND_CURVE);

    private final Methodology methodology;
    private final Field root;

    MethodologyChecker(Methodology methodology, Field root) {
        this.methodology = methodology;
        this.root = root;
    }

    void check() throws ReadableException {
        checkHead();
        checkScenarios();
        checkUnderlyings();
        new InstrumentRuleChecker(methodology, root).check();
        checkBuckets();
        root.sorted("groups", "name", methodology.getGroupsList(), GroupRule::getName);
        root.sorted("spreads", "name", methodology.getSpreadsList(), SpreadRule::getName);
        root.sorted("categories", "name", methodology.getCategoriesList(), Category::getName);
        root.sorted("own_issuers", "", methodology.getOwnIssuersList(), issuer -> issuer);
        for (int g = 0; g < methodology.getGroupsCount(); g++) {
            if (methodology.getGroups(g).hasPool()) {
                root.at("groups", g).at("pool").text(methodology.getGroups(g).getPool());
            }
        }
        checkSpreads();
        checkCollateral(root, methodology.getCollateralList());
        checkLevels();
        new RegimeChecker(methodology, root).check();
    }

    private void checkHead() throws ReadableException {
        root.at("format").require(methodology.getFormat() == 1, "must be 1, the only format there is");
        root.at("name").label(methodology.getName());
        int exponent = methodology.getMoneyExponent();
        root.at("money_exponent").require(exponent >= 0 && exponent <= MAX_MONEY_EXPONENT, "must be 0 to 12");
        root.at("cash_lot").positive(methodology.getCashLot());
        root.at("cash_lot")
                .require(
                        Decimals.of(methodology.getCashLot())
                                        .stripTrailingZeros()
                                        .scale()
                                <= exponent,
                        "must be a whole number of units of 10^-money_exponent");
        root.at("netting")
                .require(
                        methodology.getNetting() != Netting.NETTING_UNSPECIFIED
                                && methodology.getNetting() != Netting.UNRECOGNIZED,
                        "must be isolated, cross or portfolio");
    }

    private void checkScenarios() throws ReadableException {
        for (int g = 0; g < methodology.getGridsCount(); g++) {
            Field grid = root.at("grids", g);
            grid.at("name").text(methodology.getGrids(g).getName());
            grid.at("price_ppm").require(methodology.getGrids(g).getPricePpmCount() > 0, "must not be empty");
            grid.at("volatility_ppm").require(methodology.getGrids(g).getVolatilityPpmCount() > 0, "must not be empty");
        }
        for (int m = 0; m < methodology.getMovesCount(); m++) {
            Move move = methodology.getMoves(m);
            Field field = root.at("moves", m);
            field.at("name").text(move.getName());
            field.at("kind").require(STATED.contains(move.getKind()), "must be grid, extreme, event or curve");
            // The digest cannot tell 0 from absent, and absent means all of it.
            field.at("cover_ppm")
                    .require(
                            !move.hasCoverPpm() || Integer.compareUnsigned(move.getCoverPpm() - 1, MILLION) < 0,
                            "must be 1 to 1,000,000; leave out a move that does not count");
            field.at("basis_ppm")
                    .require(
                            move.getBasisPpm() >= -MAX_BASIS_PPM && move.getBasisPpm() <= MAX_BASIS_PPM,
                            "magnitude must be at most 10,000,000");
            if (move.hasDeductible()) {
                field.at("deductible").notNegative(move.getDeductible());
            }
        }
        root.sorted("panels", "name", methodology.getPanelsList(), PanelRule::getName);
        root.sorted("tails", "name", methodology.getTailsList(), TailRule::getName);
    }

    private void checkUnderlyings() throws ReadableException {
        List<UnderlyingRule> rules = methodology.getUnderlyingsList();
        root.sorted("underlyings", "underlying", rules, UnderlyingRule::getUnderlying);
        Set<String> groups = new HashSet<>();
        methodology.getGroupsList().forEach(group -> groups.add(group.getName()));
        for (int i = 0; i < rules.size(); i++) {
            UnderlyingRule rule = rules.get(i);
            Field field = root.at("underlyings", i);
            RateSteps.check(field, "delta_steps", rule.getDeltaStepsList());
            RateSteps.check(field, "vega_steps", rule.getVegaStepsList());
            RateSteps.check(field, "floor_steps", rule.getFloorStepsList());
            field.at("group")
                    .require(
                            !rule.hasGroup() || groups.contains(rule.getGroup()),
                            "is not in groups; correct it or add it there");
        }
    }

    private void checkBuckets() throws ReadableException {
        int count = methodology.getBucketsCount();
        root.at("buckets").require(count > 0, "must have at least one entry");
        Set<String> names = new HashSet<>();
        for (int b = 0; b < count; b++) {
            BucketRule rule = methodology.getBuckets(b);
            Field field = root.at("buckets", b);
            field.at("name").text(rule.getName());
            field.at("name").require(names.add(rule.getName()), "is there twice; names of buckets must differ");
            field.at("until_days")
                    .require(
                            rule.hasUntilDays() == (b < count - 1),
                            "must be in every bucket but the last, which takes the rest");
            field.at("until_days")
                    .require(
                            b == 0
                                    || !rule.hasUntilDays()
                                    || Integer.compareUnsigned(
                                                    methodology
                                                            .getBuckets(b - 1)
                                                            .getUntilDays(),
                                                    rule.getUntilDays())
                                            < 0,
                            "must be above the bucket before it; sort the list");
            checkDiscount(rule, field);
        }
    }

    private void checkDiscount(BucketRule rule, Field field) throws ReadableException {
        field.at("positive_rate_ppm")
                .require(
                        methodology.getExpiryBuckets()
                                || (rule.getPositiveRatePpm() == 0 && rule.getNegativeRatePpm() == 0),
                        "needs expiry_buckets: true; a bucket of many expiries has no time");
        field.at("positive_value_ppm")
                .require(
                        Integer.compareUnsigned(rule.getPositiveValuePpm(), rule.getNegativeValuePpm()) <= 0
                                && Integer.compareUnsigned(rule.getPositiveRatePpm(), rule.getNegativeRatePpm()) >= 0,
                        "must not discount positive value less than negative value");
    }

    private void checkSpreads() throws ReadableException {
        for (int s = 0; s < methodology.getSpreadsCount(); s++) {
            Field spread = root.at("spreads", s);
            spread.at("legs").require(methodology.getSpreads(s).getLegsCount() >= 2, "must have two or more entries");
            InstrumentRuleChecker.amount(
                    spread.at("charge"), true, methodology.getSpreads(s).getCharge());
        }
    }

    static void checkCollateral(Field parent, List<CollateralRule> rules) throws ReadableException {
        parent.sorted("collateral", "asset", rules, CollateralRule::getAsset);
        for (int i = 0; i < rules.size(); i++) {
            CollateralRule rule = rules.get(i);
            Field field = parent.at("collateral", i);
            field.at("haircut_steps").require(rule.getHaircutStepsCount() > 0, "must not be empty");
            RateSteps.check(field, "haircut_steps", rule.getHaircutStepsList());
            for (int t = 0; t < rule.getHaircutStepsCount(); t++) {
                atMostAll(
                        field.at("haircut_steps", t).at("ppm"),
                        rule.getHaircutSteps(t).getPpm());
            }
            if (rule.hasCap()) {
                field.at("cap").notNegative(rule.getCap());
            }
        }
    }

    private void checkLevels() throws ReadableException {
        root.sorted("levels", "name", methodology.getLevelsList(), LevelRule::getName);
        for (int i = 0; i < methodology.getLevelsCount(); i++) {
            LevelRule level = methodology.getLevels(i);
            if (level.hasHeadroom()) {
                root.at("levels", i).at("headroom").notNegative(level.getHeadroom());
            }
        }
    }

    static void atMostAll(Field field, int ppm) throws ReadableException {
        field.require(Integer.compareUnsigned(ppm, MILLION) <= 0, "must be 0 to 1,000,000");
    }
}
