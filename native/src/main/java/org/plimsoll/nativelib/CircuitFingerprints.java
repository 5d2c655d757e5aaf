package org.plimsoll.nativelib;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.ProfileShape;

/**
 * The circuits of this release. A key made for another circuit may outlive a defect of that circuit, so it must neither
 * prove nor verify; the native library refuses it too.
 */
public final class CircuitFingerprints {
    private static final Map<String, String> CIRCUITS = read();

    private CircuitFingerprints() {}

    /** Fingerprint of the profile's circuit; empty when this jar was built without it, and then no key is usable. */
    public static Optional<Bytes32> of(ProfileShape shape) {
        return Optional.ofNullable(CIRCUITS.get(shape.profileName())).map(Bytes32::ofHex);
    }

    private static Map<String, String> read() {
        try {
            return Description.expected(CircuitFingerprints.class.getClassLoader())
                    .circuits();
        } catch (NativeUnavailable | IOException e) {
            return Map.of();
        }
    }
}
