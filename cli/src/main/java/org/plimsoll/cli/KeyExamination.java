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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plimsoll.verifier.KeyLookup;
import org.plimsoll.verifier.VerifyingKeys;
import org.plimsoll.verifier.VerifyingKeys.Listed;

/** Compares every key file with its digest, docs/formats.md section 6. */
final class KeyExamination {
    private static final Pattern PROVING_DIGEST = Pattern.compile("\"proving_key\"\\s*:\\s*\"([0-9a-f]{64})\"");
    private static final int MANIFEST_LIMIT = 1 << 16;
    private static final int CHUNK = 1 << 16;

    private KeyExamination() {}

    static List<Finding> of(Path store) {
        try {
            List<Finding> findings = new ArrayList<>();
            for (Listed listed : new VerifyingKeys(store).list()) {
                findings.add(examine(store, listed));
            }
            return findings.isEmpty() ? List.of(Finding.sound("keys", "none yet")) : findings;
        } catch (IOException e) {
            return List.of(Finding.unsound("keys", store + " cannot be read"));
        }
    }

    private static Finding examine(Path store, Listed listed) {
        String name = "key " + listed.shape().profileName();
        if (listed.lookup() instanceof KeyLookup.Unusable unusable) {
            return Finding.unsound(name, listed.name() + ": " + unusable.detail());
        }
        try {
            return provingKeyIsSound(listed.directoryIn(store))
                    ? Finding.sound(name, listed.name())
                    : Finding.unsound(
                            name,
                            listed.name() + ": proving.key is not the one in manifest.json; remove the directory"
                                    + " and set up again");
        } catch (IOException e) {
            return Finding.unsound(
                    name,
                    listed.name() + ": proving.key or manifest.json is missing; remove the directory and"
                            + " set up again");
        }
    }

    private static boolean provingKeyIsSound(Path directory) throws IOException {
        String manifest;
        try (InputStream in = Files.newInputStream(directory.resolve("manifest.json"))) {
            manifest = new String(in.readNBytes(MANIFEST_LIMIT), StandardCharsets.UTF_8);
        }
        Matcher digest = PROVING_DIGEST.matcher(manifest);
        return digest.find() && digest.group(1).equals(sha256(directory.resolve("proving.key")));
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
