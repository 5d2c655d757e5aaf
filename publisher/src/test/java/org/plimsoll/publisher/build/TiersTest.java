package org.plimsoll.publisher.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.v1.CollateralRule;
import org.plimsoll.api.v1.CreditLine;
import org.plimsoll.api.v1.LotTier;
import org.plimsoll.api.v1.RateStep;
import org.plimsoll.api.v1.Tier;
import org.plimsoll.publisher.input.Decimals;
import org.plimsoll.publisher.input.Field;

class TiersTest {
    private static final Field AT = new Field(Locator.of("file"), "steps");
    private static final Money MONEY = new Money(6);
    private static final long SEED = 417;
    private static final BigDecimal U = new BigDecimal("0.000001");

    @Test
    void largestLine_isTheMarginalChargeOrLessThanAUnitAbove() throws Exception {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            List<RateStep> steps = steps(random);
            List<Tier> tiers = Tiers.charges(steps, MONEY, AT);
            BigDecimal size = BigDecimal.valueOf(random.nextInt(5_000_000), 2);
            BigDecimal largest = tiers.stream()
                    .map(t ->
                            size.multiply(Decimals.ppm(t.getPpm())).subtract(BigDecimal.valueOf(t.getDeductible(), 6)))
                    .max(BigDecimal::compareTo)
                    .orElseThrow();
            assertThat(largest.subtract(marginal(steps, size)))
                    .as("seed %d, case %d", SEED, i)
                    .isBetween(BigDecimal.ZERO, U);
        }
    }

    @Test
    void smallestCreditLine_isTheValueLessMarginalHaircutsOrLessThanAUnitBelow() throws Exception {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            List<RateStep> steps = steps(random);
            CollateralRule rule =
                    CollateralRule.newBuilder().addAllHaircutSteps(steps).build();
            List<CreditLine> lines = Tiers.credits(rule, MONEY, AT);
            BigDecimal value = BigDecimal.valueOf(random.nextInt(5_000_000), 2);
            BigDecimal smallest = lines.stream()
                    .map(l -> value.multiply(Decimals.ppm(l.getPpm())).add(BigDecimal.valueOf(l.getAmount(), 6)))
                    .min(BigDecimal::compareTo)
                    .orElseThrow();
            assertThat(value.subtract(marginal(steps, value)).subtract(smallest))
                    .as("seed %d, case %d", SEED, i)
                    .isBetween(BigDecimal.ZERO, U);
        }
    }

    @Test
    void cap_isALineWithoutSlope() throws Exception {
        CollateralRule rule = CollateralRule.newBuilder()
                .addHaircutSteps(RateStep.newBuilder().setFrom("0").setPpm(100_000))
                .setCap("250.5")
                .build();
        assertThat(Tiers.credits(rule, MONEY, AT))
                .containsExactly(
                        CreditLine.newBuilder().setPpm(900_000).build(),
                        CreditLine.newBuilder().setPpm(0).setAmount(250_500_000).build());
    }

    @Test
    void leverageSteps_becomeMoneyPerLot() throws Exception {
        List<RateStep> steps = List.of(
                RateStep.newBuilder().setFrom("0").setPpm(4_000).build(),
                RateStep.newBuilder().setFrom("2000000").setPpm(10_000).build());
        assertThat(Tiers.lots(steps, new BigDecimal("964.0000001"), MONEY, AT))
                .containsExactly(
                        LotTier.newBuilder().setSlope(3_856_001).build(),
                        LotTier.newBuilder()
                                .setSlope(9_640_001)
                                .setDeductible(12_000_000_000L)
                                .build());
    }

    /** Each part of the size at the rate of its step. */
    private static BigDecimal marginal(List<RateStep> steps, BigDecimal size) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < steps.size(); i++) {
            BigDecimal from = Decimals.of(steps.get(i).getFrom());
            BigDecimal to = i + 1 == steps.size()
                    ? size.max(from)
                    : Decimals.of(steps.get(i + 1).getFrom());
            BigDecimal part = size.min(to).subtract(from).max(BigDecimal.ZERO);
            sum = sum.add(part.multiply(Decimals.ppm(steps.get(i).getPpm())));
        }
        return sum;
    }

    private static List<RateStep> steps(Random random) {
        List<RateStep> steps = new ArrayList<>();
        int ppm = 0;
        BigDecimal from = BigDecimal.ZERO;
        for (int i = 0; i <= random.nextInt(4); i++) {
            ppm += 1 + random.nextInt(200_000);
            steps.add(RateStep.newBuilder()
                    .setFrom(from.toPlainString())
                    .setPpm(ppm)
                    .build());
            from = from.add(BigDecimal.valueOf(1 + random.nextInt(2_000_000), 2));
        }
        return steps;
    }
}
