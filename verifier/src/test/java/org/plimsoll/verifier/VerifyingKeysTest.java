package org.plimsoll.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.v1.Setup;
import org.plimsoll.nativelib.CircuitFingerprints;

class VerifyingKeysTest {
    @TempDir
    Path store;

    @Test
    void storedKey_isFoundWithProfileAndSetupFromItsHeader() {
        Bytes32 digest = Keys.store(store, ProfileShape.DESK, Setup.SETUP_CEREMONY);

        KeyLookup lookup = new VerifyingKeys(store).find(digest);

        assertThat(lookup)
                .isEqualTo(new KeyLookup.Found(new VerifyingKey(
                        digest,
                        ProfileShape.DESK,
                        Setup.SETUP_CEREMONY,
                        CircuitFingerprints.of(ProfileShape.DESK).orElseThrow())));
    }

    @Test
    void emptyStore_knowsNoKey() {
        assertThat(new VerifyingKeys(store.resolve("absent")).find(Fixture.filled(1)))
                .isEqualTo(new KeyLookup.Unknown());
    }

    @Test
    void directoryWithoutFile_isUnusable() throws IOException {
        Files.createDirectories(
                store.resolve("insecure/pocket").resolve(Fixture.filled(1).hex()));

        assertUnusable(Fixture.filled(1), "cannot be read");
    }

    @Test
    void oneBitChanged_isUnusable() throws IOException {
        Bytes32 digest = Keys.store(store, ProfileShape.POCKET, Setup.SETUP_DEVELOPMENT);
        Path file = store.resolve("insecure/pocket").resolve(digest.hex()).resolve("verifying.key");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);

        assertUnusable(digest, "does not have its digest");
    }

    @Test
    void developmentKeyInTheCeremonyDirectory_isUnusable() {
        byte[] file = Keys.file(ProfileShape.POCKET, Setup.SETUP_DEVELOPMENT);
        Bytes32 digest = Bytes32.sha256(file);
        Keys.store(store, ProfileShape.POCKET, Setup.SETUP_CEREMONY, digest, file);

        assertUnusable(digest, "another setup or profile");
    }

    @Test
    void keyInTheDirectoryOfAnotherProfile_isUnusable() {
        byte[] file = Keys.file(ProfileShape.POCKET, Setup.SETUP_DEVELOPMENT);
        Bytes32 digest = Bytes32.sha256(file);
        Keys.store(store, ProfileShape.TRADE, Setup.SETUP_DEVELOPMENT, digest, file);

        assertUnusable(digest, "another setup or profile");
    }

    @Test
    void fileAboveTheCap_isUnusable() {
        byte[] file = Keys.file(1, 1, 16 << 20, new byte[(16 << 20) + 1]);
        Bytes32 digest = Bytes32.sha256(file);
        Keys.store(store, ProfileShape.POCKET, Setup.SETUP_DEVELOPMENT, digest, file);

        assertUnusable(digest, "longer than any key");
    }

    @ParameterizedTest(name = "profile {0}, setup {1}, announced {2}, present {3}")
    @CsvSource({"0,1,4,4", "6,1,4,4", "255,1,4,4", "1,0,4,4", "1,3,4,4", "1,1,3,4", "1,1,5,4", "1,1,0,0", "1,1,-1,4"})
    void headerOutsideTheFormat_isUnusable(int profile, int setup, int announced, int present) {
        byte[] file = Keys.file(profile, setup, announced, new byte[present]);
        Bytes32 digest = Bytes32.sha256(file);
        Keys.store(store, ProfileShape.POCKET, Setup.SETUP_DEVELOPMENT, digest, file);

        assertUnusable(digest, "header");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 45})
    void fileShorterThanItsHeader_isUnusable(int length) {
        byte[] file = Arrays.copyOf(Keys.file(ProfileShape.POCKET, Setup.SETUP_DEVELOPMENT), length);
        Bytes32 digest = Bytes32.sha256(file);
        Keys.store(store, ProfileShape.POCKET, Setup.SETUP_DEVELOPMENT, digest, file);

        assertUnusable(digest, "header");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16 << 20})
    void shortestAndLongestKey_areFound(int length) {
        byte[] file = Keys.file(1, 1, length, new byte[length]);
        Bytes32 digest = Bytes32.sha256(file);
        Keys.store(store, ProfileShape.POCKET, Setup.SETUP_DEVELOPMENT, digest, file);

        assertThat(new VerifyingKeys(store).find(digest)).isInstanceOf(KeyLookup.Found.class);
    }

    @Test
    void otherMagic_isUnusable() {
        byte[] file = Keys.file(ProfileShape.POCKET, Setup.SETUP_DEVELOPMENT);
        file[7] = '2';
        Bytes32 digest = Bytes32.sha256(file);
        Keys.store(store, ProfileShape.POCKET, Setup.SETUP_DEVELOPMENT, digest, file);

        assertUnusable(digest, "header");
    }

    @Test
    void list_showsEveryKeyDirectoryAndNoUnfinishedOne() throws IOException {
        Bytes32 pocket = Keys.store(store, ProfileShape.POCKET, Setup.SETUP_DEVELOPMENT);
        Bytes32 trade = Keys.store(store, ProfileShape.TRADE, Setup.SETUP_DEVELOPMENT);
        Files.createDirectories(store.resolve("insecure/trade/.staging-1"));
        Files.createDirectories(store.resolve("insecure/trade/notes"));

        List<VerifyingKeys.Listed> all = new VerifyingKeys(store).list();

        assertThat(all)
                .extracting(VerifyingKeys.Listed::name)
                .containsExactlyInAnyOrder(pocket.hex(), trade.hex(), "notes");
        assertThat(all)
                .filteredOn(listed -> listed.lookup() instanceof KeyLookup.Unusable)
                .extracting(VerifyingKeys.Listed::name)
                .containsExactly("notes");
    }

    private void assertUnusable(Bytes32 digest, String why) {
        KeyLookup lookup = new VerifyingKeys(store).find(digest);

        assertThat(lookup).isInstanceOf(KeyLookup.Unusable.class);
        assertThat(((KeyLookup.Unusable) lookup).detail()).contains(why).doesNotContain(store.toString());
    }
}
