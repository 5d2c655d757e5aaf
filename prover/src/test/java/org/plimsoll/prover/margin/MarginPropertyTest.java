package org.plimsoll.prover.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.secret.v1.Book;
import org.plimsoll.api.secret.v1.CollateralHolding;
import org.plimsoll.api.v1.CollateralAsset;
import org.plimsoll.api.v1.Instrument;
import org.plimsoll.prover.fixture.ExactValues;

/** What must hold for every book, checked on seeded random ones. */
class MarginPropertyTest {
    private static final int CASES = 2_000;
    private static final long FIRST_SEED = 7_000_000L;
    private static final long LOTS = 1_000;

    @Test
    void addingCollateralOrCash_neverLowersTheSlack() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            EngineCase drawn = EngineCase.draw(seed);
            BigInteger before = drawn.evaluate().verdictSlack();
            Book.Builder richer = drawn.bookMessage().toBuilder();
            richer.setCash(richer.getCash() + LOTS);
            if (richer.getCollateralCount() > 0) {
                CollateralHolding.Builder first = richer.getCollateralBuilder(0);
                first.setQuantity(first.getQuantity() + LOTS);
            }
            BigInteger after = drawn.evaluate(richer.build()).verdictSlack();
            assertThat(after).as("seed %d", seed).isGreaterThan(before);
        }
    }

    @Test
    void addingOneLotOfCollateral_raisesTheSlackByItsNetValue() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            EngineCase drawn = EngineCase.draw(seed);
            for (int i = 0; i < drawn.bookMessage().getCollateralCount(); i++) {
                Book.Builder richer = drawn.bookMessage().toBuilder();
                CollateralHolding.Builder holding = richer.getCollateralBuilder(i);
                holding.setQuantity(holding.getQuantity() + 1);
                CollateralAsset asset = drawn.scheduleMessage().getCollateralList().stream()
                        .filter(other -> other.getAsset().equals(holding.getAsset()))
                        .findFirst()
                        .orElseThrow();
                BigInteger net = BigInteger.valueOf(asset.getPrice())
                        .multiply(BigInteger.valueOf(1_000_000L - asset.getHaircutPpm()));
                BigInteger gain = drawn.evaluate(richer.build())
                        .verdictSlack()
                        .subtract(drawn.evaluate().verdictSlack());
                assertThat(gain).as("seed %d", seed).isEqualTo(net);
            }
        }
    }

    @Test
    void aLongAndAShortLotOfOneInstrument_neverRaiseTheSlack() {
        SplittableRandom random = new SplittableRandom(FIRST_SEED);
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            EngineCase drawn = EngineCase.draw(seed);
            MarginResult result = drawn.evaluate();
            for (Instrument instrument : drawn.scheduleMessage().getInstrumentsList()) {
                long pairs = 1 + random.nextLong(LOTS);
                LinearForm form = new LinearForm(drawn.compiled());
                result.slots().forEach(slot -> form.addRow(slot.row(), slot.quantity()));
                form.addRow(drawn.compiled().layout().longRow(instrument.getId()), pairs);
                form.addRow(drawn.compiled().layout().shortRow(instrument.getId()), pairs);
                form.chooseAdvice();
                BigInteger slack = form.slacks().get(drawn.compiled().layout().verdict());
                assertThat(slack)
                        .as("seed %d, instrument %s", seed, instrument.getId())
                        .isLessThan(result.verdictSlack());
            }
        }
    }

    @Test
    void flooredFileValues_neverFavourTheHolder() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            EngineCase drawn = EngineCase.draw(seed);
            BigInteger exact = FormulaMargin.headroom(
                    drawn.scheduleMessage(),
                    drawn.bookMessage(),
                    drawn.compiled().levelPpm(),
                    unrounded(drawn.drawn().exact()));
            BigInteger proven = drawn.evaluate().verdictSlack().multiply(BigInteger.valueOf(ExactValues.DENOMINATOR));
            assertThat(proven).as("seed %d", seed).isLessThanOrEqualTo(exact);
        }
    }

    private static FormulaMargin.Values unrounded(ExactValues exact) {
        return new FormulaMargin.Values() {
            @Override
            public BigInteger mark(int instrument, boolean isLong) {
                return side(exact.marks().get(instrument), isLong);
            }

            @Override
            public BigInteger profit(int instrument, int scenario, boolean isLong) {
                return side(exact.profits().get(instrument).get(scenario), isLong);
            }

            @Override
            public long denominator() {
                return ExactValues.DENOMINATOR;
            }

            private BigInteger side(long value, boolean isLong) {
                return BigInteger.valueOf(isLong ? value : -value);
            }
        };
    }
}
