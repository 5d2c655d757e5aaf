package org.plimsoll.api.secret.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plimsoll.api.format.FormatException;
import org.plimsoll.api.format.FormatException.Problem;
import org.plimsoll.api.format.HashToField;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.secret.v1.Slot;
import org.plimsoll.api.secret.v1.Witness;
import org.plimsoll.api.v1.Profile;

class WitnessFormatTest {
    private static final ProfileShape SHAPE = ProfileShape.POCKET;
    private static final BigInteger TWO_80 = BigInteger.ONE.shiftLeft(80);
    private static final BigInteger TWO_155 = BigInteger.ONE.shiftLeft(155);
    private static final long TWO_40 = 1L << 40;

    @Test
    void valuesAtTheEndsOfTheirRanges_areEncoded() throws FormatException {
        Witness witness = valid().setSlots(0, slot(SHAPE.rows() - 1, TWO_40 - 1))
                .setAdvice(0, fixed(TWO_80.subtract(BigInteger.ONE), 16))
                .setSlack(0, fixed(TWO_80.subtract(BigInteger.ONE), 16))
                .setOutput(0, fixed(TWO_155.subtract(BigInteger.ONE), 32))
                .setOutput(1, fixed(TWO_155.subtract(BigInteger.ONE).negate(), 32))
                .build();
        int numbers = 12 * SHAPE.slots() + 16 * (SHAPE.advice() + SHAPE.inequalities()) + 32 * SHAPE.outputs();
        assertThat(WitnessFormat.encode(witness)).hasSize(8 + 1 + 32 + 16 + numbers);
    }

    static Stream<Arguments> beyond() {
        return Stream.of(
                broken("profile", Problem.UNKNOWN_CODE, w -> w.setProfile(Profile.PROFILE_UNSPECIFIED)),
                broken("slots", Problem.LENGTH, w -> w.addSlots(Slot.getDefaultInstance())),
                broken("slots", Problem.LENGTH, w -> w.removeSlots(0)),
                broken("advice", Problem.LENGTH, w -> w.addAdvice(zero(16))),
                broken("slack", Problem.LENGTH, w -> w.addSlack(zero(16))),
                broken("output", Problem.LENGTH, w -> w.addOutput(zero(32))),
                broken("tag", Problem.NOT_FIELD_ELEMENT, w -> w.setTag(fixed(HashToField.MODULUS, 32))),
                broken("tag", Problem.NOT_FIELD_ELEMENT, w -> w.setTag(zero(31))),
                broken("salt", Problem.LENGTH, w -> w.setSalt(zero(15))),
                broken("slots[2].row", Problem.RANGE, w -> w.setSlots(2, slot(SHAPE.rows(), 0))),
                broken("slots[2].row", Problem.RANGE, w -> w.setSlots(2, slot(-1, 0))),
                broken("slots[3].quantity", Problem.RANGE, w -> w.setSlots(3, slot(0, TWO_40))),
                broken("slots[3].quantity", Problem.RANGE, w -> w.setSlots(3, slot(0, -1))),
                broken("advice[1]", Problem.RANGE, w -> w.setAdvice(1, fixed(TWO_80, 16))),
                broken("advice[1]", Problem.LENGTH, w -> w.setAdvice(1, zero(15))),
                broken("slack[4]", Problem.RANGE, w -> w.setSlack(4, fixed(BigInteger.ONE.negate(), 16))),
                broken("output[1]", Problem.RANGE, w -> w.setOutput(1, fixed(TWO_155, 32))),
                broken("output[1]", Problem.RANGE, w -> w.setOutput(1, fixed(TWO_155.negate(), 32))),
                broken("output[1]", Problem.LENGTH, w -> w.setOutput(1, zero(33))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("beyond")
    void valueBeyondItsRange_isRefusedByName(String field, Problem problem, Consumer<Witness.Builder> edit) {
        Witness.Builder builder = valid();
        edit.accept(builder);
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> WitnessFormat.encode(builder.build()))
                .matches(e -> e.field().equals(field) && e.problem() == problem);
    }

    @Test
    void refusal_neverQuotesTheValue() {
        long canary = TWO_40 + 987_654_321L;
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> WitnessFormat.encode(
                        valid().setSlots(0, slot(0, canary)).build()))
                .withMessageNotContaining(Long.toString(canary));
    }

    @Test
    void accountTag_dependsOnTheNameAndIsAnElement() {
        byte[] tag = AccountTag.of("Zoë");
        assertThat(HashToField.isElement(tag)).isTrue();
        assertThat(AccountTag.of("Zoe")).isNotEqualTo(tag);
    }

    private static Witness.Builder valid() {
        return Witness.newBuilder()
                .setProfile(SHAPE.proto())
                .setTag(zero(32))
                .setSalt(zero(16))
                .addAllSlots(Collections.nCopies(SHAPE.slots(), Slot.getDefaultInstance()))
                .addAllAdvice(Collections.nCopies(SHAPE.advice(), zero(16)))
                .addAllSlack(Collections.nCopies(SHAPE.inequalities(), zero(16)))
                .addAllOutput(Collections.nCopies(SHAPE.outputs(), zero(32)));
    }

    private static Slot slot(int row, long quantity) {
        return Slot.newBuilder().setRow(row).setQuantity(quantity).build();
    }

    private static ByteString zero(int length) {
        return ByteString.copyFrom(new byte[length]);
    }

    private static ByteString fixed(BigInteger value, int length) {
        byte[] minimal = value.toByteArray();
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) (value.signum() < 0 ? 0xff : 0));
        System.arraycopy(minimal, 0, bytes, length - minimal.length, minimal.length);
        return ByteString.copyFrom(bytes);
    }

    private static Arguments broken(String field, Problem problem, Consumer<Witness.Builder> edit) {
        return Arguments.of(field, problem, edit);
    }
}
