package org.plimsoll.prover.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerKeyTest {
    /** RFC 8032, section 7.1, test 2. */
    private static final String SEED = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";

    private static final String PUBLIC = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
    private static final String SIGNATURE = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

    @TempDir
    private Path directory;

    @Test
    void storedKey_loadsAndSignsTheSame() throws Exception {
        Path file = directory.resolve("issuer.key");
        IssuerKey key = IssuerKey.generate();
        key.store(file);
        IssuerKey loaded = IssuerKey.load(file);
        byte[] message = {1, 2, 3};
        assertThat(loaded.publicKey()).isEqualTo(key.publicKey());
        assertThat(loaded.sign(message)).isEqualTo(key.sign(message));
        assertThat(verifies(key, message, loaded.sign(message))).isTrue();
        assertThat(verifies(key, new byte[] {1, 2, 4}, loaded.sign(message))).isFalse();
    }

    @Test
    void publishedVector_isReproduced() throws Exception {
        IssuerKey key = IssuerKey.load(file(text(PUBLIC, SEED)));
        assertThat(key.publicKey().hex()).isEqualTo(PUBLIC);
        assertThat(HexFormat.of().formatHex(key.sign(new byte[] {0x72}))).isEqualTo(SIGNATURE);
    }

    @Test
    void storedFile_isForItsOwnerOnlyAndLeavesNoDraft() throws Exception {
        Path file = directory.resolve("issuer.key");
        IssuerKey.generate().store(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void existingFile_isNotOverwritten() throws Exception {
        Path file = directory.resolve("issuer.key");
        IssuerKey first = IssuerKey.generate();
        first.store(file);
        assertThatThrownBy(() -> IssuerKey.generate().store(file))
                .isInstanceOf(IssuerKeyException.class)
                .hasMessageContaining("not overwritten");
        assertThat(IssuerKey.load(file).publicKey()).isEqualTo(first.publicKey());
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw------x"})
    void fileThatOthersMayUse_isRefusedWithARemedy(String mode) throws Exception {
        Path file = file(text(PUBLIC, SEED));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        assertThatThrownBy(() -> IssuerKey.load(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void seedOfAnotherKey_isRefusedWithoutShowingIt() throws Exception {
        String other = SEED.replace('4', '5');
        Path file = file(text(PUBLIC, other));
        assertThatThrownBy(() -> IssuerKey.load(file))
                .isInstanceOf(IssuerKeyException.class)
                .hasMessageContaining("public line")
                .hasMessageNotContaining(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plimsoll issuer key v2\n", "seed\n"})
    void otherText_isRefused(String text) throws Exception {
        Path file = file(text);
        assertThatThrownBy(() -> IssuerKey.load(file)).isInstanceOf(IssuerKeyException.class);
    }

    @Test
    void trailingByte_isRefused() throws Exception {
        Path file = file(text(PUBLIC, SEED) + "\n");
        assertThatThrownBy(() -> IssuerKey.load(file)).isInstanceOf(IssuerKeyException.class);
    }

    @Test
    void oversizedFile_isRefused() throws Exception {
        Path file = file("x".repeat(5_000));
        assertThatThrownBy(() -> IssuerKey.load(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer");
    }

    private static String text(String publicKey, String seed) {
        return "plimsoll issuer key v1\nalgorithm ed25519\npublic " + publicKey + "\nseed " + seed + "\n";
    }

    private Path file(String text) throws IOException {
        Path file = directory.resolve("given.key");
        PrivateFile.create(file, text.getBytes(StandardCharsets.US_ASCII));
        return file;
    }

    private static boolean verifies(IssuerKey key, byte[] message, byte[] signature) {
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(key.publicKey().bytes()));
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }
}
