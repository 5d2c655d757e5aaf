package org.plimsoll.cli;

import java.io.IOException;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.api.format.ProfileShape;
import org.plimsoll.api.v1.Setup;
import org.plimsoll.verifier.KeyLookup;
import org.plimsoll.verifier.VerifyingKeys;

/** The development key of a profile. */
final class DevelopmentKeys {
    private DevelopmentKeys() {}

    /** The first by name that is of this version, as the key store itself chooses. */
    static Bytes32 find(DataDirectory data, ProfileShape shape) throws CommandFailed, IOException {
        for (VerifyingKeys.Listed listed : new VerifyingKeys(data.keys()).list()) {
            if (listed.setup() == Setup.SETUP_DEVELOPMENT && listed.shape() == shape) {
                if (listed.lookup() instanceof KeyLookup.Found found) {
                    if (!KeyExamination.isOfThisVersion(found.key())) {
                        continue;
                    }
                    return found.key().digest();
                }
                throw new CommandFailed("the development key " + listed.name() + " for " + shape.profileName()
                        + " is damaged; remove its directory and run \"plimsoll keys setup\" again");
            }
        }
        throw new CommandFailed("there is no key for profile " + shape.profileName()
                + "; run \"plimsoll keys setup --insecure --profile " + shape.profileName() + "\"");
    }
}
