package org.plimsoll.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plimsoll.api.format.CertificateFormat;

/** Reads certificate files without trusting their size. */
final class CertificateFile {
    private CertificateFile() {}

    /** At most one byte more than the largest certificate, so that a longer file is refused by whoever parses it. */
    static byte[] read(Path file) throws IOException, CommandFailed {
        if (Files.isDirectory(file)) {
            throw new CommandFailed(file + ": is a directory; give the certificate file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(CertificateFormat.MAX_FILE_LENGTH + 1);
        }
    }
}
