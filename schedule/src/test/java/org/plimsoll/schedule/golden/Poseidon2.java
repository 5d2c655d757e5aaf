package org.plimsoll.schedule.golden;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.plimsoll.api.format.HashToField;

/** The sponge of section 9 in big integers, written from the page and the published description of Poseidon2. */
final class Poseidon2 {
    private static final BigInteger P = HashToField.MODULUS;
    private static final int WIDTH = 16;
    private static final int RATE = 15;
    private static final int FULL = 8;
    private static final int PARTIAL = 57;
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    /** The 4×4 matrix from which the external layer is made. */
    private static final int[][] M4 = {{5, 7, 1, 3}, {4, 6, 1, 1}, {1, 3, 5, 7}, {1, 1, 4, 6}};

    private final List<List<BigInteger>> rounds;
    private final List<BigInteger> diagonal;

    /**
     * @param rounds constants of each round: 16 in a full one, one in a partial one
     * @param diagonal of the internal matrix, less one
     */
    Poseidon2(List<List<BigInteger>> rounds, List<BigInteger> diagonal) {
        this.rounds = rounds;
        this.diagonal = diagonal;
    }

    BigInteger hash(BigInteger capacity, List<BigInteger> input) {
        List<BigInteger> state = new ArrayList<>();
        for (int i = 0; i < RATE; i++) {
            state.add(BigInteger.ZERO);
        }
        state.add(capacity);
        for (int block = 0; block < input.size(); block += RATE) {
            for (int i = block; i < Math.min(block + RATE, input.size()); i++) {
                state.set(i - block, state.get(i - block).add(input.get(i)).mod(P));
            }
            state = permute(state);
        }
        return state.get(0);
    }

    private List<BigInteger> permute(List<BigInteger> input) {
        List<BigInteger> state = external(input);
        for (int round = 0; round < FULL + PARTIAL; round++) {
            boolean full = round < FULL / 2 || round >= FULL / 2 + PARTIAL;
            for (int i = 0; i < (full ? WIDTH : 1); i++) {
                state.set(i, state.get(i).add(rounds.get(round).get(i)).modPow(FIVE, P));
            }
            state = full ? external(state) : internal(state);
        }
        return state;
    }

    /** circ(2·M4, M4, M4, M4). */
    private static List<BigInteger> external(List<BigInteger> in) {
        List<BigInteger> out = new ArrayList<>();
        for (int i = 0; i < WIDTH; i++) {
            BigInteger sum = BigInteger.ZERO;
            for (int j = 0; j < WIDTH; j++) {
                int factor = M4[i % 4][j % 4] * (i / 4 == j / 4 ? 2 : 1);
                sum = sum.add(in.get(j).multiply(BigInteger.valueOf(factor)));
            }
            out.add(sum.mod(P));
        }
        return out;
    }

    /** All ones, and the diagonal on top. */
    private List<BigInteger> internal(List<BigInteger> in) {
        BigInteger sum = in.stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<BigInteger> out = new ArrayList<>();
        for (int i = 0; i < WIDTH; i++) {
            out.add(in.get(i).multiply(diagonal.get(i)).add(sum).mod(P));
        }
        return out;
    }
}
