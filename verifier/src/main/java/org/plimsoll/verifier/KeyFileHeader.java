package org.plimsoll.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.v1.Setup;

/** The header of {@code verifying.key}, docs/formats.md section 6. Every byte of it has one meaning or is refused. */
record KeyFileHeader(ProfileShape shape, Setup setup, Bytes32 circuit, int length) {
    static final int BYTES = 8 + 1 + 1 + 32 + 4;
    static final int MAX_KEY_BYTES = 16 << 20;

    private static final byte[] MAGIC = "PLMSVKY1".getBytes(StandardCharsets.US_ASCII);
    private static final int FINGERPRINT_BYTES = 32;

    /** Empty unless {@code file} is one whole header followed by exactly as many bytes as it announces. */
    static Optional<KeyFileHeader> read(byte[] file) {
        if (file.length < BYTES) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(file);
        byte[] magic = new byte[MAGIC.length];
        in.get(magic);
        int profile = Byte.toUnsignedInt(in.get());
        int setup = Byte.toUnsignedInt(in.get());
        byte[] circuit = new byte[FINGERPRINT_BYTES];
        in.get(circuit);
        int length = in.getInt();
        if (!Arrays.equals(magic, MAGIC) || length < 1 || length > MAX_KEY_BYTES || in.remaining() != length) {
            return Optional.empty();
        }
        return of(profile, setup, circuit, length);
    }

    private static Optional<KeyFileHeader> of(int profile, int setupCode, byte[] circuit, int length) {
        Optional<ProfileShape> shape = ProfileShape.ofCode(profile);
        Setup setup = Setup.forNumber(setupCode);
        if (shape.isEmpty() || setup == null || setup == Setup.SETUP_UNSPECIFIED) {
            return Optional.empty();
        }
        return Optional.of(new KeyFileHeader(shape.get(), setup, Bytes32.of(circuit), length));
    }
}
