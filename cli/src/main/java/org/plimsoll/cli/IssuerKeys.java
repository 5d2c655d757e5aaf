package org.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.plimsoll.prover.certify.IssuerKey;

/** The key that signs: the file the owner names, or one in the data directory that is made on first use. */
final class IssuerKeys {
    private IssuerKeys() {}

    static IssuerKey loadOrMake(Optional<Path> named, DataDirectory data) throws IOException {
        if (named.isPresent()) {
            return IssuerKey.load(named.get());
        }
        Path file = data.issuerKey();
        if (Files.exists(file)) {
            return IssuerKey.load(file);
        }
        IssuerKey made = IssuerKey.generate();
        made.store(file);
        return made;
    }
}
