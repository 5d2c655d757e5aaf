package org.plimsoll.nativelib;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.plimsoll.api.v1.Status;

/** The output buffer of one native call: runs it, checks status and length, and gives what was written. */
final class NativeAnswer {
    /** Enough for every fixed-length result and for a sentence. */
    static final int SMALL = 4096;

    private final byte[] out;
    private final int[] length = new int[1];

    /** A native call that fills the buffer. */
    @FunctionalInterface
    interface Call {
        int into(byte[] out, int[] length);
    }

    private NativeAnswer(int capacity) {
        out = new byte[capacity];
    }

    /** @throws NativeFailure with the library's sentence unless the call ended with STATUS_OK */
    static ByteBuffer of(int capacity, Call call) throws NativeFailure {
        var answer = new NativeAnswer(capacity);
        int status = call.into(answer.out, answer.length);
        int written = answer.length[0];
        if (written < 0 || written > capacity) {
            throw new NativeFailure(Status.STATUS_INTERNAL, "the native library returned an impossible length");
        }
        if (status != Status.STATUS_OK_VALUE) {
            throw failure(status, new String(answer.out, 0, written, StandardCharsets.UTF_8));
        }
        return ByteBuffer.wrap(answer.out, 0, written).slice();
    }

    /** The same for a result whose length is fixed by the contract. */
    static ByteBuffer ofExactly(int expected, Call call) throws NativeFailure {
        ByteBuffer result = of(SMALL, call);
        if (result.remaining() != expected) {
            throw new NativeFailure(Status.STATUS_INTERNAL, "the native library returned a result of a wrong length");
        }
        return result;
    }

    /** For a call without a result. */
    static void require(int status, String what) throws NativeFailure {
        if (status != Status.STATUS_OK_VALUE) {
            throw failure(status, what);
        }
    }

    private static NativeFailure failure(int number, String detail) {
        Status status = Status.forNumber(number);
        // A number that no enum has is as good as no answer.
        Status known = status == null || status == Status.STATUS_UNSPECIFIED ? Status.STATUS_INTERNAL : status;
        return new NativeFailure(known, detail.isEmpty() ? "the native library gave no detail" : detail);
    }
}
