package org.plimsoll.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Says on standard error which phase runs and for how long, once it has run for a second. On a terminal one line is
 * overwritten; elsewhere a
 * line is written when a phase turns out to be long and another when it ends.
 */
final class Progress implements AutoCloseable {
    private static final long TICK_MILLIS = 200;
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final PrintWriter err;
    private final boolean overwrite;
    private final String phase;
    private final long started = System.nanoTime();
    private final ScheduledExecutorService ticker;
    private final ScheduledFuture<?> ticks;
    private boolean shown;
    private boolean closed;

    private Progress(Terminal terminal, String phase) {
        this.err = terminal.err();
        this.overwrite = terminal.errIsTerminal();
        this.phase = phase;
        this.ticker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        this.ticks = ticker.scheduleAtFixedRate(this::tick, QUIET.toMillis(), TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** @param phase what is being done, "making the proof" */
    static Progress start(Terminal terminal, String phase) {
        return new Progress(terminal, phase);
    }

    private synchronized void tick() {
        if (closed || (shown && !overwrite)) {
            return;
        }
        shown = true;
        if (overwrite) {
            err.print("\r\u001b[K" + phase + " … " + elapsed());
            err.flush();
        } else {
            err.println(phase + " …");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        ticks.cancel(false);
        ticker.shutdownNow();
        if (shown) {
            err.println((overwrite ? "\r\u001b[K" : "") + phase + ": " + elapsed());
            err.flush();
        }
    }

    private String elapsed() {
        double seconds = (System.nanoTime() - started) / 1e9;
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
