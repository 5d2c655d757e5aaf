package org.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.plimsoll.prover.certify.IssuerKey;

/** A key that signs: the file its owner names, or one in the data directory that is made on first use. */
final class IssuerKeys {
    private IssuerKeys() {}

    /** @param standard the file in the data directory */
    static IssuerKey loadOrMake(Optional<Path> named, Path standard) throws IOException {
        if (named.isPresent()) {
            return IssuerKey.load(named.get());
        }
        if (Files.exists(standard)) {
            return IssuerKey.load(standard);
        }
        IssuerKey made = IssuerKey.generate();
        made.store(standard);
        return made;
    }
}
