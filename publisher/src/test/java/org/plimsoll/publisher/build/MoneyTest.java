package org.plimsoll.publisher.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.readable.Locator;
import org.plimsoll.api.readable.ReadableException;
import org.plimsoll.publisher.input.Field;

class MoneyTest {
    private static final Field AT = new Field(Locator.of("file"), "instruments[0]");
    private static final long SEED = 20_261_120;

    @Test
    void rounding_losesLessThanOneUnitAgainstTheHolder() throws Exception {
        Random random = new Random(SEED);
        Money money = new Money(6);
        for (int i = 0; i < 100_000; i++) {
            BigDecimal amount = new BigDecimal(random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6));
            BigDecimal exact = amount.movePointRight(6);
            BigDecimal below = exact.subtract(BigDecimal.valueOf(money.floor(amount, AT)));
            BigDecimal above = BigDecimal.valueOf(money.ceiling(amount, AT)).subtract(exact);
            assertThat(below).as("floor, seed %d, case %d", SEED, i).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            assertThat(below).as("floor, seed %d, case %d", SEED, i).isLessThan(BigDecimal.ONE);
            assertThat(above).as("ceiling, seed %d, case %d", SEED, i).isGreaterThanOrEqualTo(BigDecimal.ZERO);
            assertThat(above).as("ceiling, seed %d, case %d", SEED, i).isLessThan(BigDecimal.ONE);
        }
    }

    @Test
    void amountBeyond64Bits_isRefusedWithItsField() {
        assertThatThrownBy(() -> new Money(12).floor(new BigDecimal("1e8"), AT))
                .isInstanceOf(ReadableException.class)
                .hasMessageContaining("instruments[0]: is worth more");
    }
}
