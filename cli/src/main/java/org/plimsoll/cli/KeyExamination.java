package org.plimsoll.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plimsoll.nativelib.CircuitFingerprints;
import org.plimsoll.verifier.KeyLookup;
import org.plimsoll.verifier.VerifyingKey;
import org.plimsoll.verifier.VerifyingKeys;
import org.plimsoll.verifier.VerifyingKeys.Listed;

/** Compares every key file with its digest, docs/formats.md section 6. */
final class KeyExamination {
    private static final int MANIFEST_LIMIT = 1 << 16;
    private static final int CHUNK = 1 << 16;

    private KeyExamination() {}

    /**
     * A key directory and what is wrong with it.
     *
     * @param problem what, and what to do; empty when both keys are sound and of this version
     */
    record Examined(Listed listed, Optional<String> problem) {}

    /** Every key directory of a store. */
    static List<Examined> of(Path store) throws IOException {
        List<Examined> all = new ArrayList<>();
        for (Listed listed : new VerifyingKeys(store).list()) {
            all.add(new Examined(listed, problem(store, listed)));
        }
        return List.copyOf(all);
    }

    /** Whether a key was made for the circuit that this release proves and verifies. */
    static boolean isOfThisVersion(VerifyingKey key) {
        return CircuitFingerprints.of(key.shape()).equals(Optional.of(key.circuit()));
    }

    private static Optional<String> problem(Path store, Listed listed) {
        if (listed.lookup() instanceof KeyLookup.Found found) {
            return isOfThisVersion(found.key())
                    ? provingProblem(listed.directoryIn(store), found.key())
                    : Optional.of("for another version of the circuit; set up again, old keys may stay");
        }
        return Optional.of(listed.lookup() instanceof KeyLookup.Unusable unusable ? unusable.detail() : "not found");
    }

    private static Optional<String> provingProblem(Path directory, VerifyingKey key) {
        Optional<String> what;
        try {
            what = manifestDigest(directory, key)
                    .map(digest -> provingFileProblem(directory, digest))
                    .orElse(Optional.of("manifest.json damaged"));
        } catch (IOException e) {
            what = Optional.of("manifest.json missing or unreadable");
        }
        return what.map(part -> "verifying key sound; " + part + ": remove the directory and set up again");
    }

    private static Optional<String> provingFileProblem(Path directory, String digest) {
        try {
            return sha256(directory.resolve("proving.key")).equals(digest)
                    ? Optional.empty()
                    : Optional.of("proving key damaged");
        } catch (IOException e) {
            return Optional.of("proving key missing or unreadable");
        }
    }

    /** The digest of the proving key, when the manifest speaks of this key. */
    private static Optional<String> manifestDigest(Path directory, VerifyingKey key) throws IOException {
        String manifest;
        try (InputStream in = Files.newInputStream(directory.resolve("manifest.json"))) {
            manifest = new String(in.readNBytes(MANIFEST_LIMIT), StandardCharsets.UTF_8);
        }
        boolean same = field(manifest, "verifying_key")
                        .equals(Optional.of(key.digest().hex()))
                && field(manifest, "circuit").equals(Optional.of(key.circuit().hex()));
        return same ? field(manifest, "proving_key") : Optional.empty();
    }

    private static Optional<String> field(String manifest, String name) {
        Matcher digest =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"([0-9a-f]{64})\"").matcher(manifest);
        return digest.find() ? Optional.of(digest.group(1)) : Optional.empty();
    }

    /** In pieces: the largest proving keys do not fit in a small heap. */
    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n > 0; n = in.read(chunk)) {
                sha256.update(chunk, 0, n);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
