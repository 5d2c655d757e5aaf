package org.plimsoll.nativelib;

import java.nio.ByteBuffer;

/**
 * What one job cost.
 *
 * @param cpuNanos processor time of the whole process while the job ran, nanoseconds
 * @param wallNanos elapsed time, nanoseconds
 * @param peakRssBytes largest resident memory of the process so far, bytes
 */
public record NativeUsage(long cpuNanos, long wallNanos, long peakRssBytes) {
    static final int LENGTH = 24;

    static NativeUsage read(ByteBuffer from) {
        return new NativeUsage(from.getLong(), from.getLong(), from.getLong());
    }
}
