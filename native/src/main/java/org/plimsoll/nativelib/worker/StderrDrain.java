package org.plimsoll.nativelib.worker;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Empties a worker's standard error into its ring, through the filter, so that the worker never blocks on it. */
final class StderrDrain implements Runnable {
    private static final int LONGEST_LINE = 4096;

    private final InputStream stderr;
    private final StderrRing ring;
    private long withheld;

    StderrDrain(InputStream stderr, StderrRing ring) {
        this.stderr = stderr;
        this.ring = ring;
    }

    @Override
    public void run() {
        try (InputStream in = new BufferedInputStream(stderr)) {
            for (String line = next(in); line != null; line = next(in)) {
                keep(line);
            }
            noteWithheld();
        } catch (IOException e) {
            // The pipe went with its process; what it printed before is in the ring.
        }
    }

    private void keep(String line) {
        String kept = TraceFilter.keep(line);
        if (kept == null) {
            withheld++;
            return;
        }
        noteWithheld();
        add(kept);
    }

    private void noteWithheld() {
        if (withheld > 0) {
            add("(" + withheld + " lines withheld)");
            withheld = 0;
        }
    }

    private void add(String line) {
        try {
            ring.add(line);
        } catch (IOException e) {
            // The disk is full, say. Evidence is lost, but draining must go on: a blocked worker would be worse.
        }
    }

    /** The next line without its end, cut to the longest; null at the end. */
    private static @Nullable String next(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() < LONGEST_LINE) {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
