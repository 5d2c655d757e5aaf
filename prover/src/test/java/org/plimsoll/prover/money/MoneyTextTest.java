package org.plimsoll.prover.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class MoneyTextTest {
    private static final MoneyText USD = new MoneyText("USD", 6);

    @Test
    void down_roundsTowardsNegativeInfinity() {
        assertThat(USD.down(Money.ofUnits(1_234_569_999L))).isEqualTo("1,234.56");
        assertThat(USD.down(Money.ofUnits(-1_234_560_001L))).isEqualTo("-1,234.57");
    }

    @Test
    void up_roundsTowardsPositiveInfinity() {
        assertThat(USD.up(new Money(BigInteger.ONE))).isEqualTo("0.01");
        assertThat(USD.up(Money.ofUnits(-1_234_569_999L))).isEqualTo("-1,234.56");
    }

    @Test
    void upToUnit_showsAsManyDecimalsAsNeeded() {
        assertThat(USD.upToUnit(Money.ofUnits(1_234_560_000L))).isEqualTo("1,234.56");
        assertThat(USD.upToUnit(Money.ofUnits(5_000_000L))).isEqualTo("5.00");
        assertThat(USD.upToUnit(Money.ofUnits(1L).plus(new Money(BigInteger.ONE))))
                .isEqualTo("0.000002");
    }

    @Test
    void exact_losesNothing() {
        assertThat(USD.exact(new Money(BigInteger.valueOf(-1)))).isEqualTo("-0.000000000001");
        assertThat(USD.exact(Money.ofUnits(1_500_000L))).isEqualTo("1.5");
        assertThat(USD.exact(Money.ZERO)).isEqualTo("0");
        assertThat(USD.exact(Money.ofUnits(100_000_000L))).isEqualTo("100");
    }

    @Test
    void currencyWithoutDecimals_isShownWhole() {
        assertThat(new MoneyText("JPY", 0).up(Money.ofUnits(1_234L))).isEqualTo("1,234");
    }
}
