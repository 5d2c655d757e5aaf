package org.plimsoll.prover.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WideTest {
    private static final int CASES = 200_000;
    private static final long SEED = 128L;

    @Test
    void quotientOfTheNegated_isRoundedUp() {
        Random random = new Random(SEED);
        long[] words = new long[Wide.WORDS];
        long[] quotient = new long[Wide.WORDS];
        for (int i = 0; i < CASES; i++) {
            BigInteger number = number(random);
            long divisor = 1L + random.nextInt(i % 2 == 0 ? 3 : Integer.MAX_VALUE - 1);
            Wide.write(number, words, 0);
            Wide.divideNegatedUp(words[0], words[1], divisor, quotient);
            BigInteger[] parts = number.negate().divideAndRemainder(BigInteger.valueOf(divisor));
            BigInteger expected = parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
            assertThat(Wide.read(quotient, 0))
                    .as("seed %d, %s / %d", SEED, number, divisor)
                    .isEqualTo(expected);
        }
    }

    @Test
    void orderAndEncoding_areThoseOfTheNumbers() {
        Random random = new Random(SEED);
        long[] words = new long[2 * Wide.WORDS];
        for (int i = 0; i < CASES; i++) {
            BigInteger one = number(random);
            BigInteger other = i % 3 == 0 ? one.add(BigInteger.valueOf(random.nextInt(3) - 1)) : number(random);
            Wide.write(one, words, 0);
            Wide.write(other, words, 2);
            assertThat(Wide.read(words, 2)).isEqualTo(other);
            assertThat(Wide.less(words[0], words[1], words[2], words[3]))
                    .as("seed %d, %s < %s", SEED, one, other)
                    .isEqualTo(one.compareTo(other) < 0);
        }
    }

    @Test
    void rankedNumber_isWhereSortingPutsIt() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            int count = 1 + random.nextInt(40);
            // Few different numbers, so that equal ones are common.
            List<BigInteger> numbers = IntStream.range(0, count)
                    .mapToObj(n -> number(random).shiftRight(random.nextInt(126)))
                    .toList();
            BigInteger[] sorted = numbers.toArray(BigInteger[]::new);
            Arrays.sort(sorted, Collections.reverseOrder());
            int rank = 1 + random.nextInt(count);
            long[] words = new long[Wide.WORDS * count];
            for (int n = 0; n < count; n++) {
                Wide.write(numbers.get(n), words, Wide.WORDS * n);
            }
            int found = Selection.largest(words, count, rank);
            assertThat(Wide.read(words, found)).as("seed %d, case %d", SEED, i).isEqualTo(sorted[rank - 1]);
        }
    }

    /** Of every size up to 126 bits, both signs, often at the edge of a word. */
    private static BigInteger number(Random random) {
        BigInteger number = new BigInteger(random.nextInt(127), random);
        if (random.nextInt(8) == 0) {
            number = BigInteger.ONE.shiftLeft(random.nextInt(127)).subtract(BigInteger.valueOf(random.nextInt(3)));
        }
        return random.nextBoolean() ? number : number.negate();
    }
}
