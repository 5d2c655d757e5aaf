package org.plimsoll.prover.certify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.prover.book.Salt;

/**
 * What the owner needs, together with the book, to show somebody later what a certificate was about. Secret: whoever holds
 * it can test guesses of the book.
 *
 * <p>The file is UTF-8, four lines, mode 0600: {@code plimsoll opening v1}, {@code commitment} and 64 hex digits,
 * {@code salt} and 32 hex digits, {@code account} and the account's name.
 *
 * @param account name of the account, one line
 * @param salt of this commitment
 * @param bookCommitment public value that is opened
 */
public record Opening(String account, Salt salt, Bytes32 bookCommitment) {
    /** Writes a new file; an existing one is refused. */
    public void write(Path file) throws IOException {
        String text = "plimsoll opening v1\ncommitment " + bookCommitment.hex() + "\nsalt " + salt.reveal()
                + "\naccount " + account + "\n";
        try {
            PrivateFile.create(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException e) {
            throw new IOException(file + ": exists already and is not overwritten; choose another name");
        }
    }

    @Override
    public String toString() {
        return "Opening[redacted]";
    }
}
