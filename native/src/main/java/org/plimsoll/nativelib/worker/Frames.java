package org.plimsoll.nativelib.worker;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.UnsafeByteOperations;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.plimsoll.api.secret.v1.WorkerRequest;
import org.plimsoll.api.secret.v1.WorkerResponse;

/** The frames of {@code worker.proto}: a u32 length, big-endian, then one message. No length is believed unchecked. */
final class Frames {
    /** Most bytes of a request. */
    static final int REQUEST_LIMIT = 256 << 20;

    /** Most bytes of a response: figures and a proof are small, and a worker may lie about its length. */
    static final int RESPONSE_LIMIT = 1 << 20;

    private Frames() {}

    /** Reads a request; null at the end of input. */
    static @Nullable WorkerRequest readRequest(InputStream in) throws IOException {
        byte[] frame = read(in, REQUEST_LIMIT);
        if (frame == null) {
            return null;
        }
        // The message shares the frame's bytes: a compiled schedule can be large.
        CodedInputStream coded = UnsafeByteOperations.unsafeWrap(frame).newCodedInput();
        coded.enableAliasing(true);
        try {
            return WorkerRequest.parseFrom(coded);
        } catch (InvalidProtocolBufferException e) {
            throw new FrameException("a frame is not a request");
        }
    }

    /** Reads a response; null at the end of input. */
    static @Nullable WorkerResponse readResponse(InputStream in) throws IOException {
        byte[] frame = read(in, RESPONSE_LIMIT);
        if (frame == null) {
            return null;
        }
        try {
            return WorkerResponse.parseFrom(frame);
        } catch (InvalidProtocolBufferException e) {
            throw new FrameException("a frame is not a response");
        }
    }

    /** @throws FrameException when the message is longer than the limit; then nothing is written */
    static void write(OutputStream out, MessageLite message, int limit) throws IOException {
        int length = message.getSerializedSize();
        if (length > limit) {
            throw new FrameException("a message of " + length + " bytes is over the limit of " + limit);
        }
        var data = new DataOutputStream(out);
        data.writeInt(length);
        message.writeTo(data);
        data.flush();
    }

    private static byte @Nullable [] read(InputStream in, int limit) throws IOException {
        byte[] head = in.readNBytes(Integer.BYTES);
        if (head.length == 0) {
            return null;
        }
        if (head.length < Integer.BYTES) {
            throw new EOFException("the input ends inside a length");
        }
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt());
        if (length > limit) {
            throw new FrameException("a frame of " + length + " bytes is over the limit of " + limit);
        }
        byte[] frame = in.readNBytes((int) length);
        if (frame.length < length) {
            throw new EOFException("the input ends inside a frame");
        }
        return frame;
    }
}
