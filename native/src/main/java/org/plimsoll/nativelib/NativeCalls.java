package org.plimsoll.nativelib;

/**
 * The entries of the native library, one static method each. Every one returns a number of {@code org.plimsoll.api.v1.Status}.
 * With STATUS_OK {@code out[0..length[0])} holds the result, otherwise a UTF-8 sentence without secrets, cut to fit.
 * Nothing is kept of any array, and nothing calls back.
 */
final class NativeCalls {
    private NativeCalls() {}

    /** Lines {@code version=…} and {@code circuit.<profile>=<64 hex digits>}. */
    static native int describe(byte[] out, int[] length);

    /**
     * Limits this process for good: address space to what is mapped now plus {@code headroomBytes}, no core dump, not
     * dumpable, file descriptor 1 joined to 2.
     */
    static native int confine(long headroomBytes);

    /** u8 created ‖ 32 bytes key digest. */
    static native int setup(byte[] keyStore, int profile, byte[] out, int[] length);

    /** 32 bytes book commitment ‖ 228 bytes proof ‖ usage (u64 CPU nanoseconds, u64 wall nanoseconds, u64 peak bytes). */
    static native int prove(byte[] keyStore, byte[] compiled, byte[] context, byte[] witness, byte[] out, int[] length);

    /** u32 reason ‖ usage. */
    static native int verify(
            byte[] keyStore,
            byte[] compiled,
            byte[] statement,
            byte[] proof,
            byte[] signature,
            byte[] expectation,
            int specialise,
            byte[] out,
            int[] length);

    /** Lines {@code name value unit}. */
    static native int bench(int profile, long seed, int rounds, byte[] out, int[] length);

    /** STATUS_UNSUPPORTED unless the library was built to fail. */
    static native int fault(int kind);
}
