package org.plimsoll.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.v1.Setup;
import org.plimsoll.nativelib.CircuitFingerprints;

/** Writes key files with a sound header and meaningless key bytes: this module never decodes them. */
final class Keys {
    private Keys() {}

    static byte[] file(int profileCode, int setupCode, int announced, byte[] body) {
        return file(profileCode, setupCode, ProfileShape.POCKET, announced, body);
    }

    private static byte[] file(int profileCode, int setupCode, ProfileShape circuit, int announced, byte[] body) {
        return ByteBuffer.allocate(KeyFileHeader.BYTES + body.length)
                .put("PLMSVKY1".getBytes(StandardCharsets.US_ASCII))
                .put((byte) profileCode)
                .put((byte) setupCode)
                .put(CircuitFingerprints.of(circuit).orElseThrow().bytes())
                .putInt(announced)
                .put(body)
                .array();
    }

    static byte[] file(ProfileShape shape, Setup setup) {
        byte[] body = ("key of " + shape + " " + setup).getBytes(StandardCharsets.US_ASCII);
        return file(shape.code(), setup.getNumber(), shape, body.length, body);
    }

    /** Stores a file where its own header says it belongs. */
    static Bytes32 store(Path store, ProfileShape shape, Setup setup) {
        byte[] file = file(shape, setup);
        Bytes32 digest = Bytes32.sha256(file);
        store(store, shape, setup, digest, file);
        return digest;
    }

    static void store(Path store, ProfileShape shape, Setup setup, Bytes32 name, byte[] file) {
        String setupName = setup == Setup.SETUP_CEREMONY ? "ceremony" : "insecure";
        Path directory = store.resolve(setupName).resolve(shape.profileName()).resolve(name.hex());
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve("verifying.key"), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
