package org.plimsoll.nativelib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateDirectoryTest {
    @TempDir
    Path temp;

    @Test
    void missingDirectory_isMadeForTheOwnerAlone() throws IOException {
        PrivateDirectory made = PrivateDirectory.take(temp.resolve("a/b"));

        made.write("file", new byte[] {1, 2});

        assertThat(mode(made.path())).isEqualTo("rwx------");
        assertThat(mode(made.resolve("file"))).isEqualTo("rw-------");
        assertThat(made.resolve("file")).hasBinaryContent(new byte[] {1, 2});
        assertThat(temp.resolve("a/b")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void symbolicLinkToADirectory_isRefused() throws IOException {
        Path own = PrivateDirectory.take(temp.resolve("own")).path();
        Path link = Files.createSymbolicLink(temp.resolve("link"), own);

        assertThatThrownBy(() -> PrivateDirectory.take(link))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("symbolic link");
    }

    @Test
    void directoryOpenToOthers_isRefused() throws IOException {
        Path open = Files.createDirectory(temp.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwx---r-x"));

        assertThatThrownBy(() -> PrivateDirectory.take(open))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("chmod go=");
    }

    @Test
    void directoryOfAnotherUser_isRefused() throws IOException {
        assertThatThrownBy(() -> PrivateDirectory.take(foreignDirectory()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("belongs to another user");
    }

    @Test
    void symbolicLinkInThePlaceOfAFile_isRefused() throws IOException {
        PrivateDirectory directory = PrivateDirectory.take(temp.resolve("own"));
        Files.createSymbolicLink(directory.resolve("file"), Files.createFile(temp.resolve("elsewhere")));

        assertThatThrownBy(() -> directory.holds("file")).isInstanceOf(IOException.class);
    }

    /** Root can give a directory away; anybody else finds one that root owns. */
    private Path foreignDirectory() throws IOException {
        if (!Integer.valueOf(0).equals(Files.getAttribute(temp, "unix:uid"))) {
            return Path.of("/usr");
        }
        Path given = PrivateDirectory.take(temp.resolve("given")).path();
        Files.setAttribute(given, "unix:uid", 1);
        return given;
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
