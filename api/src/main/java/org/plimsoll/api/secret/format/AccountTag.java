package org.plimsoll.api.secret.format;

import java.nio.charset.StandardCharsets;
import org.plimsoll.api.format.HashToField;

/** The account tag of a book commitment, {@code docs/formats.md} section 9. */
public final class AccountTag {
    private static final String DOMAIN = "plimsoll/v1/account-tag";

    private AccountTag() {}

    /** A field element, 32 bytes big-endian, from the account's name as UTF-8. Secret: a guessed name can be tested. */
    public static byte[] of(String account) {
        return HashToField.toBytes(HashToField.scalar(account.getBytes(StandardCharsets.UTF_8), DOMAIN));
    }
}
