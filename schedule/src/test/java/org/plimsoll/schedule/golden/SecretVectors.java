package org.plimsoll.schedule.golden;

import com.google.protobuf.ByteString;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.secret.format.AccountTag;
import org.plimsoll.api.secret.format.WitnessFormat;
import org.plimsoll.api.secret.v1.Slot;
import org.plimsoll.api.secret.v1.Witness;

/** Vectors of what would be private, with values at the ends of their ranges: sections 9 (tag) and 10. */
final class SecretVectors {
    private static final ProfileShape SHAPE = ProfileShape.POCKET;
    private static final long MOST_LOTS = WitnessFormat.QUANTITY_LIMIT - 1;
    private static final BigInteger MOST_SLACK =
            BigInteger.ONE.shiftLeft(WitnessFormat.UNSIGNED_BITS).subtract(BigInteger.ONE);
    private static final BigInteger MOST_OUTPUT =
            BigInteger.ONE.shiftLeft(WitnessFormat.OUTPUT_BITS).subtract(BigInteger.ONE);

    private SecretVectors() {}

    static List<GoldenFile> files() throws FormatException {
        return List.of(accountTag(), witness());
    }

    private static GoldenFile accountTag() {
        return new GoldenFile("account-tag", "the tag of an account; its name is UTF-8 (section 9).")
                .bytes("account", GoldenValues.ACCOUNT.getBytes(StandardCharsets.UTF_8))
                .text("domain", "plimsoll/v1/account-tag")
                .bytes("tag", AccountTag.of(GoldenValues.ACCOUNT));
    }

    private static GoldenFile witness() throws FormatException {
        byte[] salt = GoldenValues.filled(16, 0xc3);
        List<BigInteger> advice = List.of(BigInteger.ZERO, MOST_SLACK, BigInteger.valueOf(5_000_000));
        List<BigInteger> slack = List.of(MOST_SLACK, BigInteger.ONE);
        List<BigInteger> output = List.of(MOST_OUTPUT, MOST_OUTPUT.negate(), BigInteger.ONE.negate());
        Witness witness = Witness.newBuilder()
                .setProfile(SHAPE.proto())
                .setTag(ByteString.copyFrom(AccountTag.of(GoldenValues.ACCOUNT)))
                .setSalt(ByteString.copyFrom(salt))
                .addAllSlots(slots())
                .addAllAdvice(numbers(advice, SHAPE.advice(), 16))
                .addAllSlack(numbers(slack, SHAPE.inequalities(), 16))
                .addAllOutput(numbers(output, SHAPE.outputs(), 32))
                .build();
        GoldenFile file = new GoldenFile(
                        "witness", "a witness (section 10). Numbered entries that are not listed are zero.")
                .number("profile", SHAPE.code())
                .bytes("tag", AccountTag.of(GoldenValues.ACCOUNT))
                .bytes("salt", salt)
                .number("slot.0.row", slots().get(0).getRow())
                .number("slot.0.quantity", slots().get(0).getQuantity())
                .number("slot.1.row", slots().get(1).getRow())
                .number("slot.1.quantity", slots().get(1).getQuantity());
        numbered(file, "advice", advice);
        numbered(file, "slack", slack);
        numbered(file, "output", output);
        return file.bytes("bytes", WitnessFormat.encode(witness));
    }

    private static List<Slot> slots() {
        Slot first = Slot.newBuilder().setRow(3).setQuantity(12).build();
        Slot second = Slot.newBuilder()
                .setRow(SHAPE.rows() - 1)
                .setQuantity(MOST_LOTS)
                .build();
        return IntStream.range(0, SHAPE.slots())
                .mapToObj(i -> i == 0 ? first : i == 1 ? second : Slot.getDefaultInstance())
                .toList();
    }

    private static List<ByteString> numbers(List<BigInteger> first, int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(i -> fixed(i < first.size() ? first.get(i) : BigInteger.ZERO, length))
                .toList();
    }

    private static ByteString fixed(BigInteger value, int length) {
        byte[] minimal = value.toByteArray();
        byte[] bytes = GoldenValues.filled(length, value.signum() < 0 ? 0xff : 0);
        System.arraycopy(minimal, 0, bytes, length - minimal.length, minimal.length);
        return ByteString.copyFrom(bytes);
    }

    private static void numbered(GoldenFile file, String key, List<BigInteger> values) {
        for (int i = 0; i < values.size(); i++) {
            file.number(key + "." + i, values.get(i));
        }
    }
}
