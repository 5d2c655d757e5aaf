package org.plimsoll.nativelib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryResourceTest {
    @TempDir
    Path temp;

    @Test
    void libraryThatIsNotThere_isWrittenOnceUnderItsDigest() throws Exception {
        PrivateDirectory directory = PrivateDirectory.take(temp.resolve("cache"));
        LibraryResource library = LibraryResource.find(LibraryResourceTest.class.getClassLoader());

        Path first = NativeLibrary.extract(library, directory);
        Object written = Files.getAttribute(first, "unix:ino");
        Path second = NativeLibrary.extract(library, directory);

        assertThat(first.getFileName()).hasToString("libplimsoll-" + library.digest() + ".so");
        assertThat(second).isEqualTo(first);
        assertThat(Files.getAttribute(second, "unix:ino")).isEqualTo(written);
        assertThat(LibraryResource.sha256(Files.readAllBytes(first))).isEqualTo(library.digest());
    }

    @Test
    void fileWithTheRightNameAndAnotherContent_isReplaced() throws Exception {
        PrivateDirectory directory = PrivateDirectory.take(temp.resolve("cache"));
        LibraryResource library = LibraryResource.find(LibraryResourceTest.class.getClassLoader());
        directory.write("libplimsoll-" + library.digest() + ".so", new byte[] {0x7f, 'E', 'L', 'F'});

        Path file = NativeLibrary.extract(library, directory);

        assertThat(LibraryResource.sha256(Files.readAllBytes(file))).isEqualTo(library.digest());
    }

    @Test
    void libraryWithoutItsDigest_isRefusedAndNotWritten() throws Exception {
        new LibraryCopy(temp.resolve("copy")).withDamage();
        PrivateDirectory directory = PrivateDirectory.take(temp.resolve("cache"));

        try (URLClassLoader loader = loader(temp.resolve("copy"))) {
            LibraryResource library = LibraryResource.find(loader);
            assertThatThrownBy(() -> NativeLibrary.extract(library, directory))
                    .isInstanceOf(NativeUnavailable.class)
                    .hasMessageContaining("does not have its SHA-256");
        }
        assertThat(directory.path()).isEmptyDirectory();
    }

    @Test
    void classPathWithoutTheLibrary_isRefused() throws IOException {
        try (URLClassLoader loader = loader(temp)) {
            assertThatThrownBy(() -> LibraryResource.find(loader))
                    .isInstanceOf(NativeUnavailable.class)
                    .hasMessageContaining("no resource native/");
        }
    }

    private static URLClassLoader loader(Path root) throws IOException {
        return new URLClassLoader(new URL[] {root.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }
}
