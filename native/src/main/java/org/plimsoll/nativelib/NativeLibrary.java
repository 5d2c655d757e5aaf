package org.plimsoll.nativelib;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Loads the native library, once per process. Depends on nothing but the JDK. The steps:
 *
 * <ol>
 *   <li>Find the resource {@code native/<os>-<arch>/libplimsoll.so} on the class path and read the SHA-256 beside it.
 *   <li>Take the directory: the system property {@value #DIRECTORY}, else {@code $XDG_CACHE_HOME/plimsoll/native}, else
 *       {@code ~/.cache/plimsoll/native}. It is made with mode 0700; a symbolic link, a directory of another user or one
 *       that is open to others is refused.
 *   <li>Unless the file {@code libplimsoll-<SHA-256>.so} is there, whole, and this user's own: read the resource, compare
 *       its SHA-256, and write it there. The file appears whole or not at all, so any number of processes may do so at once.
 *   <li>{@link System#load} that file.
 *   <li>Compare what it says of itself with this jar: its version, and the fingerprint of every circuit.
 * </ol>
 *
 * <p>The first failure is kept: later calls throw it again and try nothing, because a library cannot be unloaded.
 */
public final class NativeLibrary {
    /** System property that names the directory for the extracted library. */
    public static final String DIRECTORY = "plimsoll.native.directory";

    private static final int DESCRIPTION_BYTES = 4096;
    // Not the enum: the loader must work without the protobuf classes. The compiler copies the constant.
    private static final int OK = org.plimsoll.api.v1.Status.STATUS_OK_VALUE;

    private static boolean loaded;
    private static @Nullable String firstFailure;

    private NativeLibrary() {}

    /** Makes sure that the library is loaded and is the right one. */
    public static synchronized void load() throws NativeUnavailable {
        if (loaded) {
            return;
        }
        if (firstFailure != null) {
            throw new NativeUnavailable(firstFailure);
        }
        try {
            loadFor(NativeLibrary.class.getClassLoader());
            loaded = true;
        } catch (NativeUnavailable e) {
            firstFailure = e.getMessage();
            throw e;
        }
    }

    private static void loadFor(ClassLoader loader) throws NativeUnavailable {
        try {
            Path file = extract(LibraryResource.find(loader), PrivateDirectory.take(directory()));
            System.load(file.toString());
            Description.expected(loader).requireEqual(described());
        } catch (IOException e) {
            throw new NativeUnavailable("the native library could not be extracted: " + e.getMessage(), e);
        } catch (UnsatisfiedLinkError e) {
            throw new NativeUnavailable("the native library could not be loaded: " + e.getMessage(), e);
        }
    }

    /** Gives the file of the library in the directory, written first unless it is there and whole. */
    static Path extract(LibraryResource library, PrivateDirectory directory) throws NativeUnavailable, IOException {
        String name = "libplimsoll-" + library.digest() + ".so";
        Path file = directory.resolve(name);
        boolean whole = directory.holds(name)
                && LibraryResource.sha256(Files.readAllBytes(file)).equals(library.digest());
        if (!whole) {
            directory.write(name, library.bytes());
        }
        return file;
    }

    private static Path directory() {
        String property = System.getProperty(DIRECTORY);
        if (property != null) {
            return Path.of(property);
        }
        String cache = System.getenv("XDG_CACHE_HOME");
        // The XDG rules: a relative path counts as not set.
        Path base = cache != null && cache.startsWith("/")
                ? Path.of(cache)
                : Path.of(System.getProperty("user.home", "/"), ".cache");
        return base.resolve("plimsoll").resolve("native");
    }

    private static Description described() throws NativeUnavailable {
        byte[] out = new byte[DESCRIPTION_BYTES];
        int[] length = new int[1];
        int status = NativeCalls.describe(out, length);
        if (status != OK || length[0] < 0 || length[0] > out.length) {
            throw new NativeUnavailable(
                    "the native library does not describe itself (status " + status + "); build again");
        }
        return Description.parse(new String(out, 0, length[0], StandardCharsets.UTF_8));
    }
}
