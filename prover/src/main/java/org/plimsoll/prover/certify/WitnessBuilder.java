package org.plimsoll.prover.certify;

import com.google.protobuf.ByteString;
import java.math.BigInteger;
import java.util.Arrays;
import org.plimsoll.api.secret.format.AccountTag;
import org.plimsoll.api.secret.v1.Slot;
import org.plimsoll.api.secret.v1.Witness;
import org.plimsoll.prover.book.Salt;
import org.plimsoll.prover.margin.MarginResult;

/** Puts an adequate result into the message that a worker proves. Ranges are {@code docs/formats.md} section 10. */
public final class WitnessBuilder {
    private static final int UNSIGNED_LENGTH = 16;
    private static final int OUTPUT_LENGTH = 32;

    private WitnessBuilder() {}

    /**
     * The witness of one book. Secret.
     *
     * @throws IllegalArgumentException unless the result is adequate
     */
    public static Witness build(MarginResult result, String account, Salt salt) {
        if (!result.adequate()) {
            throw new IllegalArgumentException("there is no witness for a book that is not adequate");
        }
        Witness.Builder witness = Witness.newBuilder()
                .setProfile(result.compiled().shape().proto())
                .setTag(ByteString.copyFrom(AccountTag.of(account)))
                .setSalt(ByteString.copyFrom(salt.bytes()));
        result.slots().stream()
                .map(slot -> Slot.newBuilder().setRow(slot.row()).setQuantity(slot.quantity()))
                .forEach(witness::addSlots);
        result.advice().forEach(value -> witness.addAdvice(fixed(value, UNSIGNED_LENGTH)));
        result.slacks().forEach(value -> witness.addSlack(fixed(value, UNSIGNED_LENGTH)));
        result.outputs().forEach(value -> witness.addOutput(fixed(value, OUTPUT_LENGTH)));
        return witness.build();
    }

    /** Two's complement, big-endian, sign-extended. */
    private static ByteString fixed(BigInteger value, int length) {
        byte[] shortest = value.toByteArray();
        byte[] bytes = new byte[length];
        if (value.signum() < 0) {
            Arrays.fill(bytes, (byte) 0xff);
        }
        System.arraycopy(shortest, 0, bytes, length - shortest.length, shortest.length);
        return ByteString.copyFrom(bytes);
    }
}
