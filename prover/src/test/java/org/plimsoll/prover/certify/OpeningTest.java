package org.plimsoll.prover.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plimsoll.api.format.Bytes32;
import org.plimsoll.prover.book.AccountBook;
import org.plimsoll.prover.book.Salt;
import org.plimsoll.prover.fixture.Fixtures;

class OpeningTest {
    @TempDir
    private Path directory;

    @Test
    void writtenFile_holdsAccountSaltAndCommitmentForItsOwnerOnly() throws Exception {
        Path file = directory.resolve("pocket.opening");
        opening().write(file);
        assertThat(file).hasContent("""
                plimsoll opening v1
                commitment %s
                salt 00112233445566778899aabbccddeeff
                account Northgate Metals
                """.formatted("00".repeat(32)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void existingFile_isNotOverwrittenAndNothingIsShown() throws Exception {
        Path file = directory.resolve("pocket.opening");
        Files.writeString(file, "precious");
        assertThatThrownBy(() -> opening().write(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not overwritten")
                .hasMessageNotContaining("0011");
        assertThat(file).hasContent("precious");
    }

    private static Opening opening() {
        AccountBook book =
                Fixtures.bookOf(Fixtures.text("books/pocket.yaml") + "salt: 00112233445566778899aabbccddeeff\n");
        Salt salt = book.salt().orElseThrow();
        return new Opening(book.account(), salt, Bytes32.of(new byte[32]));
    }
}
