package org.plimsoll.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Processor time of the calling thread. */
final class CpuClock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;

    private CpuClock() {}

    /** What is measured. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /**
     * Seconds of one run, the median of so many rounds. A first round that does not count lets the compiler do its work.
     *
     * @param runs in one round, 1 or more
     */
    static double median(int rounds, int runs, Work work) throws Exception {
        double[] seconds = new double[rounds];
        repeat(runs, work);
        for (int round = 0; round < rounds; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            repeat(runs, work);
            seconds[round] = (THREADS.getCurrentThreadCpuTime() - start) / NANOS / runs;
        }
        Arrays.sort(seconds);
        return seconds[rounds / 2];
    }

    private static void repeat(int runs, Work work) throws Exception {
        for (int i = 0; i < runs; i++) {
            work.run();
        }
    }
}
