package org.plimsoll.schedule.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plimsoll.api.format.ProfileShape;

/** Recomputes the book commitment that Go wrote down, from section 9 alone. */
class BookCommitmentTest {
    private static final Path DIRECTORY =
            Path.of(System.getProperty("basedir", "."), "..", "fixtures", "src", "main", "resources", "golden");

    @Test
    void bookOfTheWitnessVector_hasTheCommitmentThatGoComputes() throws Exception {
        Map<String, String> witness = read("witness.golden");
        List<BigInteger> input = new ArrayList<>(List.of(hex(value(witness, "tag")), hex(value(witness, "salt"))));
        input.addAll(words(witness));
        BigInteger commitment = permutation().hash(capacity(input.size()), input);
        assertThat(commitment).isEqualTo(hex(value(read("book.golden"), "commitment")));
    }

    private static List<BigInteger> words(Map<String, String> witness) {
        List<BigInteger> words = new ArrayList<>();
        int slots = ProfileShape.POCKET.slots();
        for (int first = 0; first < slots; first += 4) {
            BigInteger word = BigInteger.ZERO;
            for (int k = first; k < first + 4; k++) {
                BigInteger row = new BigInteger(witness.getOrDefault("slot." + k + ".row", "0"));
                BigInteger quantity = new BigInteger(witness.getOrDefault("slot." + k + ".quantity", "0"));
                word = word.add(row.shiftLeft(40).add(quantity).shiftLeft(60 * (k - first)));
            }
            words.add(word);
        }
        return words;
    }

    private static BigInteger capacity(int length) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update("plimsoll/v1/book".getBytes(StandardCharsets.US_ASCII));
        sha256.update(ByteBuffer.allocate(8).putInt(2).putInt(length).array());
        return new BigInteger(1, Arrays.copyOf(sha256.digest(), 31));
    }

    private static Poseidon2 permutation() throws Exception {
        Map<String, String> constants = read("poseidon2.golden");
        List<List<BigInteger>> rounds = new ArrayList<>();
        for (int round = 0; constants.containsKey("round." + round); round++) {
            rounds.add(numbers(value(constants, "round." + round)));
        }
        return new Poseidon2(rounds, numbers(value(constants, "diagonal")));
    }

    private static String value(Map<String, String> vector, String key) {
        String value = vector.get(key);
        assertThat(value).as(key).isNotNull();
        return Objects.requireNonNull(value);
    }

    private static List<BigInteger> numbers(String text) {
        return Stream.of(text.split(" ")).map(BookCommitmentTest::hex).toList();
    }

    private static BigInteger hex(String digits) {
        return new BigInteger(1, HexFormat.of().parseHex(digits));
    }

    private static Map<String, String> read(String name) throws Exception {
        try (Stream<String> lines = Files.lines(DIRECTORY.resolve(name))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .filter(parts -> parts.length == 2)
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        }
    }
}
