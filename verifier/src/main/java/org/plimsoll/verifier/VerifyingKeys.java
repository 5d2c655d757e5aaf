package org.plimsoll.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.v1.Setup;

/**
 * The verifier's own keys: {@code <store>/<setup>/<profile>/<key digest>/verifying.key}, docs/formats.md section 6.
 *
 * <p>A key is used only when the SHA-256 of its file is the name of its directory; profile and setup are read from
 * inside the digest, and
 * must agree with the directories above. Nothing of the key behind the header is decoded in this process.
 */
public final class VerifyingKeys {
    private static final String FILE = "verifying.key";

    private final Path store;

    /** @param store the directory named {@code keys}; it need not exist yet */
    public VerifyingKeys(Path store) {
        this.store = store;
    }

    /** Looks for the key with this digest under every setup and profile. Reads at most 16 MiB. */
    public KeyLookup find(Bytes32 digest) {
        for (Place place : Place.ALL) {
            Path directory = place.in(store).resolve(digest.hex());
            if (Files.isDirectory(directory)) {
                return read(directory.resolve(FILE), place, digest);
            }
        }
        return new KeyLookup.Unknown();
    }

    /** One per key directory, by setup, profile and name; leaves out what a running setup has not finished. */
    public List<Listed> list() throws IOException {
        List<Listed> all = new ArrayList<>();
        for (Place place : Place.ALL) {
            Path parent = place.in(store);
            if (Files.isDirectory(parent)) {
                for (String name : names(parent)) {
                    all.add(new Listed(place.setup(), place.shape(), name, lookUp(parent, place, name)));
                }
            }
        }
        return List.copyOf(all);
    }

    /**
     * What a directory in the store claims to be, and what its file is.
     *
     * @param name name of the directory, a key digest in hex when sound
     */
    public record Listed(Setup setup, ProfileShape shape, String name, KeyLookup lookup) {
        /** Where in the store it lies. */
        public Path directoryIn(Path store) {
            return new Place(setup, shape).in(store).resolve(name);
        }
    }

    private static KeyLookup lookUp(Path parent, Place place, String name) {
        try {
            return read(parent.resolve(name).resolve(FILE), place, Bytes32.ofHex(name));
        } catch (IllegalArgumentException notADigest) {
            return new KeyLookup.Unusable("the name of the directory is not a key digest");
        }
    }

    private static KeyLookup read(Path file, Place place, Bytes32 digest) {
        Optional<byte[]> bytes;
        try {
            bytes = readBounded(file);
        } catch (IOException unreadable) {
            return new KeyLookup.Unusable("the verifying key file cannot be read");
        }
        if (bytes.isEmpty()) {
            return new KeyLookup.Unusable("the verifying key file is longer than any key");
        }
        if (!Bytes32.sha256(bytes.get()).equals(digest)) {
            return new KeyLookup.Unusable(
                    "the verifying key file does not have its digest; remove it and set up again");
        }
        return KeyFileHeader.read(bytes.get())
                .map(header -> match(header, place, digest))
                .orElseGet(() -> new KeyLookup.Unusable("the header of the verifying key file is not sound"));
    }

    private static KeyLookup match(KeyFileHeader header, Place place, Bytes32 digest) {
        if (header.setup() != place.setup() || header.shape() != place.shape()) {
            return new KeyLookup.Unusable("the verifying key lies in the directory of another setup or profile");
        }
        return new KeyLookup.Found(new VerifyingKey(digest, header.shape(), header.setup(), header.circuit()));
    }

    private static Optional<byte[]> readBounded(Path file) throws IOException {
        int most = KeyFileHeader.BYTES + KeyFileHeader.MAX_KEY_BYTES;
        if (Files.size(file) > most) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        }
    }

    private static List<String> names(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** A directory that holds key directories. */
    private record Place(Setup setup, ProfileShape shape) {
        static final List<Place> ALL = all();

        Path in(Path store) {
            String setupName = setup == Setup.SETUP_CEREMONY ? "ceremony" : "insecure";
            return store.resolve(setupName).resolve(shape.profileName());
        }

        private static List<Place> all() {
            return Stream.of(Setup.SETUP_CEREMONY, Setup.SETUP_DEVELOPMENT)
                    .flatMap(setup -> Stream.of(ProfileShape.values()).map(shape -> new Place(setup, shape)))
                    .toList();
        }
    }
}
