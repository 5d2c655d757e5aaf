package org.plimsoll.prover.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.plimsoll.schedule.Rational;

class MoneyTextTest {
    private static final MoneyText USD = new MoneyText("USD", 6);

    @Test
    void down_roundsTowardsNegativeInfinity() {
        assertThat(USD.down(Money.ofUnits(1_234_569_999L))).isEqualTo("1,234.56");
        assertThat(USD.down(Money.ofUnits(-1_234_560_001L))).isEqualTo("-1,234.57");
    }

    @Test
    void up_roundsTowardsPositiveInfinity() {
        assertThat(USD.up(Money.ofMillionths(BigInteger.ONE))).isEqualTo("0.01");
        assertThat(USD.up(Money.ofUnits(-1_234_569_999L))).isEqualTo("-1,234.56");
    }

    @Test
    void upToUnit_showsAsManyDecimalsAsNeeded() {
        assertThat(USD.upToUnit(Money.ofUnits(1_234_560_000L))).isEqualTo("1,234.56");
        assertThat(USD.upToUnit(Money.ofUnits(5_000_000L))).isEqualTo("5.00");
        assertThat(USD.upToUnit(Money.ofUnits(1L).plus(Money.ofMillionths(BigInteger.ONE))))
                .isEqualTo("0.000002");
    }

    @Test
    void exact_losesNothing() {
        assertThat(USD.exact(Money.ofMillionths(BigInteger.valueOf(-1)))).isEqualTo("-0.000000000001");
        assertThat(USD.exact(Money.ofUnits(1_500_000L))).isEqualTo("1.5");
        assertThat(USD.exact(Money.ZERO)).isEqualTo("0");
        assertThat(USD.exact(Money.ofUnits(100_000_000L))).isEqualTo("100");
    }

    @Test
    void exact_cutsAFractionWithoutEndTowardsNegativeInfinity() {
        Money third = new Money(Rational.ONE.over(Rational.of(3)));

        assertThat(USD.exact(third)).isEqualTo("0.000000333333333333");
        assertThat(USD.exact(third.negate())).isEqualTo("-0.000000333333333334");
        assertThat(USD.exact(new Money(Rational.ONE.over(Rational.of(1L << 40)))))
                .isEqualTo(new BigDecimal(BigInteger.ONE)
                        .divide(new BigDecimal(BigInteger.TWO.pow(40)))
                        .movePointLeft(6)
                        .toPlainString());
    }

    @Test
    void brief_keepsThreeDigitsAndRoundsTowardsNegativeInfinity() {
        assertThat(USD.brief(Money.ofUnits(1_239_000_000L))).isEqualTo("1.23k");
        assertThat(USD.brief(Money.ofUnits(-1_231_000_000L))).isEqualTo("-1.24k");
        assertThat(USD.brief(Money.ofUnits(999_990_000L))).isEqualTo("999");
        assertThat(USD.brief(Money.ofUnits(-999_990_000L))).isEqualTo("-1k");
        assertThat(USD.brief(Money.ofUnits(123_456_000_000L))).isEqualTo("123k");
        assertThat(USD.brief(Money.ofUnits(10_000L))).isEqualTo("0.01");
        assertThat(USD.brief(Money.ZERO)).isEqualTo("0");
        assertThat(new MoneyText("X", 0).brief(Money.ofUnits(Long.MAX_VALUE))).isEqualTo("9220000T");
    }

    @Test
    void currencyWithoutDecimals_isShownWhole() {
        assertThat(new MoneyText("JPY", 0).up(Money.ofUnits(1_234L))).isEqualTo("1,234");
    }
}
