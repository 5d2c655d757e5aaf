package org.plimsoll.nativelib;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** The shared library as a resource on the class path, with the SHA-256 that the build wrote beside it. */
final class LibraryResource {
    private static final String FILE = "libplimsoll.so";
    private static final Pattern SIDECAR = Pattern.compile("([0-9a-f]{64})(\\s.*)?", Pattern.DOTALL);

    private final ClassLoader loader;
    private final String name;
    private final String digest;

    private LibraryResource(ClassLoader loader, String name, String digest) {
        this.loader = loader;
        this.name = name;
        this.digest = digest;
    }

    /** Finds the library for this machine and reads its digest; the library itself is not read. */
    static LibraryResource find(ClassLoader loader) throws NativeUnavailable, IOException {
        String name = "native/" + platform() + "/" + FILE;
        var sidecar = SIDECAR.matcher(new String(read(loader, name + ".sha256"), StandardCharsets.US_ASCII));
        if (!sidecar.matches()) {
            throw new NativeUnavailable("the class path resource " + name + ".sha256 holds no SHA-256; build again");
        }
        return new LibraryResource(loader, name, sidecar.group(1));
    }

    /** SHA-256 of the library in lower-case hex. */
    String digest() {
        return digest;
    }

    /** Reads the library and compares it with its digest. */
    byte[] bytes() throws NativeUnavailable, IOException {
        byte[] library = read(loader, name);
        if (!sha256(library).equals(digest)) {
            throw new NativeUnavailable("the class path resource " + name + " does not have its SHA-256; build again");
        }
        return library;
    }

    static byte[] read(ClassLoader loader, String name) throws NativeUnavailable, IOException {
        try (InputStream in = loader.getResourceAsStream(name)) {
            if (in == null) {
                throw new NativeUnavailable("the class path has no resource " + name
                        + "; use the jar built for this platform, or build Plimsoll here");
            }
            return in.readAllBytes();
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String platform() throws NativeUnavailable {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "");
        if (!system.equals("linux")) {
            throw new NativeUnavailable("the native library runs on Linux with glibc only; this is " + system);
        }
        return switch (machine) {
            case "amd64", "x86_64" -> "linux-x86_64";
            case "aarch64" -> "linux-aarch64";
            default ->
                throw new NativeUnavailable("the native library runs on x86-64 and arm64 only; this is " + machine);
        };
    }
}
