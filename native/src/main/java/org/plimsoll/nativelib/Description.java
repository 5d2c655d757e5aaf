package org.plimsoll.nativelib;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a library says it is: its version, and the fingerprint of each circuit it proves and verifies.
 *
 * @param circuits profile name to fingerprint, 64 lower-case hex digits
 */
record Description(String version, Map<String, String> circuits) {
    private static final String RESOURCES = "org/plimsoll/nativelib/";
    private static final String FINGERPRINTS = "circuits/fingerprint.txt";
    private static final String VERSION = "version";
    private static final String CIRCUIT = "circuit.";

    Description {
        circuits = Map.copyOf(circuits);
    }

    /** What the build of this jar wrote down. */
    static Description expected(ClassLoader loader) throws NativeUnavailable, IOException {
        Map<String, String> circuits = new TreeMap<>();
        for (String line : text(loader, FINGERPRINTS).split("\n", -1)) {
            String[] words = line.strip().split(" +", -1);
            if (words.length == 2) {
                circuits.put(words[0], words[1]);
            } else if (!line.isBlank()) {
                throw new NativeUnavailable("the class path resource " + RESOURCES + FINGERPRINTS
                        + " is not of 'profile fingerprint' lines");
            }
        }
        return new Description(text(loader, "version.txt").strip(), circuits);
    }

    /** Reads the answer of {@link NativeCalls#describe}; a line of an unknown kind is refused. */
    static Description parse(String text) throws NativeUnavailable {
        Map<String, String> circuits = new TreeMap<>();
        String version = "";
        for (String line : text.split("\n", -1)) {
            String[] pair = line.split("=", 2);
            if (pair.length == 2 && pair[0].equals(VERSION)) {
                version = pair[1];
            } else if (pair.length == 2 && pair[0].startsWith(CIRCUIT)) {
                circuits.put(pair[0].substring(CIRCUIT.length()), pair[1]);
            } else if (!line.isEmpty()) {
                throw new NativeUnavailable(
                        "the native library describes itself in a way this jar does not know; build again");
            }
        }
        return new Description(version, circuits);
    }

    /** Refuses any difference: another version, another fingerprint, a circuit too many or too few. */
    void requireEqual(Description found) throws NativeUnavailable {
        if (circuits.isEmpty()) {
            throw new NativeUnavailable("this jar expects no circuit at all; build again");
        }
        if (!version.equals(found.version)) {
            throw new NativeUnavailable("the native library is version '" + found.version + "' and this jar is '"
                    + version + "'; use both from one build");
        }
        if (!circuits.equals(found.circuits)) {
            throw new NativeUnavailable("the native library holds circuits " + found.circuits + " and this jar expects "
                    + circuits + "; use both from one build");
        }
    }

    private static String text(ClassLoader loader, String name) throws NativeUnavailable, IOException {
        return new String(LibraryResource.read(loader, RESOURCES + name), StandardCharsets.UTF_8);
    }
}
