package org.plimsoll.publisher.build;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.api.v1.CollateralRule;
import org.plimsoll.api.v1.CreditLine;
import org.plimsoll.api.v1.LotTier;
import org.plimsoll.api.v1.RateStep;
import org.plimsoll.api.v1.Tier;
import org.plimsoll.publisher.input.Decimals;
import org.plimsoll.publisher.input.Field;

/** Marginal rates as the lines whose largest (charges) or smallest (credits) they are. */
final class Tiers {
    private static final int MILLION = 1_000_000;

    private Tiers() {}

    /** Lines {@code ppm · size − deductible}; the deductible is floored, against the holder. */
    static List<Tier> charges(List<RateStep> steps, Money money, Field at) throws ReadableException {
        List<Tier> tiers = new ArrayList<>();
        BigDecimal deductible = BigDecimal.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            deductible = deductible.add(saved(steps, i));
            Tier.Builder tier = Tier.newBuilder().setPpm(steps.get(i).getPpm());
            if (i > 0) {
                tier.setDeductible(money.floor(deductible, at));
            }
            tiers.add(tier.build());
        }
        return tiers;
    }

    /** The same on a number of lots, each worth {@code notional}. */
    static List<LotTier> lots(List<RateStep> steps, BigDecimal notional, Money money, Field at)
            throws ReadableException {
        List<LotTier> tiers = new ArrayList<>();
        List<Tier> charges = charges(steps, money, at);
        for (int i = 0; i < steps.size(); i++) {
            BigDecimal slope = notional.multiply(Decimals.ppm(steps.get(i).getPpm()));
            LotTier.Builder tier = LotTier.newBuilder().setSlope(money.ceiling(slope, at));
            if (i > 0) {
                tier.setDeductible(charges.get(i).getDeductible());
            }
            tiers.add(tier.build());
        }
        return tiers;
    }

    /** Lines {@code ppm · value + amount} of collateral; the amount is floored, against the holder. */
    static List<CreditLine> credits(CollateralRule rule, Money money, Field at) throws ReadableException {
        List<CreditLine> lines = new ArrayList<>();
        List<RateStep> steps = rule.getHaircutStepsList();
        BigDecimal amount = BigDecimal.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            amount = amount.add(saved(steps, i));
            CreditLine.Builder line =
                    CreditLine.newBuilder().setPpm(MILLION - steps.get(i).getPpm());
            if (i > 0) {
                line.setAmount(money.floor(amount, at));
            }
            lines.add(line.build());
        }
        if (rule.hasCap()) {
            lines.add(CreditLine.newBuilder()
                    .setPpm(0)
                    .setAmount(money.floor(Decimals.of(rule.getCap()), at))
                    .build());
        }
        return lines;
    }

    /** What the rise of the rate at this step would take too much from below the step. */
    private static BigDecimal saved(List<RateStep> steps, int i) {
        if (i == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal rise = Decimals.ppm(steps.get(i).getPpm())
                .subtract(Decimals.ppm(steps.get(i - 1).getPpm()));
        return rise.multiply(Decimals.of(steps.get(i).getFrom()));
    }
}
